"""What the differences stage hands on."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("number", "date", "name", "attribution", "wording", "strength", "polarity")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two claims of a group.

    Spans count code points within the claims' sentences; text is the exact slice, and the empty string with
    start = end = -1 where a side states nothing (an impersonal speaker, say). `note` is a sentence for a reader.
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
