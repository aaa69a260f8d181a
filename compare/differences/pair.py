"""Two linked claims with their facts: what every rule looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.differences.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from compare.facts.fact import Facts
    from compare.texts.text import Claim

Span = tuple[str, int, int]
NO_SPAN: Span = ("", -1, -1)


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its sentence, the label, language and (where known) day of its text, and what it states."""

    claim: Claim
    sentence: str
    label: str
    language: str
    facts: Facts
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims tied by a link; `everywhere` holds the terms that their texts name all the time.

    `beside_first` and `beside_second` are the facts of further claims: of the rest of the claim's sentence, and of
    what else the other claim's sentence is linked to. What stands there is said, if not in this claim. `wide` are the
    two claims with the clauses around them that are linked to nothing.
    """

    first: Stated
    second: Stated
    everywhere: frozenset[str] = frozenset()
    beside_first: tuple[Facts, ...] = ()
    beside_second: tuple[Facts, ...] = ()
    wide: tuple[Stated, Stated] | None = None

    def widened(self) -> Pair:
        """The pair with each claim as wide as `wide` has it: "in March," often stands in a clause of its own."""
        return self if self.wide is None else replace(self, first=self.wide[0], second=self.wide[1], wide=None)

    def difference(self, kind: str, spans: Sequence[Span], note: str) -> Difference:
        """A difference between the two claims; `spans` are (text, start, end) in the first and the second sentence."""
        return Difference(kind, self.first.claim.id, self.second.claim.id, *spans[0], *spans[1], note)
