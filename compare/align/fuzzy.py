"""String similarity of sentences in one language: the translated article against an outlet's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.embeddings import Matrix


def fuzzy_scores(first: Sequence[str], second: Sequence[str], language: str) -> Matrix:
    """Similarity between 0 and 1 of all pairs of sentences, shape (len(first), len(second)).

    rapidfuzz `token_sort_ratio`: words in any order, but a word that one side lacks lowers the score
    (`token_set_ratio` is 100 where one side is a subset, "useful" against "not useful").
    """
    from rapidfuzz import fuzz, process

    if not first or not second:
        return np.zeros((len(first), len(second)), dtype=np.float32)
    words_of_first = [_words(sentence, language) for sentence in first]
    words_of_second = [_words(sentence, language) for sentence in second]
    scores = process.cdist(words_of_first, words_of_second, scorer=fuzz.token_sort_ratio, dtype=np.float32)
    return np.asarray(scores / 100, dtype=np.float32)


def _words(sentence: str, language: str) -> str:
    """The sentence as words with spaces between: rapidfuzz splits on white space, which Chinese has not."""
    if language == "zh":
        import rjieba

        return " ".join(word for word in rjieba.cut(sentence) if word.strip() and word.isalnum())
    if language == "ru":
        from compare.glossary.lemma import morphology

        return " ".join(morphology().parse(word)[0].normal_form for word in _letters(sentence))
    return " ".join(_letters(sentence))


def _letters(sentence: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in sentence.casefold()).split()
