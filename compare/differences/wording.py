"""Kind "wording": one thing under two names that frame it differently (glossaries/loaded_terms.csv).

Three cases: both claims name a concept, from different sides; one names it in words so loaded that they differ from
any plain ones; one keeps its distance from a word ("so-called") and the other does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.pair import NO_SPAN, Pair, Span

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.differences.pair import Stated
    from compare.facts.fact import LoadedTerm

_DISTANCE = "distance"  # the concept of so-called, так называемый, 所谓


def wording_differences(pair: Pair) -> tuple[Difference, ...]:
    """One difference for each concept that the two claims frame differently; none where they share a side."""
    concepts = {term.concept for side in (pair.first, pair.second) for term in side.facts.loaded}
    found = (_difference(pair, concept) for concept in sorted(concepts))
    return tuple(difference for difference in found if difference)


def _difference(pair: Pair, concept: str) -> Difference | None:
    first, second = ([t for t in side.facts.loaded if t.concept == concept] for side in (pair.first, pair.second))
    if first and second:
        if {term.side for term in first} & {term.side for term in second}:
            return None
        one, two = first[0], second[0]
        sides = f"{_in_words(one)} in {pair.first.label}, {_in_words(two)} in {pair.second.label}"
        note = f"Two ways to name one thing ({concept.replace('-', ' ')}): {sides}."
        return pair.difference("wording", [_span(one), _span(two)], note)
    loaded = next((term for term in first or second if term.alone), None)
    if loaded is None:
        return None
    framing, plain = (pair.first, pair.second) if first else (pair.second, pair.first)
    spans = [_span(loaded), NO_SPAN] if first else [NO_SPAN, _span(loaded)]
    return pair.difference("wording", spans, _alone(loaded, framing, plain))


def _alone(term: LoadedTerm, framing: Stated, plain: Stated) -> str:
    if term.concept == _DISTANCE:
        return f"{framing.label} keeps its distance from the word ({term.text}); {plain.label} does not."
    return f"Only {framing.label} words it so: {term.text} ({_in_words(term)})."


def _in_words(term: LoadedTerm) -> str:
    """The side of a term in words."""
    plain = {"neutral": "a plain name", "official": "the formula of documents", "any": "a judgement"}
    return plain.get(term.side, f"{term.side.capitalize()} wording")


def _span(term: LoadedTerm) -> Span:
    return (term.text, term.start, term.end)
