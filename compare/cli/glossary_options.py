"""Options that several commands of `crossframe glossary` share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from compare.errors import InputError


class TermKind(StrEnum):
    """Kinds of terms."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TITLE = "title"
    TREATY = "treaty"
    EVENT = "event"
    PEOPLE = "people"
    OTHER = "other"


class Status(StrEnum):
    """Whether a term has been looked at by someone who decides."""

    PROPOSED = "proposed"
    APPROVED = "approved"


class Case(StrEnum):
    """Whether capital letters matter."""

    EXACT = "exact"
    IGNORE = "ignore"
    BY_FORM = "form"


class Foreign(StrEnum):
    """Formats of other programs."""

    CSV = "csv"
    DEEPL = "deepl"
    TBX = "tbx"
    TMX = "tmx"


FileOption = Annotated[
    Path | None,
    typer.Option("--file", metavar="G.csv", help="This glossary instead of your own.", show_default=False),
]
ReadFileOption = Annotated[
    Path | None,
    typer.Option(
        "--file", metavar="G.csv", help="This glossary alone, not the shipped one and your own.", show_default=False
    ),
]
AsOption = Annotated[
    Foreign | None,
    typer.Option("--as", help="Format of the file.  [default: by its suffix]", show_default=False),
]
MapOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="OURS=THEIRS",
        help="Name of a column or language in the file, as en=English; repeatable.",
        show_default=False,
    ),
]
LanguagesOption = Annotated[
    str | None,
    typer.Option(metavar="CODES", help="Languages, as en,ru; for DeepL the source first.", show_default=False),
]


def parse_map(pairs: list[str] | None) -> dict[str, str]:
    """Ours to theirs; raises InputError for what is no OURS=THEIRS."""
    names = {}
    for pair in pairs or []:
        ours, equals, theirs = pair.partition("=")
        if not equals or not ours.strip() or not theirs.strip():
            raise InputError(f"--map {pair}: write OURS=THEIRS, as en=English")
        names[ours.strip()] = theirs.strip()
    return names


def parse_languages(codes: str | None) -> tuple[str, ...]:
    """Language codes given with commas; raises InputError for what is none."""
    from compare.glossary.edit import check_language

    return tuple(check_language(code.strip()) for code in codes.split(",")) if codes else ()
