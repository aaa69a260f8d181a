"""Links that a third text contradicts: both ends have partners there, and they are not the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.align.link import Link
    from compare.texts.text import Text

    Partners = dict[str, dict[str, dict[int, float]]]


def without_contradicted(links: Sequence[Link], texts: Sequence[Text]) -> list[Link]:
    """The links without those that are weaker than what a third text says of their ends.

    A link goes where each of its two claims is linked to sentences of one other text with a higher score, and no
    sentence is linked to both: those sentences tell the two claims apart. With two texts all links stay.
    """
    owner = {claim.id: (text.label, claim.sentence) for text in texts for claim in text.claims}
    partners: Partners = defaultdict(lambda: defaultdict(dict))
    for link in links:
        for one, other in ((link.first, link.second), (link.second, link.first)):
            label, sentence = owner[other]
            found = partners[one][label]
            found[sentence] = max(link.score, found.get(sentence, 0.0))
    labels = [text.label for text in texts]
    return [link for link in links if not _contradicted(link, partners, _others(link, owner, labels))]


def _others(link: Link, owner: dict[str, tuple[str, int]], labels: Iterable[str]) -> list[str]:
    own = {owner[link.first][0], owner[link.second][0]}
    return [label for label in labels if label not in own]


def _contradicted(link: Link, partners: Partners, others: Iterable[str]) -> bool:
    for label in others:
        one, two = partners[link.first][label], partners[link.second][label]
        if one and two and not one.keys() & two.keys() and link.score < min(max(one.values()), max(two.values())):
            return True
    return False
