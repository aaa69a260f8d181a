"""Vectors of sentences and of their words in one space for all languages, without translation.

The states of multilingual-e5-small (e5.py), less the mean state of their language: what is left tells meanings apart
and not languages. All vectors have length 1, or 0 where nothing was read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.align.e5 import encoder
from compare.align.lexicon import FOLDER
from compare.align.words import find_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.e5 import Pieces
    from compare.align.model_file import Matrix
    from compare.align.words import Word
    from compare.texts.text import Text

_READ = 2000  # code points of a sentence that are read: longer ones are no prose


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of one text: `sentences` (n, 384), and `words` (all words of all sentences, 384), float32."""

    sentences: Matrix
    words: Matrix


@lru_cache(maxsize=256)  # an annotated text is compared with several others
def embed(text: Text) -> Vectors:
    """Vectors of all sentences of a text and of the words that `find_words` finds in them, in order."""
    mean = _means()[text.language]
    states = word_states([sentence.text for sentence in text.sentences], text.language)
    words = np.concatenate(states)
    words[words.any(axis=1)] -= mean
    sentences = np.stack([part.mean(axis=0) if len(part) else mean for part in states]) - mean
    return Vectors(_unit(sentences), _unit(words))


def word_states(sentences: Sequence[str], language: str) -> list[Matrix]:
    """For each sentence the states of its words, shape (words, 384): each the mean of the word's pieces."""
    model = encoder()
    pieces = [model.pieces(sentence[:_READ]) for sentence in sentences]
    found = zip(sentences, pieces, model.states(pieces), strict=True)
    return [_by_word(find_words(sentence, language), cut, states) for sentence, cut, states in found]


def _by_word(words: Sequence[Word], pieces: Pieces, states: Matrix) -> Matrix:
    """Means over the pieces that begin inside each word; zeros where there is none."""
    starts = np.array([word.start for word in words], dtype=int)
    begins = np.array(pieces.begins, dtype=int)
    owner = np.searchsorted(starts, begins, side="right") - 1
    ends = np.array([word.end for word in words], dtype=int)
    inside = owner >= 0
    inside[inside] = begins[inside] < ends[owner[inside]]
    sums = np.zeros((len(words), states.shape[1]), dtype=np.float32)
    np.add.at(sums, owner[inside], states[inside])
    counts = np.bincount(owner[inside], minlength=len(words))
    return np.asarray(sums / np.maximum(counts, 1)[:, None], dtype=np.float32)


def _unit(vectors: Matrix) -> Matrix:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


@lru_cache(maxsize=1)
def _means() -> dict[str, Matrix]:
    content = json.loads((FOLDER / "means.json").read_text(encoding="utf-8"))
    return {language: np.array(values, dtype=np.float32) for language, values in content.items()}
