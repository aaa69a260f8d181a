"""Kind "polarity": one side says yes where the other says no (glossaries/opposites.csv)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.pair import NO_SPAN, Pair, Span
from compare.facts.opposites import REFUTED

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.differences.pair import Stated
    from compare.facts.fact import Pole

_REJECTS = 6  # level of "opposes", "rejects" on the scale of stance


def polarity_differences(pair: Pair) -> tuple[Difference, ...]:
    """At most one difference: opposite poles of one thing, or a statement that the other side refutes."""
    first, second = pair.first.facts.poles, pair.second.facts.poles
    for thing in dict.fromkeys(pole.pair for pole in first if pole.pair):
        ours, theirs = ([p for p in poles if p.pair == thing] for poles in (first, second))
        if len({p.pole for p in ours}) == 1 and len({p.pole for p in theirs}) == 1 and ours[0].pole != theirs[0].pole:
            one, two = ours[0], theirs[0]
            note = f"Opposites: {one.word} in {pair.first.label}, {two.word} in {pair.second.label}."
            return (pair.difference("polarity", [_span(one), _span(two)], note),)
    refuted = [[p for p in poles if p.pole == REFUTED] for poles in (first, second)]
    stating = pair.second if refuted[0] else pair.first
    if bool(refuted[0]) == bool(refuted[1]) or _rejects(stating):
        return ()
    spans = [_span(poles[0]) if poles else NO_SPAN for poles in refuted]
    labels = [pair.first.label, pair.second.label]
    says, states = labels if refuted[0] else reversed(labels)
    return (pair.difference("polarity", spans, f"{says} says that it is not so; {states} states it."),)


def _rejects(stated: Stated) -> bool:
    """Whether a claim is negated or rejects something itself: then it may well agree with a refutation."""
    return stated.facts.negated or any(
        word.scale == "stance" and word.level >= _REJECTS for word in stated.facts.strength
    )


def _span(pole: Pole) -> Span:
    return (pole.text, pole.start, pole.end)
