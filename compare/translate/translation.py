"""What the translate stage hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Done = Callable[[int, int], None]  # is told how many are done, and of how many


def not_told(_done: int, _total: int) -> None:
    """A `Done` for those who do not want to know."""


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """An Argos Translate package: a folder with metadata.json, a tokenizer and a CTranslate2 `model/`.

    `origin` is "user" (installed with Argos Translate or crossframe) or "shipped" (came with crossframe).
    `starter` marks the small packages that this project trains.
    """

    name: str
    version: str
    from_code: str
    to_code: str
    path: Path
    origin: str
    starter: bool


@dataclass(frozen=True, slots=True)
class TermOutcome:
    """What became of one glossary term in one sentence.

    `source` is the form in the source text, `sentence` its index; `form` is what stands in the translation.
    `outcome` is "applied" (the model wrote an allowed form), "repaired" (we put it in), "placeholder", or
    "not-applied". `term` is the term's id; `forbidden` are forms in the translation that the glossary forbids for it.
    """

    source: str
    sentence: int
    form: str
    outcome: str
    term: str = ""
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """The translation of one source sentence; `flags`: "loop" (source kept), "runaway", "empty"."""

    text: str
    flags: tuple[str, ...] = ()


# A source sentence's translation with what became of its terms.
Translated = tuple[TranslatedSentence, tuple[TermOutcome, ...]]


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A text in another language: one TranslatedSentence for each source sentence, in order.

    `pivot` is the package that translated it into English first, where there is none for the direction itself.
    """

    language: str
    package: PackageInfo
    sentences: tuple[TranslatedSentence, ...]
    terms: tuple[TermOutcome, ...]
    pivot: PackageInfo | None = None

    @property
    def failed_terms(self) -> tuple[TermOutcome, ...]:
        """The terms that are not applied, or whose sentence holds a form that the glossary forbids."""
        return tuple(term for term in self.terms if term.outcome == "not-applied" or term.forbidden)
