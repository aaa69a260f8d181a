# ruff: noqa: E501, ISC004 - a pattern that is broken over lines cannot be read; the rows are pairs
"""Quantities that are said without a plain figure: a third, doubled, an hour and a half, полгода, 三成."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.facts.number_words import RUSSIAN_WORDS, chinese_value, english_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ZH = "〇零一二两三四五六七八九十百千\\d.,"
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_RUSSIAN_PARTS = {"трет": 3, "четверт": 4, "пят": 5, "шест": 6, "восьм": 8, "десят": 10}
# "a third" is a share only where a whole, a rise or the end of a clause follows: not "a third bridge".
_SHARE_END = r"(?= (?:of|to|from|in|on|over|since|compared|as|this|last|more|less|that|year)\b|[.,;:)]|$)"
_DURATIONS = {"hour": "hour", "day": "day", "week": "day", "month": "month", "year": "year", "decade": "year"}


class Share(NamedTuple):
    """A quantity found as a phrase: value, unit, [start, end), and a bound that is part of the phrase ("" if none)."""

    value: float
    unit: str
    start: int
    end: int
    bound: str = ""


def find_shares(sentence: str, language: str) -> Iterator[Share]:
    """Fractions (as "%"), multiples (as "factor") and spoken durations, in no special order."""
    for pattern, read in _rules(language):
        for match in pattern.finditer(sentence):
            share = read(match)
            if share is not None:
                yield share


def _constant(value: float, unit: str, bound: str = "") -> Callable[[re.Match[str]], Share | None]:
    return lambda match: Share(value, unit, match.start(), match.end(), bound)


def _english_share(match: re.Match[str]) -> Share:
    count = 1 if match["count"].lower() in {"a", "one"} else english_values()[match["count"].lower()]
    return Share(100 * count / _PARTS[match["part"].lower()], "%", match.start(), match.end())


def _english_out_of(match: re.Match[str]) -> Share | None:
    """Read "four out of five" as a share; "three in 2024" is none."""
    part, whole = (
        float(text) if text.isdigit() else english_values()[text.lower()] for text in (match["count"], match["whole"])
    )
    return Share(100 * part / whole, "%", match.start(), match.end()) if 0 < part < whole <= 100 else None  # noqa: PLR2004


def _english_duration(match: re.Match[str]) -> Share:
    factor = {"week": 7, "decade": 10}.get(match["unit"].lower(), 1)
    value = 1.5 if match["half"] else 1.0
    return Share(value * factor, _DURATIONS[match["unit"].lower()], match.start("said"), match.end())


def _english_fold(match: re.Match[str]) -> Share:
    text = match["count"].lower()
    return Share(float(text) if text[0].isdigit() else english_values()[text], "factor", match.start(), match.end())


def _russian_share(match: re.Match[str]) -> Share:
    part = next(value for stem, value in _RUSSIAN_PARTS.items() if match["part"].lower().startswith(stem))
    word = (match["count"] or "").strip().lower().replace("ё", "е")
    return Share(100 * RUSSIAN_WORDS.get(word, 1) / part, "%", match.start(), match.end())


def _russian_factor(match: re.Match[str]) -> Share | None:
    text = match["count"].lower().replace("ё", "е")
    value = float(text.replace(",", ".")) if text[0].isdigit() else RUSSIAN_WORDS.get(text)
    return None if value is None else Share(value, "factor", match.start("count"), match.end())


def _russian_duration(match: re.Match[str]) -> Share:
    stem = match["unit"].lower()
    unit, factor = next(
        (unit, factor)
        for start, unit, factor in (
            ("час", "hour", 1),
            ("сут", "day", 1),
            ("недел", "day", 7),
            ("месяц", "month", 1),
            ("год", "year", 1),
        )
        if stem.startswith(start)
    )
    return Share(factor, unit, match.start("unit"), match.end())


def _russian_scale(match: re.Match[str]) -> Share | None:
    """Read a scale without a figure, "миллион тонн"; after a numeral it is part of that."""
    before = match.string[: match.start("s")].rstrip().rpartition(" ")[2].lower().replace("ё", "е")
    if before in RUSSIAN_WORDS or before[-1:].isdigit() or before in {"несколько", "нескольких", "десятки", "сотни"}:
        return None
    stem = match["s"].lower()[:6]
    value = {"миллио": 1e6, "миллиа": 1e9, "трилли": 1e12, "тысяча": 1e3, "тысячу": 1e3}.get(stem)
    return None if value is None else Share(value, "", match.start("s"), match.end())


def _russian_compound(match: re.Match[str]) -> Share | None:
    """Read "пятнадцатилетний", "двухнедельный": so many units in one word."""
    count = RUSSIAN_WORDS.get(match["count"].lower().replace("ё", "е"), 0)
    unit, factor = {
        "д": ("day", 1),
        "с": ("day", 1),
        "н": ("day", 7),
        "м": ("month", 1),
        "л": ("year", 1),
        "ч": ("hour", 1),
    }[match["unit"][0].lower()]
    return Share(count * factor, unit, match.start(), match.end()) if count else None


def _russian_out_of(match: re.Match[str]) -> Share | None:
    part, whole = (RUSSIAN_WORDS.get(match[name].lower().replace("ё", "е"), 0) for name in ("count", "whole"))
    return Share(100 * part / whole, "%", match.start(), match.end()) if 0 < part < whole else None


def _chinese_share(match: re.Match[str]) -> Share:
    whole, part = match["whole"], chinese_value(match["part"])
    base = 100.0 if whole == "百" else chinese_value(whole)
    return Share(100 * part / base, "%", match.start(), match.end()) if base else Share(part, "%", *match.span())


def _chinese_tenths(match: re.Match[str]) -> Share:
    fifth = 5 if match["half"] == "半" else chinese_value(match["half"] or "零")
    return Share(10 * chinese_value(match["count"]) + fifth, "%", match.start(), match.end())


def _chinese_factor(match: re.Match[str]) -> Share:
    grown = 1 if match["grown"] else 0
    return Share(chinese_value(match["count"]) + grown, "factor", match.start("count"), match.end())


def _chinese_fan(match: re.Match[str]) -> Share:
    return Share(2 ** chinese_value(match["count"] or "一"), "factor", match.start(), match.end())


def _chinese_half_duration(match: re.Match[str]) -> Share:
    unit = {"小": "hour", "钟": "hour", "天": "day", "个": "month", "月": "month", "年": "year"}[match["unit"][0]]
    return Share(chinese_value(match["count"] or "零") + 0.5, unit, match.start(), match.end())


_ENGLISH: tuple[tuple[str, Callable[[re.Match[str]], Share | None]], ...] = (
    (r"\b(?!(?-i:A) \w+,)(?P<count>a|one)[ -](?P<part>third|quarter|fifth|tenth)\b" + _SHARE_END, _english_share),
    (r"\b(?P<count>two|three|four|five|six|seven|eight|nine)[ -](?P<part>third|quarter|fourth|fifth|sixth|eighth|tenth)s\b", _english_share),
    (r"\b(?P<count>one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?(?P<whole>three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?! (?:years|months|days|weeks|hours))", _english_out_of),
    (r"\b(?:one[- ])?half\b(?! (?:an?|a) |-)(?<!first half)(?<!second half)(?<!other half)(?<!latter half)(?<!the half)(?<!a half)(?<!-half)"
     r"(?! of (?:the )?(?:year|next|this|last|20\d\d))", _constant(50, "%")),
    (r"\bhalved\b", _constant(0.5, "factor")),
    (r"\b(?:almost|nearly|practically|virtually) all\b", _constant(100, "%", "under")),
    (r"\bdoubl(?:ed|ing|es)\b(?! down)|\b(?:to|will|would|has|could) double\b(?! down)|\btwofold\b", _constant(2, "factor")),
    (r"\btripl(?:ed|ing|es)\b|\b(?:to|will|would) triple\b", _constant(3, "factor")),
    (r"\bquadrupl(?:ed|ing|es)\b", _constant(4, "factor")),
    (r"\b(?P<count>\d+(?:\.\d+)?|two|three|four|five|six|ten)[- ]?(?:fold|times (?=(?:more|higher|larger|greater|as|bigger|the)\b))", _english_fold),
    (r"\bhalf an hour\b|\bhalf-hour\b", _constant(0.5, "hour")),
    (r"\bhalf a year\b", _constant(6, "month")),
    (r"\bhalf a (?P<s>million|billion|trillion)\b", lambda m: Share({"m": 5e5, "b": 5e8, "t": 5e11}[m["s"][0].lower()], "", *m.span())),
    (r"(?P<said>\b(?:an?|one)[ -](?P<unit>hour|day|week|month|year)(?P<half>[ -]and[ -]a[ -]half))\b", _english_duration),
    (r"\b(?:for|lasted|last|about|around|roughly|nearly|almost|over|than|within|least|took|under) (?P<said>an? (?P<unit>hour|week|month|year|decade)(?P<half>(?!)x)?)\b"
     r"(?! (?:ago|earlier|later|after|before|ahead|from|since)| and a half)", _english_duration),
    (r"\b(?P<said>an? (?:full |whole )?(?P<unit>week|month|year|decade)(?P<half>(?!)x)?)\b(?= (?:ahead of|earlier than|sooner than|behind) (?:schedule|plan|time))", _english_duration),
    (r"(?P<said>\ban? (?P<unit>month|week|year)(?P<half>(?!)x)?-long)\b", _english_duration),
)  # fmt: skip
_RUSSIAN: tuple[tuple[str, Callable[[re.Match[str]], Share | None]], ...] = (
    (r"\b(?P<count>дв(?:е|ух|умя) )?(?P<part>трет(?:ь|и|ью|ей))\b(?! (?:стран|сторон|раз|год|мир|квартал|лиц|держав))(?<!в третьей)", _russian_share),
    (r"\b(?P<count>тр(?:и|[её]х|емя) )?(?P<part>четверт(?:ь|и|ью|ей))\b(?! века)", _russian_share),
    (r"\b(?P<count>одн(?:а|у|ой)) (?P<part>пят|шест|восьм|десят)(?:ая|ую|ой)\b(?! \w*(?:встреч|сесси))", _russian_share),
    (r"(?<!перв(?:ая|ую|ой) )(?<!втор(?:ая|ую|ой) )\bполовин[аыуе]й?\b(?! (?:следующ|прошл|текущ|этого)?\w* ?(?:год|месяц|дня|век|\d))", _constant(50, "%")),
    (r"\b(?:практически|почти) вс[еёюя]х?\b", _constant(100, "%", "under")),
    (r"\b(?:вдвое|удво\w+|двукратн\w+)\b", _constant(2, "factor")),
    (r"\b(?:втрое|утро(?:и|е)\w+|тр[её]хкратн\w+)\b", _constant(3, "factor")),
    (r"\b(?:вчетверо|четыр[её]хкратн\w+)\b", _constant(4, "factor")),
    (r"\bв (?P<count>\d+(?:,\d+)?|полтора|два|три|четыре|пять|шесть|семь|восемь|девять|десять) раза?\b", _russian_factor),
    (r"\bкажд(?:ый|ая|ое|ого|ую) (?P<part>трет|четверт|пят|шест|восьм|десят)(?:ий|ый|ой|ья|ья|ая|ую|ью|ого|ье|ое)\b(?! (?:год|день|месяц|раз|час))", lambda m: Share(100 / _RUSSIAN_PARTS[m["part"].lower()], "%", *m.span())),
    (r"(?<!\w)(?:(?P<s>полмиллиона)|полсотни)\b", lambda m: Share(5e5 if m["s"] else 50, "", *m.span())),
    (r"\b(?:более |около |почти |свыше |порядка )?(?<!\d )(?<!\d)(?P<s>миллион|миллиард|триллион|тысяч[аиу])\b(?= [а-яё])", _russian_scale),
    (r"\bполчаса\b|\bполучас\w+", _constant(0.5, "hour")),
    (r"\bполуторачасов\w+", _constant(1.5, "hour")),
    (r"\bполгода\b|\bполугода\b", _constant(6, "month")),
    (r"\b(?P<count>дв(?:ух|[ау])|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|двенадцати|пятнадцати|двадцати|тридцати)(?P<unit>дневн|суточн|недельн|месячн|летн|часов)\w+\b(?! (?:войн|план))", _russian_compound),
    (r"\b(?P<count>дв[ае]|три|четыре|пять|шесть|семь|восемь|девять) из (?P<whole>тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)\b", _russian_out_of),
    (r"\b(?:около|более|больше|меньше|почти|менее|не менее|свыше|порядка|примерно|в течение|сроком на|длил\w+|продолжал\w+|на)(?: одн\w+)? (?P<unit>час(?:а|у)?|сутки|суток|недел[юи]|месяца?|года?)\b(?! (?:назад|(?:раньше|позже)(?! (?:\w+ )?(?:срок|план|график))|\d))", _russian_duration),
)  # fmt: skip
_CHINESE: tuple[tuple[str, Callable[[re.Match[str]], Share | None]], ...] = (
    (rf"(?P<whole>[{_ZH}]+)分之(?P<part>[{_ZH}]+)", _chinese_share),
    (r"(?P<count>[一二两三四五六七八九]|\d)成(?!立|员|为|功|果|都|本|就|效|长|熟|分|交|品)(?P<half>[半一二三四五六七八九])?", _chinese_tenths),
    (r"一半|(?<=[近过])半数?|半数", _constant(50, "%")),
    (r"(?:几乎|近乎|基本)(?:全部|所有)", _constant(100, "%", "under")),
    (rf"(?P<grown>(?:增长|增加|提高|上升|增)了?(?:近|约|超过)?)?(?P<count>[{_ZH}]+)倍", _chinese_factor),
    (r"翻了?(?P<count>[一两三])?番", _chinese_fan),
    (r"(?P<count>[一二两三四五\d])个半(?P<unit>小时|钟头|月)", _chinese_half_duration),
    (r"(?P<count>[一二两三四五\d])(?P<unit>年|天)半", _chinese_half_duration),
    (r"(?P<count>(?!)x)?半个?(?P<unit>小时|钟头|月|天)", _chinese_half_duration),
    (r"(?<!上)(?<!下)(?<!前)(?<!后)(?<![一-十\d]年)(?<!大)半年", _constant(6, "month")),
)  # fmt: skip


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Share | None]], ...]:
    table = {"en": _ENGLISH, "ru": _RUSSIAN, "zh": _CHINESE}[language]
    return tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in table)
