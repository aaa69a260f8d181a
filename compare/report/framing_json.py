"""The framings of a comparison as JSON values: every count with the ids of the claims behind it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.framing.framing import Framing, FramingPair, TopicUse, Voice
    from compare.report.comparison import Comparison


def framing_json(comparison: Comparison) -> dict[str, Any]:
    """Return the additions to the summary: `framings` of each text, `pairs` of every two; nothing without them."""
    if not comparison.framings:
        return {}
    return {
        "framings": [_framing(framing) for framing in comparison.framings],
        "pairs": [_pair(pair) for pair in comparison.framing_pairs],
    }


def _framing(framing: Framing) -> dict[str, Any]:
    return {
        "text": framing.label,
        "claims": framing.claims,
        "topics": [_topic(use, framing) for use in framing.topics],
        "speakers": [_voice(voice, framing) for voice in framing.voices],
        "speaker_not_named": list(framing.hidden),
        "no_speaker": list(framing.unattributed),
        "loaded_terms": [asdict(naming) for naming in framing.namings],
    }


def _topic(use: TopicUse, framing: Framing) -> dict[str, Any]:
    places = {place: list(claims) for place, claims in use.places.items()}
    return {"topic": use.topic, "share": _share(use.claims, framing)} | places


def _voice(voice: Voice, framing: Framing) -> dict[str, Any]:
    share = _share(voice.claims, framing)
    return {"speaker": voice.speaker, "name": voice.name, "share": share, "claims": list(voice.claims)}


def _share(claims: tuple[str, ...], framing: Framing) -> float:
    return round(len(claims) / max(1, framing.claims), 3)


def _pair(pair: FramingPair) -> dict[str, Any]:
    return {
        "texts": [pair.first.label, pair.second.label],
        "shared": {label: list(claims) for label, claims in pair.shared.items()},
        "only": {label: list(claims) for label, claims in pair.only.items()},
        "concepts": list(pair.concepts),
    }
