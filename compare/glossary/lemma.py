"""Russian words by lemma: which inflected forms count as the same word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

# Case endings of surnames and foreign names that no dictionary has, longest first.
_NAME_ENDINGS = re.compile(
    "(?:ами|ями|ого|ому|ыми|ой|ом|ем|ём|ам|ям|ах|ях|ым|ых|ый|ая|ую|ов|ев|ей|ею|ою|ия|ии|ию|[аяуюеыийь])$"
)
_STEM_AT_LEAST = 3


@lru_cache(maxsize=1)
def morphology() -> MorphAnalyzer:
    """The one pymorphy3 analyser of the process (it takes 0.2 s to load); it takes any text."""
    from pymorphy3 import MorphAnalyzer

    class Analyzer(MorphAnalyzer):  # type: ignore[misc] # the library has no types
        def parse(self, word: str) -> Any:
            # pymorphy3 asks every letter for its Unicode name and fails on those that have none.
            return super().parse("".join(letter if unicodedata.name(letter, "") else "?" for letter in word))

    return Analyzer()


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
    stem = _NAME_ENDINGS.sub("", word)
    return stem if len(stem) >= _STEM_AT_LEAST else word
