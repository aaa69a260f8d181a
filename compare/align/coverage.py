"""How much of what one sentence says the other says too: every word is matched with its best partner there.

Two measures of partnership: cosine of the words' vectors ("meaning"), and the lexicon's score ("lexicon").
A sentence's coverage is the mean over its words of the best partner's score, weighted by how much each word says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.align.content import Content
    from compare.align.model_file import Matrix

_LEAST_WEIGHT = 8.0  # sentences and claims that say less than this (one or two telling words) are not covered wholly


@dataclass(frozen=True, slots=True)
class Coverage:
    """For one sentence and several candidates, shape (candidates,) each.

    `first`, `second`: share of this sentence found in the candidate, and the other way round; `claims`: of the best
    pair of claims, mean of both ways; `rarest`: the weight of the word found that says most.
    """

    first: Matrix
    second: Matrix
    claims: Matrix
    rarest: Matrix


def cover(scores: Matrix, first: Content, sentence: int, second: Content, candidates: Sequence[int]) -> Coverage:
    """Coverage of a sentence of the first text and candidate sentences of the second, which must all have words.

    `scores` are those of the sentence's words with the candidates' words, one after the other.
    """
    weights = first.weights[first.words_of[sentence]]
    theirs = _weights(second, candidates)
    sentences = _cumulative([len(second.words_of[c]) for c in candidates])
    groups = _cumulative([len(second.segments_of[c]) for c in candidates])
    to_sentence = np.maximum.reduceat(scores, sentences, axis=1) * weights[:, None]
    claims = claim_scores(scores, first, sentence, second, candidates)
    return Coverage(
        first=to_sentence.sum(axis=0) / max(weights.sum(), _LEAST_WEIGHT),
        second=_mean(scores.max(axis=0) * theirs, theirs, sentences),
        claims=np.maximum.reduceat(claims.max(axis=0), groups),
        rarest=to_sentence.max(axis=0),
    )


def claim_scores(scores: Matrix, first: Content, sentence: int, second: Content, candidates: Sequence[int]) -> Matrix:
    """How well pairs of claims cover each other, mean of both ways; arguments as for `cover`.

    Shape (claims of the sentence, claims of the candidates), claims without words left out.
    """
    ours, own = first.weights[first.words_of[sentence]], _starts(first, [sentence])
    theirs, segments = _weights(second, candidates), _starts(second, candidates)
    found = np.maximum.reduceat(scores, segments, axis=1) * ours[:, None]
    back = np.maximum.reduceat(scores, own, axis=0) * theirs[None, :]
    return np.asarray((_mean(found, ours, own) + _mean(back.T, theirs, segments).T) / 2, dtype=np.float32)


def _weights(content: Content, sentences: Sequence[int]) -> Matrix:
    return np.concatenate([content.weights[content.words_of[sentence]] for sentence in sentences])


def _mean(values: Matrix, weights: Matrix, starts: NDArray[np.int64]) -> Matrix:
    """Sums of weighted values between starts (along the first axis) over the sums of the weights."""
    whole = np.maximum(np.add.reduceat(weights, starts), _LEAST_WEIGHT)
    return np.asarray(np.add.reduceat(values, starts, axis=0) / whole.reshape(-1, *[1] * (values.ndim - 1)))


def _starts(content: Content, sentences: Sequence[int]) -> NDArray[np.int64]:
    """Where each claim of the sentences begins, counted in the sentences' words, one after the other."""
    starts, before = [], 0
    for sentence in sentences:
        words, segments = content.words_of[sentence], content.segments_of[sentence]
        starts.append(content.segment_starts[segments] - words.start + before)
        before += len(words)
    return np.concatenate(starts)


def _cumulative(counts: Sequence[int]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.int64)
