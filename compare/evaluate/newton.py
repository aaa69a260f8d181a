"""Logistic regression, for the models that are fitted on annotated events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEPS = 30
_CONVERGED = 1e-8


def logistic_regression(
    standard: NDArray[np.floating], labels: NDArray[np.float64], penalty: float
) -> NDArray[np.float64]:
    """Weights for standardised features of shape (examples, features), the intercept (not penalised) first.

    With an L2 penalty, by Newton's method (Hastie et al. 2009, section 4.4).
    """
    design = np.column_stack([np.ones(len(standard)), standard])
    penalties = np.diag([1e-6] + [penalty] * standard.shape[1])
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        probabilities = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (labels - probabilities) - penalties @ weights
        hessian = (design * (probabilities * (1 - probabilities))[:, None]).T @ design + penalties
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < _CONVERGED:
            break
    return np.asarray(weights)
