"""Figures in a sentence: values and ranges in digits or words, with their scale, but not yet their unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from compare.facts.number_words import (
    ENGLISH_SCALES,
    RUSSIAN_SCALES,
    chinese_value,
    english_pattern,
    english_value,
    russian_pattern,
    russian_value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARED_SCALE = 20  # "from 7 to 15 billion" shares its scale; "from 1,500 to 2 million" does not
_CHINESE_CHARACTERS = "〇零一二两三四五六七八九十百千万亿"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at [start, end): low = high, or a range. `spelled`: in words; `more`: with 余, 多, 几."""

    low: float
    high: float
    start: int
    end: int
    spelled: bool
    more: bool = False


def find_figures(sentence: str, language: str) -> Iterator[Figure]:
    """All figures of a sentence in en, ru or zh, from left to right."""
    return {"en": _english, "ru": _russian, "zh": _chinese}[language](sentence)


@cache
def _english_figure() -> re.Pattern[str]:
    digits = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    one = rf"(?:{digits}|(?<![\w-]){english_pattern()})"
    scale = rf"(?:[ -]?(?P<scale>{'|'.join(ENGLISH_SCALES)})\b)"
    return re.compile(
        rf"(?<![\d.,:/])"
        rf"(?:(?P<low>{one})(?:\s?[-–—]\s?|(?<!\d-) (?:to|or) |(?<!hundred)(?P<and> and ))[$€£]?)?"
        rf"(?P<high>{one})(?P<half>[ -]and[ -]a[ -]half)?{scale}?(?P<more>-odd\b)?",
        re.IGNORECASE,
    )


@cache
def _russian_figure() -> re.Pattern[str]:
    digits = r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
    one = rf"(?:{digits}|(?<![\w-]){russian_pattern()})"
    scale = rf"(?: ?(?P<scale>{'|'.join(RUSSIAN_SCALES)})(?:яч[аиеу]?(?:ми?|х)?|[а-яё]{{0,4}})\b\.?)"
    return re.compile(
        rf"(?<![\d.,:/])"
        rf"(?:(?P<low>{one})(?:\s?[-–—]\s?|(?P<and> (?:до|и) )))?(?P<high>{one}){scale}?",
        re.IGNORECASE,
    )


@cache
def _chinese_figure() -> re.Pattern[str]:
    one = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?[百千万亿]*(?:\d+[百千万])?|[{_CHINESE_CHARACTERS}]+)"
    return re.compile(
        rf"(?<![\d.,:：第〇零一二两三四五六七八九十百千万])(?:(?P<low>{one})(?:至|到|[-–—~～]))?(?P<high>{one})(?P<more>[余多几](?P<scale>[万亿]*))?"
    )


def _english(sentence: str) -> Iterator[Figure]:
    for match in _english_figure().finditer(sentence):
        scale = ENGLISH_SCALES.get((match["scale"] or "").lower(), 1.0)
        end = match.end()
        if sentence[max(match.start() - 1, 0)] in "$€£" and (short := re.match(r"([mk])\b", sentence[end:])):
            scale, end = (1e6 if short[1] == "m" else 1e3), end + 1
        lead = sentence[: match.start()]
        if match["and"]:
            ranged = re.search(r"\bbetween [$€£]?$", lead, re.IGNORECASE) is not None
        else:
            ranged = not re.search(r"\bfrom [$€£]?$", lead, re.IGNORECASE)  # "from 5 to 6" is a change
        half = 0.5 if match["half"] else 0.0
        yield from _one_or_two(match, _english_number, scale, end, half=half, ranged=ranged)


def _russian(sentence: str) -> Iterator[Figure]:
    for match in _russian_figure().finditer(sentence):
        stem = next((stem for stem in RUSSIAN_SCALES if (match["scale"] or "").lower().startswith(stem)), "")
        before = sentence[max(0, match.start() - 20) : match.start()]
        ranged = not match["and"] or re.search(r"\b(?:от|между) $", before, re.IGNORECASE)
        scale = RUSSIAN_SCALES.get(stem, 1.0)
        end = match.end()
        if match["scale"] and sentence[end - 1] == "." and not re.match(r"\s*[а-яё$€]", sentence[end:]):
            end -= 1  # the full stop of the sentence
        yield from _one_or_two(match, _russian_number, scale, end, ranged=bool(ranged))


def _chinese(sentence: str) -> Iterator[Figure]:
    for match in _chinese_figure().finditer(sentence):
        scale = chinese_value("1" + match["scale"]) if match["scale"] else 1.0
        high = chinese_value(match["high"]) * scale
        low = chinese_value(match["low"]) if match["low"] else high
        if match["low"] and low < high:
            # 10至15亿 and 5-6万: the scale stands once and holds for both.
            step = re.search(r"[万亿]+$", match["high"])
            low *= chinese_value("1" + step[0]) if step and not re.search(r"[万亿]$", match["low"]) else 1.0
        spelled = not re.search(r"\d", match[0])
        yield Figure(min(low, high), high, match.start(), match.end(), spelled, match["more"] is not None)


def _one_or_two(
    match: re.Match[str], value: object, scale: float, end: int, *, half: float = 0.0, ranged: bool = True
) -> Iterator[Figure]:
    """One figure or range; two figures where the words between them do not make a range."""
    assert callable(value)
    high = (value(match["high"]) + half) * scale
    spelled = not re.search(r"\d", match["high"])
    if match["low"] is None:
        yield Figure(high, high, match.start(), end, spelled, bool(match.groupdict().get("more")))
        return
    low = value(match["low"])
    if ranged and low * scale < high:
        yield Figure(low * scale, high, match.start(), end, spelled)
        return
    if scale > 1 and low < high / scale * _SHARED_SCALE and match["low"][0].isdigit():
        low *= scale  # "from 7 to 15 billion": said once, meant twice
    yield Figure(low, low, match.start("low"), match.end("low"), not re.search(r"\d", match["low"]))
    yield Figure(high, high, match.start("high"), end, spelled)


def _english_number(text: str) -> float:
    return float(text.replace(",", "")) if text[0].isdigit() else english_value(text.lower())


def _russian_number(text: str) -> float:
    if not text[0].isdigit():
        return russian_value(text)
    return float(re.sub(r"\s", "", text).replace(",", "."))
