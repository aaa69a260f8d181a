# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""Periods that say when: a term ("within three years") against a date, a lead ("a month ahead of schedule")."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from compare.differences.intervals import interval, year_interval
from compare.differences.quantities import agree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair, Stated
    from compare.facts.fact import DateMention, Number

_TIME = {"day": 1.0, "month": 30.44, "year": 365.25}
# Words around a length of time that make it a term: what is done by the end of it, or lasts until then.
_TERM = {
    "en": (
        r"\b(?:within|in|over|for|extend\w* \w+ (?:by|for)|prolong\w* (?:by|for)|another)(?: the)?(?: next| coming| further| following)? $",
        r" (?:longer|more)\b",
    ),
    "ru": (
        r"\b(?:в течение|за|через|на|сроком на|ещё на|еще на)(?: (?:ближайшие|следующие|ещё|еще))? $",
        r" (?:вперёд|вперед)",
    ),
    "zh": (r"(?:未来|今后|为期|延长|再|续期|暂停|推迟)$", r"[之以]?[内后]"),
}
# ... and that make it a lead or a lapse: how long before or after, since when for the first time.
_LEAD = {
    "en": (
        r"\bfirst time in (?:more than |over |nearly |almost )?$",
        r" (?:ahead of (?:schedule|time|plan)|earlier than|sooner than|behind schedule|late\b|ago\b)",
    ),
    "ru": (
        r"\b(?:впервые|первый раз|первая|первое) за (?:последние )?(?:более чем |почти )?$|\bраньше \w* ?на $|\bопережени\w+ \w* ?на $",
        r" (?:раньше|позже|позднее) (?:срок|план|контракт|намеч|график)\w*| назад\b",
    ),
    "zh": (r"(?:时隔|提前了?|推迟了?|延后)$", r"[来以](?:首|第一)"),
}
_LOOK_BACK = 40
_YEAR = 365.0
_SLACK = 1.0  # a term that ends within its own last unit of the date comes to the same day


def is_lead(number: Number, stated: Stated) -> bool:
    """Whether a length of time says how long before, after or since: that is a date, not a quantity."""
    return number.unit in _TIME and _stands(number, stated, _LEAD)


def period_differences(pair: Pair, left: Sequence[DateMention], right: Sequence[DateMention]) -> tuple[Difference, ...]:
    """Differences between leads, and between a term on one side and a date (left open there) on the other."""
    ours, theirs = (
        [number for number in side.facts.numbers if is_lead(number, side)] for side in (pair.first, pair.second)
    )
    if len(ours) == len(theirs) == 1 and not agree(ours[0], theirs[0]):
        note = f"The times differ: “{ours[0].text}” against “{theirs[0].text}”."
        return (pair.difference("date", [_span(ours[0]), _span(theirs[0])], note),)
    for term_side, date_side, dates, turned in (
        (pair.first, pair.second, right, False),
        (pair.second, pair.first, left, True),
    ):
        found = _term_against_date(term_side, date_side, dates)
        if found is not None:
            term, mention = found
            spans = [_span(term), _span(mention)]
            note = f"A period on one side, a date on the other: “{term.text}” and “{mention.text}”."
            return (pair.difference("date", spans[::-1] if turned else spans, note),)
    return ()


def _term_against_date(
    term_side: Stated, date_side: Stated, dates: Sequence[DateMention]
) -> tuple[Number, DateMention] | None:
    terms = [number for number in term_side.facts.numbers if number.unit in _TIME and _stands(number, term_side, _TERM)]
    times = [number for number in date_side.facts.numbers if number.unit in _TIME]
    until = [mention for mention in dates if mention.role == "until"]
    if len(terms) != 1 or times or len(until) != 1:
        return None
    if any(mention.role == "until" for mention in term_side.facts.dates):
        return None
    return (
        None
        if _come_together(terms[0], term_side, until[0], term_side.published or date_side.published)
        else (terms[0], until[0])
    )


def _come_together(term: Number, side: Stated, until: DateMention, published: date | None) -> bool:
    """Whether a term, from the start that its side names or else the day of its text, may end at the date."""
    try:
        start = _start(side, published)
        if start is None:
            return term.unit == "year" or term.high * _TIME[term.unit] >= _YEAR  # nobody can tell
        return _ends_on(start, term.high * _TIME[term.unit], _TIME[term.unit], until)
    except (OverflowError, ValueError):  # outside the years 1 to 9999
        return True


def _ends_on(start: date, days: float, unit: float, until: DateMention) -> bool:
    end = start + timedelta(days=days)
    slack = timedelta(days=max(2.0, _SLACK * unit if unit > 1 else 2.0))
    low, high = _days(until, end)
    return low - slack <= end <= high + slack


def _start(side: Stated, published: date | None) -> date | None:
    """The day from which a term counts, None where it is not known."""
    named = [mention for mention in side.facts.dates if mention.role == "from"]
    if not named:
        return published
    known = named[0]
    year = known.year or (published.year if published else None)
    if year is None or known.month is None:
        return None
    return date(year, known.month, 1) + timedelta(days=(known.day or 1) - 1)


def _days(mention: DateMention, near: date) -> tuple[date, date]:
    """The first and last day that a mention may mean, in the year of `near` where it names none."""
    stretch = interval(mention) or year_interval(mention)
    first = date(mention.year or near.year, 1, 1)
    return (
        first + timedelta(days=(stretch.low - 1) * 365 / 372),
        first + timedelta(days=(stretch.high - 1) * 365 / 372 + 1),
    )


def _stands(number: Number, stated: Stated, words: dict[str, tuple[str, str]]) -> bool:
    before, after = words[stated.language]
    lead = stated.sentence[max(0, number.start - _LOOK_BACK) : number.start]
    return (
        re.search(before, lead, re.IGNORECASE) is not None or re.match(after, stated.sentence[number.end :]) is not None
    )


def _span(fact: Number | DateMention) -> tuple[str, int, int]:
    return fact.text, fact.start, fact.end
