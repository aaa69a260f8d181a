"""What two texts say of a matter beside the two claims that are compared."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.differences.pair import Stated
    from compare.facts.fact import Facts

_Place = tuple[str, int]  # a sentence: label of its text, index


class Beside:
    """Facts beside a claim: of the other claims of its sentence, and of the sentences its partner is linked to."""

    def __init__(self, stated: Iterable[Stated], links: Iterable[tuple[Stated, Stated]]) -> None:
        self._facts: dict[_Place, list[Facts]] = defaultdict(list)
        for each in stated:
            self._facts[_place(each)].append(each.facts)
        self._linked: dict[_Place, set[_Place]] = defaultdict(set)
        for one, two in links:
            self._linked[_place(one)].add(_place(two))
            self._linked[_place(two)].add(_place(one))

    def of(self, claim: Stated, partner: Stated) -> tuple[Facts, ...]:
        """Facts of the text of `claim` that belong to what it is compared on with `partner`."""
        places = sorted(place for place in self._linked[_place(partner)] | {_place(claim)} if place[0] == claim.label)
        return tuple(facts for place in places for facts in self._facts[place] if facts.claim != claim.claim.id)


def _place(stated: Stated) -> _Place:
    return stated.label, stated.claim.sentence
