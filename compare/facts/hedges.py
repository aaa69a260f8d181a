# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""How a text hedges a figure: the words before and after it that make it "about", "over", "under" ..."""

from __future__ import annotations

import re
from functools import cache

# (bound, words before the figure), negated forms first; a few small words may stand between.
_BEFORE: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("at least", r"at least|no (?:fewer|less) than|not less than|a minimum of"),
        ("at most", r"at most|up to|(?:no|not) (?:more|larger) than|a maximum of"),
        (
            "over",
            r"more than|over|above|exceed(?:s|ed|ing)?|surpass\w*|topp?(?:ed|ing|s)|greater than|(?:has|have|had|already) passed|well past|in excess of|upwards of",
        ),
        (
            "under",
            r"less than|fewer than|under|below|almost|nearly|close to|shy of|short of|approach(?:es|ed|ing)?|just under",
        ),
        ("about", r"about|around|roughly|approximately|some|an estimated|circa|~|≈"),
    ),
    "ru": (
        ("at least", r"не мен(?:ее|ьше)(?: чем)?|как минимум|по меньшей мере|минимум"),
        ("at most", r"не бол(?:ее|ьше)(?: чем)?|не свыше|максимум|не превы(?:шает|сил[аои]?|сит)"),
        ("over", r"более(?: чем)?|свыше|больше(?: чем)?|превы(?:ша\w+|си\w+)|выше|перевалил\w* за"),
        (
            "under",
            r"менее(?: чем)?|меньше(?: чем)?|почти|без малого|едва не|ниже|вплотную к|приблизил\w* к|приближа\w+ к|подош\w+ к|близк\w+ к",
        ),
        ("about", r"около|порядка|примерно|приблизительно|ориентировочно|где-то|~|≈"),
    ),
    "zh": (
        ("at least", r"至少|不少于|不低于|不下"),
        ("at most", r"至多|最多|不超过|不多于"),
        ("over", r"超过了?|超出|突破了?|多于|高于|大于|[超逾]|(?<=已|再)过"),
        ("under", r"接近|将近|不到|不足|低于|少于|几近|[近]"),
        ("about", r"大约|大概|约为?|估计|~|≈"),
    ),
}
_BETWEEN = {
    "en": r"\s(?:(?:the|by|a|an|its|as many as)\s){0,2}",
    "ru": r"\s(?:(?:на|в|до|чем|к)\s){0,2}",
    "zh": r"(?:[了占为达]|人民币)?",
}
_AFTER: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (("over", r" or more\b| plus\b|\+"), ("about", r" or so\b")),
    "ru": (("over", r" с лишним\b| и более\b"), ("at most", r" максимум\b")),
    "zh": (
        (
            "over",
            r"[之]?以上|多(?=[，。、；年个来的名位人项份次家]|$)|余(?=[，。、；年个来的名位人项份次家]|$)",
        ),
        ("about", r"左右|上下"),
        ("under", r"以下|之内"),
    ),
}


@cache
def _before(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    edge = "" if language == "zh" else r"(?<!\w)"
    return tuple(
        (bound, re.compile(f"{edge}(?:{words}){_BETWEEN[language]}$", re.IGNORECASE))
        for bound, words in _BEFORE[language]
    )


def bound_of(sentence: str, start: int, end: int, language: str) -> str:
    """Return the bound that the words around sentence[start:end] put on it, "exact" where there are none."""
    lead = sentence[max(0, start - 40) : start]
    for bound, pattern in _before(language):
        if pattern.search(lead):
            return bound
    for bound, words in _AFTER[language]:
        if re.match(words, sentence[end:]):
            return bound
    return "exact"
