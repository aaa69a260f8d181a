# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""Halves, quarters and seasons, the beginning and end of a month or year, and what a date is the date of.

Seasons are those of the northern hemisphere, counted in whole months as all three languages count them.
"""

from __future__ import annotations

import re

_MONTHS_OF: tuple[tuple[str, tuple[int, int]], ...] = (
    (r"first.half|\bh1|перв\w+ (?:половин|полугоди)|\bi полугоди|上半年", (1, 6)),
    (r"(?:second|latter).half|\bh2|втор\w+ (?:половин|полугоди)|последн\w+ полугоди|\bii полугоди|下半年", (7, 12)),
    (r"first.quarter|\bq1|\b(?:i|1(?:-[йм])?) квартал|перв\w+ квартал|一季度", (1, 3)),
    (r"second.quarter|\bq2|\b(?:ii|2(?:-[йм])?) квартал|втор\w+ квартал|二季度", (4, 6)),
    (r"third.quarter|\bq3|\b(?:iii|3(?:-[йм])?) квартал|трет\w+ квартал|三季度", (7, 9)),
    (
        r"(?:fourth|last|final).quarter|\bq4|\b(?:iv|4(?:-[йм])?) квартал|(?:четв[её]рт|последн)\w+ квартал|四季度",
        (10, 12),
    ),
    (r"spring|весн|春", (3, 5)),
    (r"summer|лет[оа]|夏", (6, 8)),
    (r"autumn|fall|осен|秋", (9, 11)),
    (r"winter|зим|冬", (12, 14)),
)
_EDGES = {
    "en": (
        ("mid", r"\bmid-$|\bmiddle of (?:the )?$", r"(?!)"),
        ("start", r"(?:\bearly|\b(?:beginning|start|first (?:days?|week|ten days)) of)(?: the| in)? $", r"(?!)"),
        ("end", r"(?:\blate|\bend of|\blast (?:days?|week) of|\bclose of)(?: the| in)? $|\bend-$|\byear's $", r"(?!)"),
    ),
    "ru": (
        ("mid", r"\b(?:середин\w+|втор\w+ декад\w+) $", r"(?!)"),
        ("start", r"\b(?:начал\w+|первых числах|первого дня|перв\w+ декад\w+|перв\w+ числ\w+) $", r"(?!)"),
        ("end", r"\b(?:кон(?:ец|ца|цу|це)|исход\w*|трет\w+ декад\w+|последн\w+ числ\w+) $", r"(?!)"),
    ),
    "zh": (
        ("mid", r"(?!)", r"中旬|年?中(?![国方俄美欧日韩])"),
        ("start", r"(?!)", r"年?初|上旬"),
        ("end", r"(?!)", r"年?[底末]|下旬"),
    ),
}
_ROLES = {
    "en": (
        (
            "from",
            r"\b(?:from|since|start(?:s|ed|ing)?|begin(?:s|ning)?|began|effective|as of|effect|force)(?: on| in)?(?: \w+ of)? $",
            r"(?!)",
        ),
        (
            "until",
            r"\b(?:by|until|till|before|no later than|through)(?: the)?(?: (?:(?:end|start|beginning|middle) of(?: the)?|early|late|mid-?))? ?$",
            r"(?!)",
        ),
    ),
    "ru": (
        ("from", r"\bсо?(?: начала)? $", r"(?!)"),
        ("until", r"\b(?:до|ко?|не позднее|не позже|по)(?: (?:конца|концу|начала|началу|середин[аеы]))? $", r"(?!)"),
    ),
    "zh": (
        ("from", r"[自从]$", r"(?:[零\d]+时)?(?:起|开始|以来)"),
        ("until", r"(?:[到至]|截至|不晚于)$", r"[底末]?(?:之?前|为止)"),
    ),
}
# One end of a stretch of time: January–October, 8月4日至9日, from 20 to 24 January.
_RANGE = {
    "en": (
        r"(?:\d|[A-Z]\w+)(?:\s?[-–—]\s?| to (?=$)| through )$",
        r"\s?[-–—]\s?(?:\d|[A-Z]\w+ ?\d)|(?: to| through) (?:\d|[A-Z])|-to-",
    ),
    "ru": (r"[\dа-яё]\s?[-–—]\s?$|\bс \d+ (?:\w+ )?по $", r"\s?[-–—]\s?(?:\d|(?-i:[а-яё]))| по \d"),
    "zh": (r"[日月号年\d][至到—-]$", r"[至到—-](?=\d)"),
}
_REACH = 40  # code points before a date that can tell what it is


def months_of(part: str) -> tuple[int, int] | None:
    """Return the first and last month (1 to 14) of a half, a quarter or a season in any of the languages."""
    text = part.lower()
    return next((months for pattern, months in _MONTHS_OF if re.search(pattern, text)), None)


def edge_of(sentence: str, start: int, end: int, language: str) -> str:
    """Return "start", "mid" or "end" where the words say that such a part of sentence[start:end] is meant."""
    if re.search(r"年[底末]$|\bend$", sentence[start:end]):
        return "end"
    return _told(sentence, start, end, _EDGES[language])


def role_of(sentence: str, start: int, end: int, language: str) -> str:
    """Return "from" or "until" where something begins at the date, or has to be done by then; "range" for a stretch."""
    before, after = _RANGE[language]
    if (
        re.search(r"(?<![\d-])\d{1,2}[-–]\d{1,2}$", sentence[start:end])
        or re.search(before, sentence[max(0, start - _REACH) : start])
        or re.match(after, sentence[end:])
    ):
        return "range"
    return _told(sentence, start, end, _ROLES[language])


def _told(sentence: str, start: int, end: int, rows: tuple[tuple[str, str, str], ...]) -> str:
    lead = sentence[max(0, start - _REACH) : start]
    for name, before, after in rows:
        if re.search(before, lead, re.IGNORECASE) or re.match(after, sentence[end : end + _REACH]):
            return name
    return ""
