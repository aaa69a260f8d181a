"""The dates that a sentence states, absolute and relative, in English, Russian and Chinese."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from compare.facts.date_parts import edge_of, months_of, role_of
from compare.facts.date_patterns import date_patterns, day_offset, month_number, turn, weekday_number
from compare.facts.fact import DateMention
from compare.facts.number_words import RUSSIAN_WORDS, chinese_value, english_values
from compare.facts.widths import plain_width

_MONTHS = 12
# "Eastern Shield 2025", "Expo 2025": the name of something, not a date.
_CAPITALISED = re.compile(
    r"\b(?!In|By|Since|Of|To|Until|From|For|After|Before|During|Through|The|Between|Into)[A-Z]\w+ $"
)
_LONGEST_MONTH = 31


class _Known(NamedTuple):
    """What is known of a date; `resolved` as in DateMention."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    resolved: bool = True
    months: tuple[int, int] | None = None


_UNRESOLVED = _Known(resolved=False)


def find_dates(sentence: str, language: str, reference: date | None) -> tuple[DateMention, ...]:
    """Dates of a sentence in en, ru or zh, from left to right; spans count code points in the sentence.

    Relative dates are resolved against `reference`, the day the text was published: a bare weekday or a
    bare Chinese day of the month is the latest one on or before it. A half, quarter or season leaves the
    month open; without a reference such a part of a relative year leaves all three open.
    """
    plain = plain_width(sentence)
    found: list[DateMention] = []
    for pattern in date_patterns(language):
        for match in pattern.finditer(plain):
            start, end = match.span()
            if any(start < other.end and other.start < end for other in found):
                continue
            known = _read(match, language, reference)
            if known is not None:
                edge, role = edge_of(plain, start, end, language), role_of(plain, start, end, language)
                found.append(DateMention(*known[:4], start, end, sentence[start:end], known.months, edge, role))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _read(match: re.Match[str], language: str, reference: date | None) -> _Known | None:
    """Read a match; None where it is no possible date (the 45th of May)."""
    # A group name may stand once in a pattern: its twins carry trailing underscores.
    groups = {name.rstrip("_"): text for name, text in match.groupdict().items() if text}
    relative = _by_word(groups, language, reference)
    if relative is not None:
        return relative
    before = match.string[: match.start()]
    if match[0] == groups.get("y") and language == "en" and _CAPITALISED.search(before):
        return None
    month = _month(groups["m"], language) if "m" in groups else None
    day = int(chinese_value(groups["d"])) if "d" in groups else None
    if not 1 <= (month or 1) <= _MONTHS or not 1 <= (day or 1) <= _LONGEST_MONTH:
        return None
    # The end of a range (8月4日至9日) shares the month of its start, which may lie ahead.
    dangling = "d" in groups and "m" not in groups and re.search(r"[至到–—-]$", before)
    return _calendar(groups, month, day, None if dangling else reference)


def _by_word(groups: dict[str, str], language: str, reference: date | None) -> _Known | None:
    """Read a weekday, yesterday, "two years ago" or the end of the decade; None for what the calendar says."""
    if "w" in groups:
        return _weekday(groups, language, reference)
    if "t" in groups:
        return _in_days(day_offset(groups["t"]), reference)
    if "u" in groups:
        return _ago(groups, language, reference)
    if "decade" in groups:
        return _UNRESOLVED if reference is None else _Known((reference.year // 10 + 1) * 10)
    return None


def _calendar(groups: dict[str, str], month: int | None, day: int | None, reference: date | None) -> _Known:
    """Resolve a date by the calendar: its year, month and day, as far as they are known."""
    if "rm" in groups:
        return _relative_month(groups["rm"], month, day, reference)
    if day is not None and month is None:
        return _latest_day(day, reference)
    year = _year(groups, reference)
    if year is None and month is None and "ry" in groups and "part" not in groups:
        return _UNRESOLVED
    if "whole" in groups:
        year = reference.year if year is None and reference is not None else year
        return _Known(year, resolved=year is not None, months=(1, _MONTHS))
    return _Known(year, month, day, months=months_of(groups["part"]) if "part" in groups else None)


def _month(text: str, language: str) -> int:
    return (
        int(text)
        if text.isdigit() and text.isascii()
        else int(chinese_value(text))
        if language == "zh"
        else month_number(text, language)
    )


def _year(groups: dict[str, str], reference: date | None) -> int | None:
    """Find the year of a match: stated, or relative to the reference."""
    if "y" in groups:
        text = groups["y"]
        return int(text if text[0].isascii() else "".join(str(int(chinese_value(digit))) for digit in text))
    if "ry" in groups and reference is not None:
        return reference.year + turn(groups["ry"])
    return None


def _weekday(groups: dict[str, str], language: str, reference: date | None) -> _Known:
    """Resolve a weekday: the latest on or before the reference, unless the text says last, this or next."""
    if reference is None:
        return _UNRESOLVED
    weekday = weekday_number(groups["w"], language)
    back = (reference.weekday() - weekday) % 7
    direction = turn(groups["rw"]) if "rw" in groups else None
    if language == "zh" and direction is not None:
        return _in_days(weekday - reference.weekday() + 7 * direction, reference)
    if direction == 1:
        return _in_days(7 - back, reference)
    if direction == 0:
        return _in_days(weekday - reference.weekday(), reference)
    return _in_days(-(back or 7) if direction == -1 else -back, reference)


def _in_days(days: int, reference: date | None) -> _Known:
    if reference is None:
        return _UNRESOLVED
    try:
        day = reference + timedelta(days=days)
    except OverflowError:  # outside the years 1 to 9999
        return _UNRESOLVED
    return _Known(day.year, day.month, day.day)


def _ago(groups: dict[str, str], language: str, reference: date | None) -> _Known:
    """So many years, months, weeks or days before the reference, known to the unit that is named."""
    if reference is None:
        return _UNRESOLVED
    count = _count(groups.get("n", "1"), language)
    unit = groups["u"].lower()
    if unit.startswith(("year", "год", "лет", "年")):
        return _Known(reference.year - count)
    if unit.startswith(("month", "месяц", "月")):
        months = reference.year * _MONTHS + reference.month - 1 - count
        return _Known(months // _MONTHS, months % _MONTHS + 1)
    weeks = unit.startswith(("week", "недел", "周", "星期"))
    known = _in_days(-count * (7 if weeks else 1), reference)
    return known._replace(day=None) if weeks else known


def _count(text: str, language: str) -> int:
    if language == "zh" or text.isdigit():
        return int(chinese_value(text))
    words = english_values() if language == "en" else RUSSIAN_WORDS
    return int(words.get(text.lower(), 1))


def _relative_month(word: str, month: int | None, day: int | None, reference: date | None) -> _Known:
    """Last month, next May, 上月8日: counted from the reference."""
    if reference is None:
        return _UNRESOLVED if month is None else _Known(None, month, day)
    direction = turn(word)
    if month is None:
        months = reference.year * _MONTHS + reference.month - 1 + direction
        return _Known(months // _MONTHS, months % _MONTHS + 1, day)
    passed = (month - reference.month) * direction <= 0
    return _Known(reference.year + (direction if passed else 0), month, day)


def _latest_day(day: int | None, reference: date | None) -> _Known:
    """Resolve a bare day of the month: the latest such day on or before the reference."""
    if reference is None or day is None:
        return _Known(None, None, day)
    when = reference
    for _ in range(2 * _LONGEST_MONTH):
        if when.day == day:
            return _Known(when.year, when.month, when.day)
        if when == date.min:
            break
        when -= timedelta(days=1)
    return _Known(None, None, day)
