"""What the scope model goes by: how much of a sentence, and of what it faces, has no partner on the other side."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import numpy as np

from compare.differences.facing import dates_without_partner, names_without_partner, numbers_without_partner

if TYPE_CHECKING:
    from compare.align.model_file import Matrix
    from compare.differences.facing import Facing, Half

FEATURES = (
    "not found weight",
    "not found run",
    "not found in one claim",
    "weight",
    "back not found weight",
    "back not found run",
    "back not found in best claim",
    "length ratio",
    "claims",
    "numbers not there",
    "dates not there",
    "names not here",
    "similarity",
    "clauses added",
    "quoted words",
    "English and Chinese",
)
_LEAST_WEIGHT = 8.0  # as in align.coverage: a sentence of one or two telling words is never wholly covered
_FOUND, _LACKING = 0.55, 0.3  # partner scores from which on a word is taken to be there, and below which not
CUT = 0.5  # of "not found" above which a word makes a run longer
# Code points that one of the first language takes in the second, by the annotated events' translations.
_LONGER = {("en", "ru"): 1.0, ("en", "zh"): 0.31, ("ru", "zh"): 0.31}
_MOST = 2  # facts that count
_MOST_ADDED = 3
# Words that add to a statement: what stands behind them is what another text leaves away first.
_ADDING = {
    "en": re.compile(
        r"\b(?:but|while|although|though|after|before|which|who|whose|where|when|despite|because|including|adding"
        r"|as well as|such as|compared)\b"
    ),
    "ru": re.compile(r"\b(?:котор\w+|чтобы|включая|однако|хотя|после|в том числе|а также|поскольку|причём|где)\b"),
    "zh": re.compile("并|以及|但|同时|其中|包括|从而|为"),
}
_QUOTED = re.compile('["“«]')


def scope_features(facing: Facing) -> Matrix:
    """The features of a facing, in the order of FEATURES, shape (len(FEATURES),)."""
    one, two = facing.first, facing.second
    missing, back = not_found(one), not_found(two)
    best = facing.pairs.argmax(axis=1)
    faced = np.isin(two.claims, best)
    return np.array(
        [
            math.log1p((one.weights * missing).sum()),
            math.log1p(_longest_run(one.weights * (missing - CUT))),
            _shares(one, missing).max(),
            math.log1p(one.weights.sum()),
            math.log1p((two.weights * back).sum()),
            math.log1p(_longest_run((two.weights * (back - CUT))[faced])),
            _shares(two, back)[best].max(),
            math.log(len(one.text) / len(two.text) * _ratio(facing.languages)),
            math.log(one.claims.max() + 1),
            min(_MOST, len(numbers_without_partner(one.facts, two.facts))),
            min(_MOST, len(dates_without_partner(one.facts, two.facts))),
            min(_MOST, len(names_without_partner(two.facts, one.facts))),
            facing.similarity,
            min(_MOST_ADDED, len(_ADDING[facing.languages[0]].findall(one.text))),
            bool(_QUOTED.search(one.text)),
            set(facing.languages) == {"en", "zh"},
        ],
        dtype=np.float32,
    )


def not_found(half: Half) -> Matrix:
    """How surely each word has no partner: 0 where its best one fits well, 1 where none fits; shape (words,)."""
    return np.asarray(np.clip((_FOUND - half.found) / (_FOUND - _LACKING), 0, 1), dtype=np.float32)


def _shares(half: Half, missing: Matrix) -> Matrix:
    """The share of each claim, by weight, that has no partner; shape (claims,)."""
    whole = np.bincount(half.claims, weights=half.weights)
    part = np.bincount(half.claims, weights=half.weights * missing)
    return np.asarray(part / np.maximum(whole, _LEAST_WEIGHT), dtype=np.float32)


def _longest_run(values: Matrix) -> float:
    """The largest sum of neighbours (Kadane's algorithm); 0 where all are negative."""
    best = current = 0.0
    for value in values.tolist():
        current = max(0.0, current + value)
        best = max(best, current)
    return best


def _ratio(languages: tuple[str, str]) -> float:
    return _LONGER.get(languages) or 1 / _LONGER.get(languages[::-1], 1.0)
