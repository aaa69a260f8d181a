"""Kind "attribution": the two claims are said or done by different people, or one hides who did.

What counts was measured on annotated events: a person against another, against both sides together, against an
impersonal form ("Отмечено") or a source without a name; a government against its own president is no difference,
nor is an impersonal form against both sides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.differences.pair import NO_SPAN, Pair, Span, Stated

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.facts.fact import Voice

_PERSON, _SIDE, _BOTH, _HIDDEN, _SOURCE, _NONE = "person", "side", "both", "hidden", "source", "none"
# A figure that counts as one: a share, or thousands of millions of something.
_FIGURE = re.compile(
    r"%|\bper ?cent\b|процент|[bm]illion|trillion|\bмлрд\b|\bмлн\b|\bтрлн\b|миллион|миллиард|[亿万]|百分之"
)
# Roles that differ whoever stands behind them, in either order.
_DIFFERING = frozenset(
    {
        frozenset({_PERSON, _HIDDEN}),
        frozenset({_PERSON, _BOTH}),
        frozenset({_PERSON, _SOURCE}),
        frozenset({_SIDE, _BOTH}),
        frozenset({_SOURCE, _BOTH}),
        frozenset({_SOURCE, _HIDDEN}),
    }
)


def attribution_differences(pair: Pair) -> tuple[Difference, ...]:
    """At most one difference: who says or does what both claims state."""
    first, second = pair.first.facts.voice, pair.second.facts.voice
    if not _differ(pair.first, pair.second):
        return ()
    note = _note(first, second)
    return (pair.difference("attribution", [_span(first), _span(second)], note),)


def _differ(one: Stated, other: Stated) -> bool:
    first, second = one.facts.voice, other.facts.voice
    roles = frozenset({first.role, second.role})
    if set(first.terms) & set(second.terms):
        return bool(first.relayed_by) != bool(second.relayed_by) and roles == {_PERSON}
    if roles == {_PERSON} and first.terms and second.terms:
        return True
    if roles == {_PERSON, _NONE} and not _named_in(first, other) and not _named_in(second, one):
        return (
            _own_figure(one, other)
            or (_speaks(one) and other.language == "ru")
            or (_speaks(other) and one.language == "ru")
        )
    if roles <= {_PERSON, _SIDE}:
        return bool(first.sides and second.sides) and not set(first.sides) & set(second.sides)
    return roles in _DIFFERING


def _named_in(voice: Voice, side: Stated) -> bool:
    """Whether a claim names the speaker of the other one: he may well be the one who acts in it."""
    return bool(set(voice.terms) & {name.term for name in side.facts.names})


def _own_figure(one: Stated, other: Stated) -> bool:
    """Whether both claims give a figure: one text vouches for it, the other puts it in somebody's mouth."""
    return bool(_FIGURE.search(one.claim.text) and _FIGURE.search(other.claim.text))


def _speaks(side: Stated) -> bool:
    """Whether an English claim names its speaker itself."""
    return side.language == "en" and side.facts.voice.role == _PERSON and side.facts.voice.start >= 0


def _note(first: Voice, second: Voice) -> str:
    if set(first.terms) & set(second.terms):
        relayed, direct = ("one", "other") if first.relayed_by else ("other", "one")
        by, who = (first.relayed_by or second.relayed_by), first.text or second.text
        return f"{who} speaks in both, but in the {relayed} text as {by} tells it, in the {direct} directly."
    return f"In the one text {_in_words(first)}, in the other {_in_words(second)}."


def _in_words(voice: Voice) -> str:
    fixed = {
        _BOTH: "both sides say or do it",
        _HIDDEN: "it is said or done by nobody who is named",
        _NONE: "the text states it in its own name",
    }
    words = fixed.get(voice.role) or f"{voice.text} says or does it"
    return f"{words}, as {voice.relayed_by} tells" if voice.relayed_by else words


def _span(voice: Voice) -> Span:
    return (voice.text, voice.start, voice.end) if voice.start >= 0 else NO_SPAN
