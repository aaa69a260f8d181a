"""Kind "attribution": the two claims are said or done by different people, or one hides who did.

What counts was measured on annotated events: a person against another, against both sides together, against an
impersonal form ("Отмечено") or a source without a name; a government against its own president is no difference,
nor is an impersonal form against both sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.pair import NO_SPAN, Pair, Span

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.facts.fact import Voice

_PERSON, _SIDE, _BOTH, _HIDDEN, _SOURCE, _NONE = "person", "side", "both", "hidden", "source", "none"
# Roles that differ whoever stands behind them, in either order.
_DIFFERING = frozenset(
    {
        frozenset({_PERSON, _HIDDEN}),
        frozenset({_PERSON, _BOTH}),
        frozenset({_PERSON, _SOURCE}),
        frozenset({_SIDE, _BOTH}),
        frozenset({_SOURCE, _BOTH}),
        frozenset({_SOURCE, _HIDDEN}),
        frozenset({_SOURCE, _NONE}),
    }
)


def attribution_differences(pair: Pair) -> tuple[Difference, ...]:
    """At most one difference: who says or does what both claims state."""
    first, second = pair.first.facts.voice, pair.second.facts.voice
    if not _differ(first, second):
        return ()
    note = f"Said by {_in_words(first)} in the one, by {_in_words(second)} in the other."
    return (pair.difference("attribution", [_span(first), _span(second)], note),)


def _differ(first: Voice, second: Voice) -> bool:
    roles = frozenset({first.role, second.role})
    if set(first.terms) & set(second.terms):
        return bool(first.relayed_by) != bool(second.relayed_by) and roles == {_PERSON}
    if roles == {_PERSON}:
        return True
    if roles <= {_PERSON, _SIDE}:
        return bool(first.sides and second.sides) and not set(first.sides) & set(second.sides)
    return roles in _DIFFERING


def _in_words(voice: Voice) -> str:
    return {_BOTH: "both sides", _HIDDEN: "nobody who is named", _NONE: "the text itself"}.get(voice.role, voice.text)


def _span(voice: Voice) -> Span:
    return (voice.text, voice.start, voice.end) if voice.start >= 0 else NO_SPAN
