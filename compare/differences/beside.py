"""What two texts say of a matter around and beside the two claims that are compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.differences.pair import Stated
    from compare.facts.fact import Facts

_Place = tuple[str, int]  # a sentence: label of its text, index


class Beside:
    """All claims of some texts and the links between them."""

    def __init__(self, stated: Iterable[Stated], links: Iterable[tuple[Stated, Stated]]) -> None:
        self._sentences: dict[_Place, list[Stated]] = defaultdict(list)
        for each in stated:
            self._sentences[_place(each)].append(each)
        self._linked: dict[_Place, set[_Place]] = defaultdict(set)
        self._ids: set[str] = set()
        for one, two in links:
            self._linked[_place(one)].add(_place(two))
            self._linked[_place(two)].add(_place(one))
            self._ids |= {one.claim.id, two.claim.id}

    def of(self, claim: Stated, partner: Stated) -> tuple[Facts, ...]:
        """Facts of the text of `claim` that belong to what it is compared on with `partner`, but for its own.

        They are those of the other claims of its sentence, and of the sentences that its partner is linked to.
        """
        places = sorted(place for place in self._linked[_place(partner)] | {_place(claim)} if place[0] == claim.label)
        others = (other for place in places for other in self._sentences[place])
        return tuple(other.facts for other in others if other.claim.id != claim.claim.id)

    def wide(self, claim: Stated) -> Stated:
        """The claim and the clauses after it that are linked to nothing; the first claim takes those before it too."""
        clauses = sorted(self._sentences[_place(claim)], key=lambda each: each.claim.start)
        at = next(n for n, each in enumerate(clauses) if each.claim.id == claim.claim.id)
        first = last = at
        while last + 1 < len(clauses) and clauses[last + 1].claim.id not in self._ids:
            last += 1
        if all(each.claim.id not in self._ids for each in clauses[:at]):
            first = 0
        start, end = clauses[first].claim.start, clauses[last].claim.end
        facts = [each.facts for each in clauses[first : last + 1]]
        return replace(
            claim,
            claim=replace(claim.claim, start=start, end=end, text=claim.sentence[start:end]),
            facts=replace(
                claim.facts,
                numbers=tuple(number for fact in facts for number in fact.numbers),
                dates=tuple(date for fact in facts for date in fact.dates),
            ),
        )


def _place(stated: Stated) -> _Place:
    return stated.label, stated.claim.sentence
