"""The day a text was published, from its own first lines."""

from __future__ import annotations

import re
from datetime import date

_LOOK_AT = 300
# Some archives glue the day in front of the article: " date 2024-02-08 Russian Presidents ...".
_PREFIX = re.compile(r"\s*date (\d{4}-\d{2}-\d{2})(?=\s)")
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RU_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_EN_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_RU_MONTH = r"(?P<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d{2})"
_ISO = re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)")
_PATTERNS = {
    "en": (
        _ISO,
        re.compile(rf"\b{_EN_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}\b", re.IGNORECASE),
        re.compile(rf"(?<!\d){_DAY}(?:st|nd|rd|th)? {_EN_MONTH},? {_YEAR}\b", re.IGNORECASE),
    ),
    "ru": (
        _ISO,
        re.compile(rf"(?<!\d){_DAY}\s+{_RU_MONTH}\s+{_YEAR}\b", re.IGNORECASE),
        re.compile(rf"(?<!\d){_DAY}\.(?P<month>\d{{2}})\.{_YEAR}\b"),
    ),
    "zh": (
        _ISO,
        re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"),
        re.compile(rf"(?<!\d){_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d)"),
    ),
}


_DATELINE = 40
# A word in small letters, or a Chinese comma or stop: what stands before is no dateline. "date" is a label.
_RUNNING_TEXT = re.compile(r"\b(?!date\b)[a-zа-яё]{2,}|[，。]")


def skip_prefix(content: str) -> int:
    """Return where the article begins: behind a glued " date 2024-02-08 ", else 0. Counts code points."""
    prefix = _PREFIX.match(content)
    return prefix.end() if prefix else 0


def find_date(content: str, language: str) -> date | None:
    """Find the first full date that opens a line in the first 300 characters; None where there is none.

    A dateline may stand before it ("MOSCOW, Feb 8, 2024 -"), but no running text: a date inside a sentence
    tells of what happened then.
    """
    beginning = content[:_LOOK_AT]
    found = [match for pattern in _PATTERNS[language] for match in pattern.finditer(beginning)]
    found = [match for match in found if _opens_line(beginning, match.start())]
    days = ((match.start(), _day(match)) for match in found)
    return next((day for _, day in sorted(days, key=lambda item: item[0]) if day is not None), None)


def _opens_line(beginning: str, start: int) -> bool:
    before = beginning[beginning.rfind("\n", 0, start) + 1 : start]
    return len(before) <= _DATELINE and not _RUNNING_TEXT.search(before)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), _month(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    beginning = name[:3].lower()
    return (_EN_MONTHS if beginning in _EN_MONTHS else _RU_MONTHS).index(beginning) + 1
