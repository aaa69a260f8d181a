"""Options that several commands share: said once, the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from compare.cli.output import Color


class Match(StrEnum):
    """How claims are matched."""

    HYBRID = "hybrid"
    FUZZY = "fuzzy"


GlossaryOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        "-g",
        metavar="FILE",
        help="Glossary over the shipped one and your own; the last given wins, term by term.",
    ),
]
WidthOption = Annotated[
    int | None,
    typer.Option(metavar="N", min=40, help="Width of the table in columns.  [default: the terminal's]"),
]
NoCacheOption = Annotated[
    bool, typer.Option("--no-cache", help="Compute everything anew, and keep nothing for the next time.")
]
ColorOption = Annotated[Color, typer.Option(help="When to use colour.")]
MatchOption = Annotated[
    Match, typer.Option(help="hybrid: all evidence; fuzzy: translation and string similarity alone.")
]
LinkModelOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Weights of the link model instead of the shipped ones.", show_default=False),
]
NoTranslateOption = Annotated[bool, typer.Option("--no-translate", help="Compare without translating the article.")]
