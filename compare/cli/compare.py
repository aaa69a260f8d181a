"""`crossframe compare`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import click
import typer

from compare.cli.options import (
    ColorOption,
    GlossaryOption,
    LinkModelOption,
    Match,
    MatchOption,
    NoCacheOption,
    NoTranslateOption,
    WidthOption,
)
from compare.cli.output import Color
from compare.differences.difference import KINDS


class Show(StrEnum):
    """Which rows to show."""

    ALL = "all"
    SHARED = "shared"
    DIFFERENCES = "differences"
    NOT_IN_ARTICLE = "not-in-article"
    NOT_IN_SOME = "not-in-some"


def command(
    texts: Annotated[
        list[str],
        typer.Argument(
            metavar="[LABEL=]ARTICLE [LABEL=]TEXT...",
            help="Texts (.txt, .html, - for standard input); the first is the article.",
            show_default=False,
        ),
    ],
    glossary: GlossaryOption = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to a file, format by suffix (.txt, .md, .json); repeatable.",
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="table, markdown, json, or any tabulate style.  [default: table]",
        ),
    ] = None,
    show: Annotated[Show, typer.Option(help="Which rows to show.")] = Show.ALL,
    kind: Annotated[
        list[str] | None,
        typer.Option(click_type=click.Choice(KINDS), help="Only rows with a difference of this kind; repeatable."),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL=CODE", help="Language of a text (en, ru, zh) instead of finding it."),
    ] = None,
    date: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL=DATE", help="Date of a text, as 2024-02-08, instead of finding it."),
    ] = None,
    match: MatchOption = Match.HYBRID,
    link_model: LinkModelOption = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Say below each row why its claims were linked, and what each difference goes by."
        ),
    ] = False,
    gloss: Annotated[
        bool,
        typer.Option("--gloss", help="Show what is in another language in the article's too (machine translation)."),
    ] = False,
    no_translate: NoTranslateOption = False,
    no_cache: NoCacheOption = False,
    width: WidthOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Compare an article with other texts on the same event, claim by claim."""
    from compare.cache import user_cache
    from compare.cli import output as out
    from compare.cli.progress import shown_progress
    from compare.cli.sources import parse_sources
    from compare.errors import InputError
    from compare.glossary.layers import user_layer
    from compare.pipeline import Settings, compare
    from compare.report.select import select_rows

    sources = parse_sources(texts, language or [], date or [])
    if len(sources) < 2:  # noqa: PLR2004 (two texts make a comparison)
        raise InputError(f"{texts[0]}: give at least one more text to compare it with")
    glossaries = (*user_layer(), *(glossary or ()))
    inputs = [source.path for source in sources] + [str(path) for path in (*glossaries, link_model) if path]
    out.check_writable(output or [], inputs)
    formats = [out.format_of(path, out.FORMAT_OF_SUFFIX) for path in output or []]
    shown = out.check_format(format_) if format_ else None if output else "table"
    with shown_progress() as progress:
        settings = Settings(
            glossaries,
            match.value,
            translate=not no_translate,
            explain=explain,
            gloss=gloss,
            link_model=link_model,
            cache=user_cache(used=not no_cache),
            progress=progress,
        )
        comparison = compare(sources, settings)
    rows = select_rows(comparison, show.value, tuple(kind or ()))
    columns = out.terminal_width(width)
    out.write_files(output or [], [out.render(comparison, rows, name, width=columns, color=False) for name in formats])
    if shown:
        typer.echo(out.render(comparison, rows, shown, width=columns, color=out.use_color(color)), nl=False)
