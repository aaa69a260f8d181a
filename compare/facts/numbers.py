"""The quantities that a sentence states, in English, Russian and Chinese, as language-independent numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from compare.facts.dates import find_dates
from compare.facts.fact import Number
from compare.facts.figures import Figure, find_figures
from compare.facts.hedges import bound_of
from compare.facts.shares import Share, find_shares
from compare.facts.units import LOOK_BACK, MEASURES, Unit, unit_after, unit_before
from compare.facts.widths import plain_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.facts.fact import DateMention

_PLURAL_UNITS = frozenset({"", "person", "country", "company"})
# Figures that belong to a name or an idiom, by what stands before and after them.
_NAMED_BEFORE = {
    "en": r"\bGroup of $|\bNo\.? ?$|\bNumber $|#$|\bWar $|\bType $|[^\W\d_][-–]?$|№ ?$",
    "ru": r"\bГрупп\w+ $|\b[Бб]ольш\w+ $|№ ?$|[^\W\d_][-–]?$|[А-ЯЁ»]\w*\s?[-–—]\s?$"
    r"|\b(?:стать\w+|резолюци\w+|пункт\w*) $",
    "zh": r"[A-Za-z№]$|[^\W\d][-–]$|第$|[“《]$",
}
_NAMED_AFTER = {
    "en": r"(?:st|nd|rd|th)\b(?![ -]annivers)|[A-Z]\b|:\d| ?[ap]\.?m\b|[- ]state solution|-way\b",
    "ru": r"-(?:й|я|е|го|му|м|ю|ая|ой|ую|ом|ые|ых|х)\b(?! годовщин)|:\d|[А-ЯЁ]\b| государств\w* для двух",
    "zh": r"[:：]\d|[时点](?!间)|分(?![之钟])|国两制|中(?!国)|五规划",
}
_CHINESE_IDIOMS = re.compile(
    r"[一两]个中国|百年(?:未有|变局|大变局)|两个一百年|千[家年]|万[众物里事]|千方百计"
    r"|一[些般直道贯样再致起方定切系律批旦]"
    r"|两[国军党岸院]|五核国|[三四]边|十四五|二十国集团|二十大|五年[计规]划"
    r"|[数几上成][十百千万]|[一-十]+届|301(?=调查|条款)|五常|双多边|三方|统一|唯一|之一|(?<=进)一步"
)
_NO_NAMES = "In By Some About Over Nearly Around Almost The At Of On From Since With And But Only Up Another For To"
_NAME_EXCEPTIONS = frozenset(_NO_NAMES.split())
_TWO_OF_A_PAIR = {
    "en": r"\b(?:the|our|their|its|these|those|both|between|other) $",
    "ru": r"\b(?:обе|этих|наши|наших) $",
    "zh": r"(?!)",
}
_RUSSIAN_PAIR = re.compile(r" (?:\w+ )?(?:стран|государств|народ|сторон|лидер|президент|глав|держав|правительств)\w*")
_TO = re.compile(r" to [$€£]?| до |(?:增[至加]?到?|[提升]高?至|[降减]至|至|到)")
_DURING = re.compile(
    r"(?<!for )(?<!lasted )(?<!took )(?<!taken )(?<!well )(?<!just )(?<!spent )(?<!after )\bover(?: the \w+)? $",
    re.IGNORECASE,
)
_TIME = frozenset({"hour", "day", "month", "year"})
_FIRST_MONTHS = {
    "en": r"\bfirst $|\bJanuary[- ]to[- ]$",
    "ru": r"\b(?:за|по итогам|за первые|в первые|первых|первые) $",
    "zh": r"(?<!提)前$",
}
_QUARTERS = re.compile(r"前(?P<count>[一二三123])个?季度")


def find_numbers(sentence: str, language: str, dates: Iterable[DateMention] | None = None) -> tuple[Number, ...]:
    """Quantities of a sentence in en, ru or zh, from left to right; spans count code points in the sentence.

    Dates, clock times, ordinals (but for anniversaries), figures in names and "the two sides" are left out.
    `dates` are the sentence's dates where they are known already.
    """
    dates = find_dates(sentence, language, None) if dates is None else dates
    taken = [(mention.start, mention.end) for mention in dates]
    found: list[Number] = []
    for number in _candidates(plain_width(sentence), language):
        if not any(number.start < end and start < number.end for start, end in taken):
            found.append(replace(number, text=sentence[number.start : number.end]))
            taken.append((number.start, number.end))
    return tuple(_with_shared_units(sorted(found, key=lambda number: number.start), sentence))


def _with_shared_units(numbers: list[Number], sentence: str) -> Iterable[Number]:
    """Give "7" in "from 7 to 15 billion yuan" the unit that is said once, after the second figure."""
    for number, following in zip_longest(numbers, numbers[1:]):
        between = sentence[number.end : following.start] if following is not None else ""
        if number.unit == "" and following is not None and following.unit and _TO.fullmatch(between):
            yield replace(number, unit=following.unit)
        else:
            yield number


def _candidates(sentence: str, language: str) -> Iterable[Number]:
    """Numbers in order of trust: phrases before bare figures."""
    if language == "zh":
        for match in _QUARTERS.finditer(sentence):
            months = 3.0 * ("一二三123".index(match["count"]) % 3 + 1)
            yield Number(months, months, "first months", "exact", *match.span(), match[0])
    for share in sorted(find_shares(sentence, language), key=lambda share: share.start - share.end):
        yield _from_share(sentence, share, language)
    idioms = [match.span() for match in _CHINESE_IDIOMS.finditer(sentence)] if language == "zh" else []
    for figure in find_figures(sentence, language):
        if any(start <= figure.start < end or figure.start <= start < figure.end for start, end in idioms):
            continue
        number = _from_figure(sentence, figure, language)
        if number is not None:
            yield number


def _from_share(sentence: str, share: Share, language: str) -> Number:
    bound = share.bound or bound_of(sentence, share.start, share.end, language)
    if share.unit == "%" and language == "zh" and share.start and sentence[share.start - 1] == "过":
        bound = "over"
    name, factor, end = share.unit, 1.0, share.end
    if not name and (unit := unit_after(sentence, end, language)) is not None:  # half a million people
        name, factor, end = unit
    value = share.value * factor
    return Number(value, value, name, bound, share.start, end, sentence[share.start : end])


def _from_figure(sentence: str, figure: Figure, language: str) -> Number | None:
    """Build the number at a figure, None where the figure is no quantity."""
    start, unit = _unit(sentence, figure, language)
    if _is_named(sentence, figure, unit, language) or _is_idle(sentence, figure, unit, language):
        return None
    end = unit.end
    bound = bound_of(sentence, start, end, language)
    if figure.more and bound == "exact":
        bound = "over"
    name = unit.name
    if name == "anniversary" or (
        language == "en" and name in _TIME and _DURING.search(sentence[max(0, start - LOOK_BACK) : start])
    ):
        bound = "exact"
    if name == "month" and (
        re.search(_FIRST_MONTHS[language], sentence[max(0, start - LOOK_BACK) : start], re.IGNORECASE)
        or re.match(r" (?:to|through) [A-Z]", sentence[end:])
    ):
        name = "first months"
    return Number(figure.low * unit.factor, figure.high * unit.factor, name, bound, start, end, sentence[start:end])


def _unit(sentence: str, figure: Figure, language: str) -> tuple[int, Unit]:
    """Where the number begins, and its unit; the unit is "" and ends with the figure where there is none."""
    unit = unit_after(sentence, figure.end, language) or _unit_of_whole(sentence, figure, language)
    sign = unit_before(sentence, figure.start)
    if sign is not None:
        name, start = sign
        longer = unit is not None and unit.name == name
        return start, Unit(name, 1, unit.end if unit is not None and longer else figure.end)
    if unit is None:
        return figure.start, Unit("", 1, figure.end)
    if language == "zh" and unit.name in {"barrel", "t", "m3"}:
        rate = re.search(r"(日均|每[日天]|每年|年)[^，。；]{0,6}$", sentence[: figure.start])
        if rate:
            return figure.start, unit._replace(name=f"{unit.name}/{'year' if '年' in rate[1] else 'day'}")
    return figure.start, unit


def _unit_of_whole(sentence: str, figure: Figure, language: str) -> Unit | None:
    """Find the unit of "five" in "five of its six reactors": the one of the whole."""
    match = re.match(r" of (?:its|the|their|his|her) (?=[\w-]+ )", sentence[figure.end :]) if language == "en" else None
    if match is None:
        return None
    following = next(find_figures(sentence[figure.end + match.end() :], language), None)
    if following is None or following.start:
        return None
    unit = unit_after(sentence, figure.end + match.end() + following.end, language)
    return None if unit is None else Unit(unit.name, unit.factor, figure.end)


def _is_named(sentence: str, figure: Figure, unit: Unit, language: str) -> bool:
    """Whether the figure is part of a name, an ordinal or a time of day."""
    before, after = sentence[max(0, figure.start - LOOK_BACK) : figure.start], sentence[figure.end :][:LOOK_BACK]
    if unit.name == "anniversary":
        return False
    if not before.strip() and re.match(r"[.)、．](?:\s|$)", after):
        return True  # the mark of a list item
    if re.search(_NAMED_BEFORE[language], before) and not (
        figure.spelled and language == "en" and not before.endswith("War ")
    ):
        # A Chinese quotation mark before a figure matters only where it has no unit.
        return not (language == "zh" and before[-1] in "“《" and unit.name)
    if figure.spelled and re.search(r"\bGroup of $", before):
        return True
    if re.match(_NAMED_AFTER[language], after) and (not unit.name or language == "ru"):
        return not unit.name or after[:1] != "-"
    word = re.search(r"(?:^|[\s\"“(])([A-Z][\w’']*) $", before)
    return (
        not unit.name
        and not figure.spelled
        and word is not None
        and language == "en"
        and word[1] not in _NAME_EXCEPTIONS
    )


def _is_idle(sentence: str, figure: Figure, unit: Unit, language: str) -> bool:
    """Whether the numeral counts nothing: one, the two sides, a Chinese numeral character without a unit."""
    before = sentence[max(0, figure.start - LOOK_BACK) : figure.start]
    if language == "zh" and figure.spelled:
        bare = unit.end == figure.end or figure.low == 0
        return bare or (figure.high == 1 and unit.name not in MEASURES) or _lone_one(sentence, figure, unit)
    if not figure.spelled:
        return unit.name == "" and 1900 <= figure.high <= 2099 and figure.high % 100 != 0  # noqa: PLR2004 - years
    if figure.high == 1:
        return unit.name not in MEASURES or unit.name == "day"
    if figure.high != 2:  # noqa: PLR2004 - a pair
        return False
    pair = unit.name in _PLURAL_UNITS and re.search(_TWO_OF_A_PAIR[language], before, re.IGNORECASE)
    return bool(pair) or (language == "ru" and _RUSSIAN_PAIR.match(sentence, figure.end) is not None)


def _lone_one(sentence: str, figure: Figure, unit: Unit) -> bool:
    """Whether 一年, 一天 is an idiom ("the past year") rather than a length of time."""
    if figure.high != 1 or unit.name not in {"year", "day"}:
        return False
    lead = re.search(
        r"为期|提前|推迟|时隔|长达|历时|持续|延长|[约近逾]|超过|不到|期限",
        sentence[max(0, figure.start - 4) : figure.start],
    )
    return (lead is None or sentence[unit.end : unit.end + 1] == "来") and not re.match(r"[多半]", sentence[unit.end :])
