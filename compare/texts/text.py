"""What the texts stage hands on: a text with its sentences and claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("en", "ru", "zh")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: an exact substring of its text.

    `start` and `end` count code points in the text's content; `paragraph` counts from 0.
    """

    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Claim:
    """The unit that is aligned: a sentence, or a clause of a long sentence.

    `sentence` is the index of its sentence; `start` and `end` count code points within that sentence and
    `text` is exactly that slice. `context` holds the words that govern the claim but stand before it, in the
    same sentence or in an earlier one (a speaker or a subject), empty where the claim has its own.
    """

    id: str
    sentence: int
    start: int
    end: int
    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One document of one outlet.

    `language` is one of LANGUAGES; `path` is as the user gave it ("-" for standard input); `date` is the day
    the text was published, where known; `content` is the whole of what the sentences are cut from.
    """

    label: str
    language: str
    path: str
    date: date | None
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    content: str = field(default="", repr=False)
