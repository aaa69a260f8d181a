"""Kind "wording": one concept under two names that frame it differently (glossaries/loaded_terms.csv)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.differences.pair import Pair


def wording_differences(pair: Pair) -> tuple[Difference, ...]:
    """One difference for each concept that the two claims name from different sides; none where they share a side."""
    differences = []
    ours = {term.concept for term in pair.first.facts.loaded}
    for concept in sorted(ours & {term.concept for term in pair.second.facts.loaded}):
        first = [term for term in pair.first.facts.loaded if term.concept == concept]
        second = [term for term in pair.second.facts.loaded if term.concept == concept]
        if {term.side for term in first} & {term.side for term in second}:
            continue
        one, two = first[0], second[0]
        sides = f"{one.side or 'no side'} against {two.side or 'no side'}"
        note = f"Two ways to name one thing ({concept.replace('-', ' ')}): {sides} wording."
        spans = [(one.text, one.start, one.end), (two.text, two.start, two.end)]
        differences.append(pair.difference("wording", spans, note))
    return tuple(differences)
