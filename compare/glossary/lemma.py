"""Russian words by lemma: which inflected forms count as the same word."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

# Case endings of surnames and foreign names that no dictionary has, longest first.
_NAME_ENDINGS = ("ами", "ями", "ого", "ому", "ыми", "ой", "ом", "ем", "ём", "ам", "ям", "ах", "ях", "ым", "ых",
                 "ый", "ая", "ую", "ов", "ев", "ей", "ею", "ою", "ия", "ии", "ию", "а", "я", "у", "ю", "е", "ы", "и", "й", "ь")  # fmt: skip
_STEM_AT_LEAST = 3


@lru_cache(maxsize=1)
def morphology() -> MorphAnalyzer:
    """The one pymorphy3 analyser of the process (it takes 0.2 s to load)."""
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 (loaded only where Russian is read)

    return MorphAnalyzer()


@lru_cache(maxsize=200_000)
def russian_keys(word: str) -> frozenset[str]:
    """The keys under which a Russian word meets its other forms: its lemmas; of an unknown word also its stem."""
    folded = word.casefold().replace("ё", "е")
    parses = morphology().parse(folded)
    keys = {parse.normal_form.replace("ё", "е") for parse in parses}
    if not any(parse.is_known for parse in parses):
        keys.add(f"{_stem(folded)}*")
    return frozenset(keys)


def _stem(word: str) -> str:
    for ending in _NAME_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_AT_LEAST:
            return word[: -len(ending)]
    return word
