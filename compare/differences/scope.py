"""Kind "scope": a part of what a sentence says, a figure, date or name among it, has no counterpart on the other side.

Other claims inside a long sentence of the other text are no difference; what it adds to the same claim is one.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from compare.align.partners import Partners
from compare.differences.difference import Difference
from compare.differences.facing import face
from compare.differences.missing import missing_here, missing_there
from compare.differences.pair import NO_SPAN
from compare.differences.scope_features import scope_features
from compare.differences.scope_model import SHIPPED_SCOPE_MODEL, read_scope_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from compare.align.link import Link
    from compare.align.side import Side
    from compare.differences.facing import Facing
    from compare.differences.missing import Missing
    from compare.differences.pair import Span
    from compare.differences.scope_model import ScopeModel

_TELLING = 2.0  # weight of a part from which on it is shown as it stands, whatever the other side adds
_MOST_NAMED = 3  # facts that a note names


class _Tie(NamedTuple):
    """A link by the indices of its claims in their texts."""

    first: int
    second: int
    score: float


def scope_differences(
    sides: Sequence[Side], links: Sequence[Link], weights: Path = SHIPPED_SCOPE_MODEL
) -> tuple[Difference, ...]:
    """At most one difference for each sentence and each later text that it is linked to."""
    model = read_scope_model(weights)
    return tuple(
        difference for one, other in combinations(sides, 2) for difference in _between(one, other, links, model)
    )


def _between(first: Side, second: Side, links: Iterable[Link], model: ScopeModel) -> Iterator[Difference]:
    partners = Partners(first, second)
    named = frozenset(name.term for fact in second.facts for name in fact.names)
    for sentence, ties in _by_sentence(first, second, links).items():
        others = sorted({second.text.claims[tie.second].sentence for tie in ties})
        facing = face(first, sentence, second, others, partners)
        probability = 0.0 if facing is None else model.probability(scope_features(facing))
        if facing is not None and probability >= model.threshold:
            here = missing_here(facing, named)
            yield _difference(facing, here, (first, second), ties, f"probability {probability:.2f}")


def _by_sentence(first: Side, second: Side, links: Iterable[Link]) -> dict[int, list[_Tie]]:
    """The links of each sentence of the first text that has some into the second."""
    ours, theirs = ({claim.id: n for n, claim in enumerate(side.text.claims)} for side in (first, second))
    found: dict[int, list[_Tie]] = {}
    for link in links:
        if link.first in ours and link.second in theirs:
            tie = _Tie(ours[link.first], theirs[link.second], link.score)
            found.setdefault(first.text.claims[tie.first].sentence, []).append(tie)
    return found


def _difference(
    facing: Facing, here: Missing, sides: tuple[Side, Side], ties: Sequence[_Tie], evidence: str
) -> Difference:
    """What the first side has more, or, where that is next to nothing, what the second adds."""
    there = missing_there(facing)
    first, second = sides
    if here.facts or here.weight >= min(_TELLING, there.weight):
        tie = max(ties, key=lambda tie: (tie.first == here.claim, tie.score))
        spans, note = (_span(first, here), NO_SPAN), _note(here, second.text.label)
    else:
        sentence = second.text.claims[there.claim].sentence
        tie = max(
            (tie for tie in ties if second.text.claims[tie.second].sentence == sentence),
            key=lambda tie: (tie.second == there.claim, tie.score),
        )
        spans, note = (NO_SPAN, _span(second, there)), _note(there, first.text.label)
    claims = first.text.claims[tie.first], second.text.claims[tie.second]
    (one, one_start, one_end), (two, two_start, two_end) = spans
    return Difference(
        "scope", claims[0].id, claims[1].id, one, one_start, one_end, two, two_start, two_end, note, evidence
    )


def _span(side: Side, part: Missing) -> Span:
    sentence = side.text.sentences[side.text.claims[part.claim].sentence].text
    return sentence[part.start : part.end], part.start, part.end


def _note(part: Missing, where: str) -> str:
    """A sentence for a reader; `where` is the label of the text that has no such part there."""
    if not part.facts:
        return f"{where} has no counterpart to this part there."
    named = part.facts[:_MOST_NAMED]
    more = len(part.facts) - _MOST_NAMED
    return f"{where} does not state {', '.join(named)}{f' and {more} more' if more > 0 else ''} there."
