# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""How many times something has been so: "the seventh exercise", "в шестой раз", 第六次, as whole numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.facts.number_words import chinese_value

if TYPE_CHECKING:
    from collections.abc import Iterator

_EN = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_RU = [
    "перв",
    "втор",
    "трет",
    "четверт",
    "пят",
    "шест",
    "седьм",
    "восьм",
    "девят",
    "десят",
    "одиннадцат",
    "двенадцат",
    "тринадцат",
    "четырнадцат",
    "пятнадцат",
    "шестнадцат",
    "семнадцат",
    "восемнадцат",
    "девятнадцат",
    "двадцат",
]
_RU_END = r"(?:ый|ий|ой|ая|ья|ое|ье|ого|его|ьего|ому|ем|ьем|ом|ую|ью|ей|ьей|ым|ьим)"
# What is counted in a row of its kind; "the third bridge", "the second half", "third countries" are something else.
_EN_NOUN = r"(?:straight |consecutive |annual |such |joint |regular |personal |face-to-face |full )*(?:time|round|meeting|exercise|drill|summit|visit|session|call|encounter|incident|strike|attack|package|edition|patrol|talks|conversation|year|month|trip|rise|fall|drop|loss|outage|vote|extension)s?\b"
_RU_NOUN = r"(?:подряд |очн\w+ |совместн\w+ |регулярн\w+ |подобн\w+ |личн\w+ |очередн\w+ )*(?:раз\b|раунд|встреч|учени|саммит|визит|заседани|инцидент|случа|удар|атак|пакет|форум|патрул|переговор|разговор|год\b|месяц|поездк|продлени)"
_PATTERNS = {
    "en": rf"\b(?:(?P<word>{'|'.join(_EN)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th)) {_EN_NOUN}",
    "ru": rf"\b(?:(?P<word>{'|'.join(_RU).replace('четверт', 'четв[её]рт')}){_RU_END}|(?P<digits>\d{{1,3}})-(?:й|я|е|го|му|м|ю|ая|ой|ую|ом|ый|ого)) {_RU_NOUN}",
    "zh": r"第(?P<digits>\d{1,3}|[一二三四五六七八九十]{1,3})(?:次|轮|届|起|年(?=[^初中末底])|回|批)",
}


class Ordinal(NamedTuple):
    """A place in a row at [start, end): 7 for "the seventh exercise"."""

    value: int
    start: int
    end: int
    text: str


def find_ordinals(sentence: str, language: str, start: int, end: int) -> Iterator[Ordinal]:
    """Ordinals in sentence[start:end], in en, ru or zh, from left to right."""
    for match in _pattern(language).finditer(sentence, start, end):
        value = _value(match, language)
        if value:
            yield Ordinal(value, match.start(), match.end(), match.group())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[language], re.IGNORECASE)


def _value(match: re.Match[str], language: str) -> int:
    if match["digits"]:
        return int(chinese_value(match["digits"]))
    word = match["word"].lower().replace("ё", "е")
    words = _EN if language == "en" else _RU
    return words.index(word) + 1
