"""What the align stage hands on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of two texts that state the same thing, by claim id; `score` is between 0 and 1.

    `reasons` are sentences that say why, where they were asked for.
    """

    first: str
    second: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One row of the table: claim ids by text label (only labels that have claims in this group)."""

    claims: dict[str, tuple[str, ...]]
