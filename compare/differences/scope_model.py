"""The fitted model that turns the features of a facing into a probability that a part is missing on one side.

Logistic regression over standardised features. Its weights are a readable JSON file made by
`python -m compare.evaluate.fit_scope EVENT_DIR ... -o FILE` from annotated events.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.differences.scope_features import FEATURES

if TYPE_CHECKING:
    from compare.align.model_file import Matrix

SHIPPED_SCOPE_MODEL = Path(__file__).with_name("scope_model.json")
_SUREST = 50.0  # log odds beyond this are a probability of 0 or 1


@dataclass(frozen=True, slots=True)
class ScopeModel:
    """Weights in the order of FEATURES; a facing with probability >= `threshold` has a difference of scope.

    `signature` names the annotated events it was fitted on.
    """

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float
    threshold: float
    signature: str

    def probability(self, features: Matrix) -> float:
        """Probability for features of shape (len(FEATURES),)."""
        standard = (features - np.array(self.mean)) / np.array(self.scale)
        logit = float(standard @ np.array(self.weights)) + self.intercept
        return 1 / (1 + math.exp(-max(-_SUREST, min(_SUREST, logit))))


def read_scope_model(path: Path = SHIPPED_SCOPE_MODEL) -> ScopeModel:
    """The model of a weights file that `write_scope_model` wrote, its features in any order."""
    content = json.loads(path.read_text(encoding="utf-8"))
    rows = [content["features"][name] for name in FEATURES]
    return ScopeModel(
        tuple(row["mean"] for row in rows),
        tuple(row["scale"] for row in rows),
        tuple(row["weight"] for row in rows),
        content["intercept"],
        content["threshold"],
        content["signature"],
    )


def write_scope_model(model: ScopeModel, path: Path) -> None:
    """Write the weights as a readable JSON file."""
    numbers = zip(model.mean, model.scale, model.weights, strict=True)
    rows = {
        name: {"mean": round(mean, 5), "scale": round(scale, 5), "weight": round(weight, 5)}
        for name, (mean, scale, weight) in zip(FEATURES, numbers, strict=True)
    }
    content = {
        "signature": model.signature,
        "threshold": model.threshold,
        "intercept": round(model.intercept, 5),
        "features": rows,
    }
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
