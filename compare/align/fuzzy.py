"""String similarity of sentences in one language: the translated article against an outlet's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.model_file import Matrix
    from compare.align.side import Side


def fuzzy_in_common_language(first: Side, second: Side) -> Matrix | None:
    """Fuzzy scores of all sentence pairs, shape (n, m): the second text's language first; None without one."""
    for language in (second.text.language, first.text.language):
        ours, theirs = _read_in(first, language), _read_in(second, language)
        if ours is not None and theirs is not None:
            return fuzzy_scores(ours, theirs, language)
    return None


def _read_in(side: Side, language: str) -> Sequence[str] | None:
    if side.text.language == language:
        return [sentence.text for sentence in side.text.sentences]
    return side.in_language.get(language)


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
