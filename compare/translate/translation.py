"""What the translate stage hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
    "not-applied".
    """

    source: str
    sentence: int
    form: str
    outcome: str


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """The translation of one source sentence; `flags`: "loop" (source kept), "runaway", "empty"."""

    text: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A text in another language: one TranslatedSentence for each source sentence, in order."""

    language: str
    package: PackageInfo
    sentences: tuple[TranslatedSentence, ...]
    terms: tuple[TermOutcome, ...]
