"""Which words of two texts say the same: by the vectors of the words, and by the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.align.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.content import Content
    from compare.align.model_file import Matrix
    from compare.align.side import Side

_SURE = 0.15  # lexicon score from which on two words count as full translations


class Partners:
    """Scores of words of one text as partners of words of another, at most 1."""

    def __init__(self, first: Side, second: Side) -> None:
        self._first, self._second = first, second
        self._lexicon = LexiconScores(second.content, (first.text.language, second.text.language))

    def meaning(self, sentence: int, candidates: Sequence[int]) -> Matrix:
        """Cosines of the words of a sentence with those of the candidates, one after the other."""
        ours = self._first.vectors.words[self._first.content.words_of[sentence]]
        return np.asarray(ours @ self._second.vectors.words[self._words(candidates)].T)

    def lexicon(self, sentence: int, candidates: Sequence[int]) -> Matrix:
        """Lexicon scores of the words of a sentence with those of the candidates, one after the other."""
        keys = [self._first.content.keys[word] for word in self._first.content.words_of[sentence]]
        return np.asarray(self._lexicon.of(keys)[:, self._second.content.places[self._words(candidates)]])

    def _words(self, sentences: Sequence[int]) -> list[int]:
        return [word for sentence in sentences for word in self._second.content.words_of[sentence]]


class LexiconScores:
    """Scores of keys of one language as translations of the distinct keys of a text."""

    def __init__(self, content: Content, languages: tuple[str, str]) -> None:
        self._places = {key: place for place, key in enumerate(content.distinct)}
        self._translations = load_lexicon().translations.get(languages, {})

    def of(self, keys: Sequence[str]) -> Matrix:
        """Shape (keys, distinct keys of the text)."""
        found = np.zeros((len(keys), len(self._places)), dtype=np.float32)
        for row, key in enumerate(keys):
            for other, score in self._translations.get(key, {}).items():
                if other in self._places:
                    found[row, self._places[other]] = min(1.0, score / _SURE)
            if key in self._places:  # names in Latin letters; all words of texts in one language
                found[row, self._places[key]] = 1
        return found


def lexical_similarity(first: Side, second: Side) -> Matrix:
    """The better of both directions' coverage by the lexicon for all pairs of sentences, shape (n, m)."""
    return np.maximum(_covered(first, second), _covered(second, first).T)


def _covered(first: Side, second: Side) -> Matrix:
    """Share of each sentence of the first text, by weight, that the lexicon finds in each of the second."""
    keys = first.content.distinct
    scores = LexiconScores(second.content, (first.text.language, second.text.language)).of(keys)
    held = _held(second.content, np.ones(len(second.content.keys), dtype=np.float32))
    found = np.zeros((len(keys), held.shape[1]), dtype=np.float32)
    for row, column in np.argwhere(scores):
        np.maximum(found[row], scores[row, column] * held[column], out=found[row])
    weighted = _held(first.content, first.content.weights).T
    return np.asarray(weighted @ found / np.maximum(weighted.sum(axis=1), 1e-6)[:, None], dtype=np.float32)


def _held(content: Content, values: Matrix) -> Matrix:
    """The value of each distinct key in each sentence that has it, shape (keys, sentences)."""
    held = np.zeros((len(content.distinct), len(content.words_of)), dtype=np.float32)
    for sentence, words in enumerate(content.words_of):
        held[content.places[words], sentence] = values[words]
    return held
