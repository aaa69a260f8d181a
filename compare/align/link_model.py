"""The fitted model that turns the features of a sentence pair into a probability of being a link.

Logistic regression over standardised features. Its weights are a readable JSON file made by
`python -m compare.evaluate.fit -o FILE` from annotated events; the two thresholds are chosen, for precision, from
the figures that it prints.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.align.features import FEATURES
from compare.errors import InputError

if TYPE_CHECKING:
    from compare.align.model_file import Matrix

SHIPPED_MODEL = Path(__file__).with_name("link_model.json")
_SUREST = 50.0  # logits beyond this are a probability of 0 or 1 in float32 (and would overflow)
_MAKE_ONE = "make one with: python -m compare.evaluate.fit EVENT_DIR ... -o FILE"


@dataclass(frozen=True, slots=True)
class LinkModel:
    """Weights in the order of FEATURES. A pair with probability >= `threshold` is a candidate.

    `signature` names the annotated events it was fitted on.
    """

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float
    threshold: float
    fuzzy_threshold: float
    signature: str

    def contributions(self, features: Matrix) -> Matrix:
        """What each feature adds to the log odds, against an average candidate; features of shape (..., FEATURES)."""
        return np.asarray((features - np.array(self.mean)) / np.array(self.scale) * np.array(self.weights))

    def probabilities(self, features: Matrix) -> Matrix:
        """Probability of a link for features of shape (pairs, len(FEATURES)); shape (pairs,)."""
        logits = self.contributions(features).sum(axis=-1) + self.intercept
        return np.asarray(1 / (1 + np.exp(-np.clip(logits, -_SUREST, _SUREST))), dtype=np.float32)


def read_model(path: Path = SHIPPED_MODEL) -> LinkModel:
    """The model of a weights file, its features in any order.

    Raises InputError where the file is not one, was made for other features, or holds a number that no model has.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        rows = content["features"]
        _check_names(rows, path)
        return LinkModel(
            mean=_column(rows, "mean", -math.inf, math.inf),
            scale=_column(rows, "scale", 0, math.inf),
            weights=_column(rows, "weight", -math.inf, math.inf),
            intercept=_number(content, "intercept", -math.inf, math.inf),
            threshold=_number(content, "threshold", 0, 1),
            fuzzy_threshold=_number(content, "fuzzy_threshold", 0, 1),
            signature=str(content["signature"]),
        )
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give a file of link weights") from None
    except KeyError as error:
        raise InputError(f"{path}: not a file of link weights (it lacks {error}); {_MAKE_ONE}") from None
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise InputError(f"{path}: not a file of link weights ({error}); {_MAKE_ONE}") from None


def _check_names(rows: dict[str, Any], path: Path) -> None:
    """Raise InputError where the features are not those of this version."""
    lacking = [f"lacks “{name}”" for name in FEATURES if name not in rows]
    unknown = [f"does not know “{name}”" for name in rows if name not in FEATURES]
    if lacking:
        raise InputError(f"{path}: made for other features than this version has (it {lacking[0]}); {_MAKE_ONE}")
    if unknown:
        raise InputError(f"{path}: made for other features than this version has (which {unknown[0]}); {_MAKE_ONE}")


def _column(rows: dict[str, Any], key: str, low: float, high: float) -> tuple[float, ...]:
    """One number of each feature, in the order of FEATURES; see `_number`."""
    return tuple(_number(rows[name], key, low, high, f" of “{name}”") for name in FEATURES)


def _number(row: dict[str, Any], key: str, low: float, high: float, where: str = "") -> float:
    """The number in a row: finite, and strictly between `low` and `high`. Raises ValueError."""
    value = row[key]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low < float(value) < high:
        limits = {1: "a number between 0 and 1", math.inf: "a positive number" if low == 0 else "a finite number"}
        raise ValueError(f"the {key}{where} is not {limits[high]}")
    return float(value)
