"""How strongly a claim puts it: words on scales (glossaries/strength.csv), and the act that governs the claim.

"Agreed", "will", "is willing", "hopes", "discussed" say how far a matter is settled; the first such word of a claim
governs it: "Moscow hoped the barriers would be lifted" is a hope. A Russian verb in the future tense says "will".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.facts.fact import Strength
from compare.glossary.find import find_terms
from compare.glossary.lemma import morphology
from compare.glossary.read import read_glossary
from compare.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.term import Glossary

ACTS = frozenset({"commitment", "demand", "duty"})
_LOOK_ALIKE = "none"
_RUSSIAN_WORD = re.compile(r"[а-яё]{4,}", re.IGNORECASE)
_WILL = ("commitment", 6, "will")


def find_strength(sentence: str, start: int, end: int, language: str) -> tuple[Strength, ...]:
    """Words of strength in the claim sentence[start:end], in order of place.

    A Chinese claim without an act of its own is governed by the last one before it in its sentence: what a side is
    willing to do is told in several clauses after one 愿.
    """
    found = _in_sentence(sentence, language)
    inside = tuple(word for word in found if start <= word.start < end)
    if language != "zh" or any(word.scale in ACTS for word in inside):
        return inside
    before = tuple(word for word in found if word.start < start and word.scale in ACTS)
    return (*before[-1:], *inside)


@lru_cache(maxsize=64)  # the claims of a sentence come one after the other
def _in_sentence(sentence: str, language: str) -> tuple[Strength, ...]:
    matches = find_terms(sentence, language, _scales())
    taken = {place for match in matches for place in range(match.start, match.end)}
    words = [
        Strength(row["scale"], int(row["level"]), row["word"], match.start, match.end, match.text)
        for match in matches
        if (row := match.term.other)["scale"] != _LOOK_ALIKE
    ]
    if language == "ru":
        words += (word for word in _futures(sentence) if word.start not in taken)
    return tuple(sorted(words, key=lambda word: word.start))


@lru_cache(maxsize=1)
def _scales() -> Glossary:
    return read_glossary(shipped("glossaries") / "strength.csv")


def _futures(sentence: str) -> Iterator[Strength]:
    """Russian verbs in the future tense, „будет“ among them."""
    for match in _RUSSIAN_WORD.finditer(sentence):
        if _is_future(match.group().lower()):
            yield Strength(*_WILL, match.start(), match.end(), match.group())


@lru_cache(maxsize=50_000)
def _is_future(word: str) -> bool:
    likeliest = morphology().parse(word)[0].tag
    return "VERB" in likeliest and "futr" in likeliest
