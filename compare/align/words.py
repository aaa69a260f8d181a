"""The content of a sentence as words, under the forms by which the lexicon knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"([^\W\d_]+)(?:['’]s\b)?")  # the word without a possessive


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: `key` is its stem (English), lemma (Russian) or itself (Chinese), in lower case.

    `start` and `end` count code points within the sentence.
    """

    key: str
    start: int
    end: int


def find_words(sentence: str, language: str) -> tuple[Word, ...]:
    """The words of a sentence in one of LANGUAGES; numbers are none (they are facts)."""
    if language == "zh":
        return tuple(_chinese(sentence))
    return tuple(
        Word(_key(match[1].lower(), language), match.start(), match.end(1)) for match in _WORD.finditer(sentence)
    )


def _chinese(sentence: str) -> Iterator[Word]:
    import rjieba

    for word, start, end in rjieba.tokenize(sentence):
        if _WORD.search(word):
            yield Word(word.lower(), start, end)


@lru_cache(maxsize=200_000)
def _key(word: str, language: str) -> str:
    if language == "ru":
        from compare.glossary.lemma import morphology

        return str(morphology().parse(word)[0].normal_form).replace("ё", "е")
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    """Porter's second stemmer for English."""
    import snowballstemmer

    return snowballstemmer.stemmer("english")
