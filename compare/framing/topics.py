"""What the claims of a text are about, by the triggers of glossaries/topics.csv, and where in the text they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.framing.framing import PLACES, TopicUse
from compare.glossary.find import find_terms

if TYPE_CHECKING:
    from compare.glossary.term import Glossary
    from compare.texts.text import Claim, Text

_QUARTERS = 4


def topic_uses(text: Text, topics: Glossary) -> tuple[TopicUse, ...]:
    """The topics that the text has claims about, in the order of the glossary."""
    found: dict[str, list[Claim]] = {term.other["topic"]: [] for term in topics.terms}
    triggers = [
        [(match.start, match.term.other["topic"]) for match in find_terms(sentence.text, text.language, topics)]
        for sentence in text.sentences
    ]
    for claim in text.claims:
        inside = (topic for start, topic in triggers[claim.sentence] if claim.start <= start < claim.end)
        for topic in dict.fromkeys(inside):
            found[topic].append(claim)
    return tuple(TopicUse(topic, _by_place(claims, text)) for topic, claims in found.items() if claims)


def place_of(sentence: int, sentences: int) -> str:
    """Where a sentence stands: "lead" is the first quarter of the text's sentences, "end" the last, "middle" between.

    The first sentence is always lead, however short the text.
    """
    if sentence * _QUARTERS < sentences:
        return "lead"
    return "end" if sentence * _QUARTERS >= (_QUARTERS - 1) * sentences else "middle"


def _by_place(claims: list[Claim], text: Text) -> dict[str, tuple[str, ...]]:
    places = [place_of(claim.sentence, len(text.sentences)) for claim in claims]
    return {place: tuple(claim.id for claim, at in zip(claims, places, strict=True) if at == place) for place in PLACES}
