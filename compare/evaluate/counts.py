"""Right, false and missed: the counts that every figure of quality is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Counts:
    """What was printed and is in the gold, what was printed and is not, what is in the gold and was not printed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def printed(self) -> int:
        """All that was printed."""
        return self.right + self.false

    @property
    def wanted(self) -> int:
        """All that the gold asks for."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of what was printed that is right; 0 where nothing was printed."""
        return ratio(self.right, self.printed)

    @property
    def recall(self) -> float:
        """Share of what the gold asks for that was printed; 0 where it asks for nothing."""
        return ratio(self.right, self.wanted)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where either is."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        return self.precision, self.recall, self.f1


def together(counts: Iterable[Counts]) -> Counts:
    """The sum of counts."""
    return sum(counts, Counts())


def ratio(part: int, whole: int) -> float:
    """The share of a part in a whole; 0 of nothing."""
    return part / whole if whole else 0.0
