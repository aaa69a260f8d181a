"""Groups: claims of any number of texts tied by links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align.link import Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.align.link import Link
    from compare.texts.text import Text


def group_claims(texts: Sequence[Text], links: Iterable[Link]) -> tuple[Group, ...]:
    """Every claim of every text in exactly one group, in the order of the texts.

    Claims that a chain of links ties together share a group; a claim without links is a group of its own.
    """
    head = {claim.id: claim.id for text in texts for claim in text.claims}
    for link in links:
        head[_find(head, link.second)] = _find(head, link.first)
    members: dict[str, dict[str, list[str]]] = {}
    for text in texts:
        for claim in text.claims:
            group = members.setdefault(_find(head, claim.id), {})
            group.setdefault(text.label, []).append(claim.id)
    return tuple(Group({label: tuple(ids) for label, ids in group.items()}) for group in members.values())


def _find(head: dict[str, str], claim: str) -> str:
    while head[claim] != claim:
        head[claim] = head[head[claim]]
        claim = head[claim]
    return claim
