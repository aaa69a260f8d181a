"""Kind "attribution": the two claims say that different people said it, or one hides who did.

A claim that names no speaker at all (a journalist's own sentence) is no difference: only an impersonal form
("It was noted", Отмечено) against a named speaker is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.pair import NO_SPAN, Pair, Span
from compare.facts.speaker import BOTH

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.facts.fact import Speaker


def attribution_differences(pair: Pair) -> tuple[Difference, ...]:
    """At most one difference: who says or does what both claims state."""
    first, second = pair.first.facts.speaker, pair.second.facts.speaker
    if not _differ(first, second):
        return ()
    note = f"Said by {_in_words(first)} in the one, by {_in_words(second)} in the other."
    return (pair.difference("attribution", [_span(first), _span(second)], note),)


def _differ(first: Speaker, second: Speaker) -> bool:
    if first.terms and second.terms:
        named = [set(first.terms), set(second.terms)]
        both_and_two = {BOTH} in named and max(map(len, named)) > 1
        return not named[0] & named[1] and not both_and_two
    return bool((first.terms and second.impersonal) or (second.terms and first.impersonal))


def _in_words(speaker: Speaker) -> str:
    if not speaker.terms:
        return "a speaker who is not named"
    return "both sides" if speaker.terms == (BOTH,) else speaker.text


def _span(speaker: Speaker) -> Span:
    return (speaker.text, speaker.start, speaker.end) if speaker.start >= 0 else NO_SPAN
