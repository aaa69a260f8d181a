"""What the facts stage hands on. Every span counts code points within the sentence it was found in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity, in base units: 218.2 billion dollars is low = high = 218.2e9 with unit "USD".

    A range has low < high. `unit` is a short language-independent name: ISO 4217 code for money ("USD", "RUB",
    "CNY"), "%" , "pp" (percentage points), "barrel/day", "t", "m3", "km", "person", "hour", "day", "month",
    "year", "anniversary" ..., "" where there is none or it is a plain count. `bound` says how the text hedges:
    "exact", "about", "over" (more than), "under" (less than, almost, nearly), "at least", "at most".
    """

    low: float
    high: float
    unit: str
    bound: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as it is known: None for what the text leaves open.

    `resolved` is False where a relative date ("Thursday") met no reference date; such a mention has only a text.
    `months` are the first and last month of a half, quarter, season or "within the year" (a winter ends in month
    14, the February after); `edge` is "start", "mid" or "end" where the text speaks of the beginning, middle or end
    of the month, part or year; `role` is "from" or "until" where something begins or has to be done by then,
    "range" for either end of a stretch ("January–October").
    """

    year: int | None
    month: int | None
    day: int | None
    resolved: bool
    start: int
    end: int
    text: str
    months: tuple[int, int] | None = None
    edge: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A glossary term found in the sentence: `term` is the term's id, `kind` its kind (person, place ...)."""

    term: str
    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class LoadedTerm:
    """A term that frames: `concept` is what it names, `side` who uses it (see glossaries/loaded_terms.csv).

    `alone` is True where it frames so plainly that it differs from any other words for the matter.
    """

    concept: str
    side: str
    start: int
    end: int
    text: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Strength:
    """A word that says how strongly: its scale, its level there (the higher, the stronger), how a note calls it."""

    scale: str
    level: int
    word: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Pole:
    """What a claim says yes or no to: `pair` is the thing, `pole` "yes", "no" or "refuted", `word` for a note.

    A negation before the word is counted in: "did not sign" says no to signing.
    """

    pair: str
    pole: str
    word: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says what the claim states: term ids of persons or organisations, "" where nobody is named.

    `impersonal` is True where the text says that something was said and hides who said it ("Отмечено").
    `start` and `end` are -1 where the speaker is carried over from an earlier sentence.
    """

    terms: tuple[str, ...]
    impersonal: bool
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words or deeds a claim gives.

    `role` is "person" (somebody named, or named before), "side" (a government, a ministry, a capital), "both" (the
    parties together), "hidden" (it says that something was said or done, and by nobody: "Отмечено"), "source"
    (officials, a person familiar with the talks, figures) or "none" (the text's own narration). `terms` are the
    glossary ids of who is named, `sides` the countries they speak for, as far as the text tells ("ru", "cn").
    `text` names them as the text does; `start` and `end` are -1 where that is in an earlier sentence or clause.
    `relayed_by` names who passed it on to the text where that is another one ("Xi agreed, an aide said").
    """

    role: str
    terms: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    start: int = -1
    end: int = -1
    text: str = ""
    relayed_by: str = ""


NARRATED = Voice("none")


@dataclass(frozen=True, slots=True)
class Facts:
    """What one claim states. `sentence` is the index of its sentence."""

    claim: str
    sentence: int
    numbers: tuple[Number, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    loaded: tuple[LoadedTerm, ...]
    speaker: Speaker
    negated: bool
    strength: tuple[Strength, ...] = ()
    poles: tuple[Pole, ...] = ()
    voice: Voice = NARRATED
