"""The framing of every text, and of every pair of texts side by side."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.facts.speaker import BOTH
from compare.framing.framing import Framing, FramingPair, Naming, Voice
from compare.framing.topics import topic_uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.link import Group
    from compare.facts.fact import Facts
    from compare.glossary.term import Glossary
    from compare.texts.text import Text


def find_framings(
    texts: Iterable[Text], facts: Mapping[str, Sequence[Facts]], topics: Glossary, names: Glossary
) -> tuple[Framing, ...]:
    """A framing of each text; `facts` maps a text's label to the facts of its claims, `names` has the speakers."""
    english = {term.id: term.forms.get("en", next(iter(term.forms.values())))[0] for term in names.terms} | {BOTH: BOTH}
    return tuple(_framing(text, facts[text.label], topics, english) for text in texts)


def framing_pairs(framings: Sequence[Framing], groups: Sequence[Group]) -> tuple[FramingPair, ...]:
    """Every two framings side by side: what the groups say their texts share, and what only one of the two has."""
    return tuple(_pair(one, other, groups) for one, other in combinations(framings, 2))


def _framing(text: Text, facts: Sequence[Facts], topics: Glossary, english: Mapping[str, str]) -> Framing:
    spoken: dict[str, list[str]] = {}
    for fact in facts:
        for speaker in fact.speaker.terms:
            spoken.setdefault(speaker, []).append(fact.claim)
    voices = [Voice(speaker, english.get(speaker, speaker), tuple(claims)) for speaker, claims in spoken.items()]
    silent = [fact for fact in facts if not fact.speaker.terms]
    return Framing(
        label=text.label,
        claims=len(text.claims),
        topics=topic_uses(text, topics),
        voices=tuple(sorted(voices, key=lambda voice: -len(voice.claims))),
        hidden=tuple(fact.claim for fact in silent if fact.speaker.impersonal),
        unattributed=tuple(fact.claim for fact in silent if not fact.speaker.impersonal),
        namings=tuple(
            Naming(term.concept, term.side, term.text, fact.claim, term.start, term.end)
            for fact in facts
            for term in fact.loaded
        ),
    )


def _pair(one: Framing, other: Framing, groups: Iterable[Group]) -> FramingPair:
    shared: dict[str, list[str]] = {one.label: [], other.label: []}
    only: dict[str, list[str]] = {one.label: [], other.label: []}
    for group in groups:
        present = [label for label in (one.label, other.label) if group.claims.get(label)]
        for label in present:
            (shared if len(present) > 1 else only)[label].extend(group.claims[label])
    theirs = {naming.concept for naming in other.namings}
    concepts = dict.fromkeys(naming.concept for naming in one.namings if naming.concept in theirs)
    return FramingPair(
        one,
        other,
        {label: _in_order(claims) for label, claims in shared.items()},
        {label: _in_order(claims) for label, claims in only.items()},
        tuple(concepts),
    )


def _in_order(claims: Iterable[str]) -> tuple[str, ...]:
    """Claim ids of one text in text order: they end in their number."""
    return tuple(sorted(claims, key=lambda claim: int(claim.rpartition(":")[2])))
