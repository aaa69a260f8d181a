"""Features of sentence pairs: what speaks for and against two sentences stating the same thing.

All features of two texts with n and m sentences form an array of shape (n, m, len(FEATURES)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.align.fact_features import fact_features
from compare.align.fuzzy import fuzzy_scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.embeddings import Matrix, Vectors
    from compare.facts.fact import Facts
    from compare.texts.text import Text

FEATURES = (
    "use", "use margin", "use row lead", "use column lead",
    "e5", "e5 margin", "e5 row lead", "e5 column lead",
    "clause best", "clause coverage first", "clause coverage second", "clause margin",
    "same number", "different number", "number on one side", "same date",
    "shared names", "shared rare name", "shared concept",
    "same speaker", "other speaker", "length ratio", "place", "both first",
    "fuzzy", "fuzzy margin", "translated",
)  # fmt: skip
_NEIGHBOURS = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One text with what is known of it. `in_language` holds its sentences in other languages, by code."""

    text: Text
    facts: tuple[Facts, ...]
    vectors: Vectors
    in_language: dict[str, tuple[str, ...]]


def pair_features(first: Side, second: Side) -> Matrix:
    """The features of all sentence pairs, float32 of shape (n, m, len(FEATURES))."""
    use = first.vectors.use_sentences @ second.vectors.use_sentences.T
    e5 = first.vectors.e5_sentences @ second.vectors.e5_sentences.T
    columns = [use, margin(use), *leads(use), e5, margin(e5), *leads(e5)]
    columns += _clauses(first, second)
    columns += fact_features(first.facts, second.facts, len(use), use.shape[1])
    columns += _shape(first, second)
    columns += _fuzzy(first, second)
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=-1)


def margin(scores: Matrix) -> Matrix:
    """Scores less the mean score of the nearest neighbours of both sides (ratio margin's difference form).

    Artetxe and Schwenk 2019, https://arxiv.org/abs/1811.01136: corrects for hubs, sentences near everything.
    """
    rows = np.sort(scores, axis=1)[:, -_NEIGHBOURS:].mean(axis=1, keepdims=True)
    columns = np.sort(scores, axis=0)[-_NEIGHBOURS:].mean(axis=0, keepdims=True)
    return np.asarray(scores - (rows + columns) / 2, dtype=np.float32)


def leads(scores: Matrix) -> tuple[Matrix, Matrix]:
    """By how much each pair leads (or trails) the best other pair of its row, and of its column."""
    return _lead(scores), _lead(scores.T).T


def _lead(scores: Matrix) -> Matrix:
    if scores.shape[1] < 2:  # noqa: PLR2004 (no other pair to compare with)
        return np.zeros_like(scores)
    ordered = np.sort(scores, axis=1)
    best, second = ordered[:, -1:], ordered[:, -2:-1]
    return np.asarray(np.where(scores == best, scores - second, scores - best), dtype=np.float32)


def _clauses(first: Side, second: Side) -> list[Matrix]:
    """Best clause pair of each sentence pair, and how well each side's clauses are covered by the other."""
    scores = first.vectors.use_claims @ second.vectors.use_claims.T
    rows = _starts(first.text)
    columns = _starts(second.text)
    best = np.maximum.reduceat(np.maximum.reduceat(scores, rows, axis=0), columns, axis=1)
    best_for_claim = np.maximum.reduceat(scores, columns, axis=1)
    cover_first = np.add.reduceat(best_for_claim, rows, axis=0) / _counts(rows, len(scores))[:, None]
    best_for_other = np.maximum.reduceat(scores, rows, axis=0)
    cover_second = np.add.reduceat(best_for_other, columns, axis=1) / _counts(columns, scores.shape[1])[None, :]
    return [best, cover_first, cover_second, margin(best)]


def _starts(text: Text) -> list[int]:
    """Index of the first claim of every sentence."""
    starts: list[int] = []
    for index, claim in enumerate(text.claims):
        if claim.sentence == len(starts):
            starts.append(index)
    return starts


def _counts(starts: list[int], total: int) -> Matrix:
    return np.diff([*starts, total]).astype(np.float32)


def _shape(first: Side, second: Side) -> list[Matrix]:
    """Length ratio (log, absolute, in units of the texts' means), distance of relative place, both first."""
    lengths = [np.array([len(s.text) for s in side.text.sentences], dtype=np.float32) for side in (first, second)]
    relative = [np.log(values / values.mean()) for values in lengths]
    places = [np.arange(len(values), dtype=np.float32) / max(1, len(values) - 1) for values in lengths]
    both_first = np.zeros((len(lengths[0]), len(lengths[1])), dtype=np.float32)
    both_first[0, 0] = 1
    return [
        np.abs(relative[0][:, None] - relative[1][None, :]),
        np.abs(places[0][:, None] - places[1][None, :]),
        both_first,
    ]


def _fuzzy(first: Side, second: Side) -> list[Matrix]:
    """Fuzzy score and margin in a language that both texts can be read in, and whether there is one."""
    scores = fuzzy_in_common_language(first, second)
    if scores is None:
        nothing = np.zeros((len(first.text.sentences), len(second.text.sentences)), dtype=np.float32)
        return [nothing, nothing, nothing]
    return [scores, margin(scores), np.ones_like(scores)]


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
