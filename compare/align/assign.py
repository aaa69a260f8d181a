"""From probabilities of sentence pairs to links: the best pairs of the whole document, few per sentence.

Order plays no part: readouts tell the same call in different orders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from compare.align.embeddings import Matrix

_MORE_FOR_ROW = 0.25  # how much surer each further link of a sentence of the first text must be
_MORE_FOR_COLUMN = 0.05  # a long sentence of the other text may hold several claims of the first
_MOST_PER_SENTENCE = 4


def assign(scores: Matrix, threshold: float) -> list[tuple[int, int]]:
    """Pairs (row, column) in order of score; each further link of a row or column asks for a higher score."""
    scores = scores.astype(np.float64)
    rows, columns = (np.zeros(size, dtype=int) for size in scores.shape)
    pairs = []
    candidates = np.argwhere(scores >= threshold)
    order = np.argsort(-scores[candidates[:, 0], candidates[:, 1]], kind="stable")
    for row, column in candidates[order]:
        asked = threshold + _MORE_FOR_ROW * rows[row] + _MORE_FOR_COLUMN * columns[column]
        if scores[row, column] < min(asked, 0.98) or max(rows[row], columns[column]) >= _MOST_PER_SENTENCE:
            continue
        rows[row] += 1
        columns[column] += 1
        pairs.append((int(row), int(column)))
    return pairs
