# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""Phrases that say a quantity without a figure ("many times", 大幅增长, преимущественно), against a figure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.facts.units import COUNTED, unit_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair, Stated
    from compare.facts.fact import Number

_EN_CHANGE = r"(?:rose|rise|risen|grew|grow|increas|jump|surg|soar|climb|fell|fall|drop|declin|shr[aiu]nk|slump|expand|reduc|cut\b|boost|more\b|less\b|fewer|up\b|down\b|higher|lower)\w*"
_RU_CHANGE = (
    r"(?:вырос|раст[уеи]|рост|увелич|повыс|сниз|сниж|сокра[тщ]|упал|паден|уменьш|нара[сщ]т|удво|прибав|просе)\w*"
)
_ZH_CHANGE = r"(?:增[长加多]?|上升|提[高升]|下降|减少?|削减|下[调滑跌]|攀升|跌|涨|翻番)"
_EN_MUCH = (
    r"(?:sharply|steeply|significantly|substantially|considerably|dramatically|markedly|greatly|steadily|rapidly)"
)
_RU_MUCH = r"(?:значительн|существенн|заметн|резк|кратн|ощутим|стремительн|серь[её]зн)\w+"
# kind of quantity, and the phrase in each language
_PHRASES: tuple[tuple[str, str, str, str], ...] = (
    (
        "times",
        r"\b(?:(?:many|several|numerous|countless|multiple) times|repeated(?:ly)?|time and again)\b",
        r"\b(?:(?:много|несколько) раз|неоднократн\w+|многократн\w+)\b",
        r"(?<![\d〇一二两三四五六七八九十百千万亿])多次|数次|屡次|一再|反复|多番",
    ),
    (
        "change",
        rf"\b(?:{_EN_MUCH} (?:\w+ )?{_EN_CHANGE}|{_EN_CHANGE} (?:\w+ ){{0,2}}?{_EN_MUCH})\b",
        rf"\b(?:{_RU_MUCH} (?:\w+ ){{0,2}}?{_RU_CHANGE}|{_RU_CHANGE} (?:\w+ ){{0,2}}?{_RU_MUCH})\b",
        rf"(?:大幅度?|显著|明显|大量|急剧|连年)[^，。；]{{0,4}}?{_ZH_CHANGE}",
    ),
    (
        "share",
        r"\b(?:most of|(?:the |a )(?:vast |overwhelming |large )?majority|the (?:bulk|greater part|lion's share)|mostly|largely|predominantly|(?:controlling|majority) stake)\b",
        r"\b(?:(?:подавляющ\w+ )?большинств\w+|больш(?:ая|ую|ей) част\w+|преимущественно|в основном|контрольн\w+ пакет\w*|львин\w+ дол\w+)\b",
        r"绝?大部分|绝?大多数|多数|控股权?",
    ),
    (
        "all",
        r"\b(?:all (?:of |the |its |their |pending |such )+\w+|every single)\b",
        r"\bвсе(?:х|ми)? (?!же\b|больше|более|ещё|еще|это|эти|усили|мер|сторон)[а-яё]+",
        r"全部|所有",
    ),
    (
        "long",
        r"\b(?:long-term|lengthy|prolonged)\b",
        r"\b(?:долгосрочн|продолжительн|длительн)\w+",
        r"长期(?!以来|坚持)|长时间",
    ),
    (
        "count",
        r"\b(?:dozens|hundreds|thousands|scores|several|many|numerous|multiple|a (?:number|series|range|raft|handful|host) of|some of)(?: of)?\b",
        r"\b(?:десятк(?:и|ов|ами)|сотн(?:и|ями)|тысячи|несколько|нескольки\w+|ряд\w?|многи[ехм]\w?|многочисленн\w+|множеств\w+|немало)\b",
        r"(?<![\d〇一二两三四五六七八九十百千万亿])多(?=[项个份家名艘架种])|数[十百千]?(?=余?[名个家项人份])|若干|一系列|一批|诸多|众多",
    ),
)
_SCALES = (
    (r"dozens|scores|десятк|数十", (20.0, 200.0)),
    (r"hundreds|сотн|数百", (100.0, 2000.0)),
    (r"thousands|тысяч|数千", (1000.0, 20000.0)),
)
_LONG_YEARS = 3
_IS_CHANGE = {
    "en": re.compile(rf"\b{_EN_CHANGE}", re.IGNORECASE),
    "ru": re.compile(rf"\b{_RU_CHANGE}", re.IGNORECASE),
    "zh": re.compile(_ZH_CHANGE),
}
_PART_OF = re.compile(r" (?:out )?of (?:its|the|their|his|her)\b")


class Phrase(NamedTuple):
    """A phrase at [start, end): the kind of quantity it stands for, and what it counts ("" where that is unknown)."""

    kind: str
    unit: str
    start: int
    end: int
    text: str


def vague_phrases(stated: Stated) -> list[Phrase]:
    """Phrases of a claim that say a quantity without a figure."""
    found = []
    for kind, pattern in _patterns(stated.language):
        for match in pattern.finditer(stated.sentence, stated.claim.start, stated.claim.end):
            unit = unit_after(stated.sentence, match.end(), stated.language) if kind == "count" else None
            found.append(Phrase(kind, unit.name if unit else "", match.start(), match.end(), match.group()))
    return found


def vague_quantity_differences(pair: Pair, left: Sequence[Number], right: Sequence[Number]) -> tuple[Difference, ...]:
    """A difference where a figure of one side, open there, stands against a phrase of the other."""
    ours, theirs = vague_phrases(pair.first), vague_phrases(pair.second)
    found = _figure_and_phrase(pair.first, left, right, ours, theirs)
    if found is not None:
        number, phrase = found
        return (pair.difference("number", [_span(number), _span(phrase)], _note(number, phrase)),)
    found = _figure_and_phrase(pair.second, right, left, theirs, ours)
    if found is not None:
        number, phrase = found
        return (pair.difference("number", [_span(phrase), _span(number)], _note(number, phrase)),)
    return ()


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    column = {"en": 1, "ru": 2, "zh": 3}[language]
    return tuple((row[0], re.compile(row[column], re.IGNORECASE)) for row in _PHRASES)


def _figure_and_phrase(
    side: Stated, numbers: Sequence[Number], others: Sequence[Number], own: Sequence[Phrase], phrases: Sequence[Phrase]
) -> tuple[Number, Phrase] | None:
    said = {(phrase.kind, phrase.unit) for phrase in own}
    units = {number.unit for number in others}
    for phrase in phrases:
        if (phrase.kind, phrase.unit) in said:
            continue
        fitting = [
            number for number in numbers if number.unit not in units and _FITS[phrase.kind](number, phrase, side)
        ]
        if fitting:
            return fitting[0], phrase
    return None


def _is_change(number: Number, side: Stated) -> bool:
    """Whether the claim speaks of a rise or a fall near the figure."""
    near = slice(max(side.claim.start, number.start - 60), min(side.claim.end, number.end + 25))
    return number.unit == "factor" or _IS_CHANGE[side.language].search(side.sentence[near]) is not None


def _fits_count(number: Number, phrase: Phrase, _: Stated) -> bool:
    scale = next((scale for pattern, scale in _SCALES if re.match(pattern, phrase.text, re.IGNORECASE)), None)
    if scale is not None and (number.unit in COUNTED or not number.unit) and (not phrase.unit or not number.unit):
        return scale[0] <= number.low <= scale[1]  # what is counted is not known on both sides, its size is
    return number.unit in COUNTED and number.unit == phrase.unit != "time" and number.low > 1


def _fits_all(number: Number, _: Phrase, side: Stated) -> bool:
    if number.unit == "%":
        return number.high < 100 and not _is_change(number, side)  # noqa: PLR2004 - all of it
    return number.unit in COUNTED and _PART_OF.match(side.sentence, number.end) is not None


_FITS: dict[str, Callable[[Number, Phrase, Stated], bool]] = {
    "times": lambda number, _, __: number.unit == "time",
    "change": lambda number, _, side: number.unit in {"%", "factor"} and _is_change(number, side),
    "share": lambda number, _, side: number.unit == "%" and not _is_change(number, side),
    "all": _fits_all,
    "long": lambda number, _, __: number.unit == "year" and number.low >= _LONG_YEARS,
    "count": _fits_count,
}


def _note(number: Number, phrase: Phrase) -> str:
    return f"One side gives a figure, the other only a phrase: “{number.text}” against “{phrase.text}”."


def _span(found: Number | Phrase) -> tuple[str, int, int]:
    return found.text, found.start, found.end
