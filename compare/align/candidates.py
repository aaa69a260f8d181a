"""Which pairs of sentences are looked at closely: a fixed number for each sentence, by cheap scores of all pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.align.model_file import Matrix

_MOST = 10  # of each sentence, by each score


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of sentences by index, in order of rows, then columns; shape (pairs,) each."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]


def choose(*scores: Matrix) -> Pairs:
    """The best pairs of every row and column by each of the scores, shape (n, m) each; negative infinity: never."""
    chosen = np.zeros(scores[0].shape, dtype=bool)
    for matrix in scores:
        _mark(chosen, matrix)
        _mark(chosen.T, matrix.T)
    for matrix in scores:
        chosen &= np.isfinite(matrix)
    rows, columns = np.nonzero(chosen)
    return Pairs(rows, columns)


def _mark(chosen: NDArray[np.bool_], scores: Matrix) -> None:
    if scores.shape[1] <= _MOST:
        chosen[:] = True
        return
    best = np.argpartition(-scores, _MOST, axis=1)[:, :_MOST]
    np.put_along_axis(chosen, best, values=True, axis=1)


def margin(values: Matrix, pairs: Pairs, nearest: int = 4) -> Matrix:
    """Values less the mean value of the nearest neighbours of both sides (ratio margin's difference form).

    Artetxe and Schwenk 2019, https://arxiv.org/abs/1811.01136: corrects for hubs, sentences near everything.
    """
    rows = np.nanmean(_best(values, pairs.rows, nearest)[pairs.rows], axis=1)
    columns = np.nanmean(_best(values, pairs.columns, nearest)[pairs.columns], axis=1)
    return np.asarray(values - (rows + columns) / 2, dtype=np.float32)


def lead(values: Matrix, groups: NDArray[np.int64]) -> Matrix:
    """By how much each value leads (or trails) the best other value of its group; 0 where it is alone."""
    best, second = _best(values, groups, 2)[groups].T
    return np.asarray(np.nan_to_num(np.where(values == best, values - second, values - best)), dtype=np.float32)


def _best(values: Matrix, groups: NDArray[np.int64], count: int) -> Matrix:
    """The highest values of each group, in falling order, shape (groups, count); NaN where there are fewer."""
    order = np.lexsort((-values, groups))
    ordered = groups[order]
    rank = np.arange(len(order)) - np.searchsorted(ordered, ordered)
    best = np.full((int(groups.max(initial=-1)) + 1, count), np.nan, dtype=np.float32)
    kept = rank < count
    best[ordered[kept], rank[kept]] = values[order][kept]
    return best
