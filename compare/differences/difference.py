"""What the differences stage hands on."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("number", "date", "name", "attribution", "wording", "strength", "polarity", "scope")
# What each rule asks, for --explain.
RULES = {
    "number": "both state a quantity of one thing, and the two differ or one is vaguer",
    "date": "both say when, and the two conflict or one is vaguer",
    "name": "one side names who or where, the other blurs it",
    "attribution": "another speaker says it, or one side hides who does",
    "wording": "two ways to name or judge one thing",
    "strength": "one side says it more strongly than the other",
    "polarity": "one side says the contrary of the other",
    "scope": "a part of the one sentence has no counterpart in the sentences it is linked to",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two claims of a group.

    Spans count code points within the claims' sentences; text is the exact slice, and the empty string with
    start = end = -1 where a side states nothing (an impersonal speaker, say). `note` is a sentence for a reader;
    `evidence` is what a fitted rule went by, where there is one.
    """

    kind: str
    first: str
    second: str
    first_text: str
    first_start: int
    first_end: int
    second_text: str
    second_start: int
    second_end: int
    note: str
    evidence: str = ""
