"""What the framing stage hands on: counts with the claims behind them, no score and no label."""

from __future__ import annotations

from dataclasses import dataclass

PLACES = ("lead", "middle", "end")


@dataclass(frozen=True, slots=True)
class TopicUse:
    """The claims of one text about a topic, as ids by place (each of PLACES) in the text."""

    topic: str
    places: dict[str, tuple[str, ...]]

    @property
    def claims(self) -> tuple[str, ...]:
        """All of them, in text order."""
        return tuple(claim for place in PLACES for claim in self.places[place])


@dataclass(frozen=True, slots=True)
class Voice:
    """The claims of one text that a speaker makes: `speaker` is a term's id, `name` its English form."""

    speaker: str
    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """A loaded term where it stands: `start` and `end` count code points in the sentence of the claim."""

    concept: str
    side: str
    text: str
    claim: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Framing:
    """How one text frames the event.

    `claims` is the number of its claims, of which all shares are. `topics` are those it has claims about, in the
    order of glossaries/topics.csv; a claim can have several or none. `voices` are the speakers, most claims first;
    `hidden` are the claims whose speaker the text hides, `unattributed` those that name none.
    """

    label: str
    claims: int
    topics: tuple[TopicUse, ...]
    voices: tuple[Voice, ...]
    hidden: tuple[str, ...]
    unattributed: tuple[str, ...]
    namings: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class FramingPair:
    """Two framings side by side; `shared` and `only` hold claim ids by label, in text order.

    `concepts` are those that both texts name by loaded terms.
    """

    first: Framing
    second: Framing
    shared: dict[str, tuple[str, ...]]
    only: dict[str, tuple[str, ...]]
    concepts: tuple[str, ...]
