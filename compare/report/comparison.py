"""The result of a comparison: what every report is written from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.align.link import Group, Link
    from compare.differences.difference import Difference
    from compare.framing.framing import Framing, FramingPair
    from compare.texts.text import Claim, Text
    from compare.translate.translation import TranslatedText


@dataclass(frozen=True, slots=True)
class Row:
    """A group with what differs inside it."""

    group: Group
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Texts (the article first), links, and rows in the order they are shown.

    `translations` maps a language code to the article in that language, where a package was there; `glosses` the label
    of another text to that text in the article's language, where that was asked for.
    `notices` are sentences that must stand above the table (a missing package, the origin of example texts).
    With `explain` a report gives each difference its rule.
    `framings` say how each text frames the event, `framing_pairs` put every two side by side.
    `claims` are the claims of all texts by id, `explained` the links that have reasons, by their first claim.
    """

    texts: tuple[Text, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    translations: dict[str, TranslatedText] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    glosses: dict[str, TranslatedText] = field(default_factory=dict)
    explain: bool = False
    framings: tuple[Framing, ...] = ()
    framing_pairs: tuple[FramingPair, ...] = ()
    claims: dict[str, Claim] = field(init=False, repr=False, compare=False)
    explained: dict[str, list[Link]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index claims and explanations once: a report asks for each of them several times."""
        object.__setattr__(self, "claims", {claim.id: claim for text in self.texts for claim in text.claims})
        object.__setattr__(self, "explained", {})
        for link in self.links:
            if link.reasons:
                self.explained.setdefault(link.first, []).append(link)
