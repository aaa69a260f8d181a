"""The fitted model that turns the features of a sentence pair into a probability of being a link.

Logistic regression over standardised features. Its weights are a readable JSON file made by
`python -m compare.evaluate.fit -o FILE` from annotated events; the two thresholds are chosen, for precision, from
the figures that it prints.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.align.features import FEATURES
from compare.errors import InputError

if TYPE_CHECKING:
    from compare.align.embeddings import Matrix

SHIPPED_MODEL = Path(__file__).with_name("link_model.json")


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

    def probabilities(self, features: Matrix) -> Matrix:
        """Probability of a link for features of shape (n, m, len(FEATURES)); shape (n, m)."""
        standard = (features - np.array(self.mean)) / np.array(self.scale)
        logits = standard @ np.array(self.weights) + self.intercept
        return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float32)


def read_model(path: Path = SHIPPED_MODEL) -> LinkModel:
    """The model of a weights file; InputError where it is not one or was made for other features."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if tuple(content["features"]) != FEATURES:
            raise InputError(f"{path}: made for other features than this version has; fit it again")
        rows = content["features"].values()
        return LinkModel(
            mean=tuple(float(row["mean"]) for row in rows),
            scale=tuple(float(row["scale"]) for row in rows),
            weights=tuple(float(row["weight"]) for row in rows),
            intercept=float(content["intercept"]),
            threshold=float(content["threshold"]),
            fuzzy_threshold=float(content["fuzzy_threshold"]),
            signature=str(content["signature"]),
        )
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not a file of link weights ({error})") from None
