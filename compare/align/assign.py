"""From probabilities of sentence pairs to links: the best pairs of the whole document, few per sentence.

Order plays no part: readouts tell the same call in different orders.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from compare.align.candidates import Pairs
    from compare.align.model_file import Matrix

_MORE_FOR_ROW = 0.25  # how much surer each further link of a sentence of the first text must be
_MORE_FOR_COLUMN = 0.05  # a long sentence of the other text may hold several claims of the first
_MOST_PER_SENTENCE = 4


def assign(pairs: Pairs, scores: Matrix, threshold: float) -> list[int]:
    """Places of the chosen pairs, in order of score; each further link of a row or column asks for a higher score."""
    rows: Counter[int] = Counter()
    columns: Counter[int] = Counter()
    chosen = []
    for place in np.argsort(-scores, kind="stable").tolist():
        row, column = int(pairs.rows[place]), int(pairs.columns[place])
        asked = threshold + _MORE_FOR_ROW * rows[row] + _MORE_FOR_COLUMN * columns[column]
        if scores[place] < threshold:
            break
        if scores[place] < min(asked, 0.98) or max(rows[row], columns[column]) >= _MOST_PER_SENTENCE:
            continue
        rows[row] += 1
        columns[column] += 1
        chosen.append(place)
    return chosen
