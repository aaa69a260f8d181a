"""How far a figure would move with other events: bootstrap intervals.

Percentile bootstrap (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESAMPLES = 10_000
_SEED = 20240208
_TAILS = (0.025, 0.975)  # 95 %


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends of a 95 % interval of a share, between 0 and 1."""

    low: float
    high: float


def share_interval(parts: Sequence[int], wholes: Sequence[int]) -> Interval | None:
    """The interval of sum(parts) / sum(wholes), where each unit that is resampled has one part and one whole.

    Resamples without any whole are left out. None where fewer than two units have a whole: one says nothing
    about how units differ. The same numbers always give the same interval.
    """
    units = len(parts)
    if sum(whole > 0 for whole in wholes) < 2:  # noqa: PLR2004 (see above)
        return None
    drawn = np.random.default_rng(_SEED).multinomial(units, [1 / units] * units, size=_RESAMPLES)
    part, whole = drawn @ np.array(parts), drawn @ np.array(wholes)
    low, high = np.quantile(part[whole > 0] / whole[whole > 0], _TAILS)
    return Interval(float(low), float(high))
