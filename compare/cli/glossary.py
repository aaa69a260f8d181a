"""`crossframe glossary`: look at glossaries; the commands that change them are in glossary_edit."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import glossary_check, glossary_edit, glossary_exchange, glossary_suggest
from compare.cli.glossary_options import ReadFileOption, Status, TermKind

if TYPE_CHECKING:
    from collections.abc import Iterable

app = typer.Typer(
    help="Terms and their forms in each language: look, change, compare, bring in and hand on.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class ListFormat(StrEnum):
    """Formats of a list of terms."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class ShowFormat(StrEnum):
    """Formats of one term."""

    TEXT = "text"
    JSON = "json"


class LayerName(StrEnum):
    """Glossaries that are used when no file is named."""

    ALL = "all"
    SHIPPED = "shipped"
    USER = "user"


LayerOption = Annotated[LayerName, typer.Option(help="Which glossary: the shipped one, your own, or both.")]


@app.callback()
def _glossary() -> None:
    """Glossaries of terms."""


@app.command("list")
def list_terms(
    file: ReadFileOption = None,
    layer: LayerOption = LayerName.ALL,
    kind: Annotated[list[TermKind] | None, typer.Option(help="Only terms of this kind; repeatable.")] = None,
    status: Annotated[Status | None, typer.Option(help="Only terms of this status.", show_default=False)] = None,
    language_missing: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only terms without a form in this language.")
    ] = None,
    format_: Annotated[ListFormat, typer.Option("--format", "-f", help="Format of the list.")] = ListFormat.TABLE,
) -> None:
    """List terms: what comparing and translating know, or one glossary."""
    import sys

    from compare.cli.output import terminal_width
    from compare.glossary.entries import entries_of, lay_entries
    from compare.glossary.layers import read_layers
    from compare.glossary.select import select_entries
    from compare.report.glossary_list import render_csv, render_json, render_table

    layers = read_layers(file, "" if layer is LayerName.ALL else layer.value)
    entries = select_entries(
        lay_entries([entries_of(each) for each in layers]),
        kinds=kind or (),
        status=status or "",
        language_missing=language_missing or "",
    )
    if format_ is ListFormat.CSV:
        _print(render_csv(entries))
    elif format_ is ListFormat.JSON:
        _print(render_json(entries))
    else:
        _print(render_table(entries, terminal_width(None) if sys.stdout.isatty() else None))


@app.command("show")
def show(
    term: Annotated[str, typer.Argument(metavar="TERM", help="Id of the term, or one of its forms.")],
    file: ReadFileOption = None,
    format_: Annotated[ShowFormat, typer.Option("--format", "-f", help="Format of the term.")] = ShowFormat.TEXT,
) -> None:
    """Show a term with all its forms, and which glossary each form comes from."""
    import json

    from compare.glossary.entries import entries_of, lay_entries, origins
    from compare.glossary.layers import read_layers
    from compare.glossary.lookup import index_of
    from compare.report.glossary import render_term, term_json

    layers = [entries_of(layer) for layer in read_layers(file)]
    entries = lay_entries(layers)
    entry = entries[index_of(entries, term, str(file or "the glossaries"))]
    found, places = entry.term, origins(entry, layers)
    if format_ is ShowFormat.TEXT:
        _print(render_term(found, places))
        return
    by_form = {code: {form: places[code, form] for form in forms} for code, forms in found.forms.items()}
    typer.echo(json.dumps({**term_json(found), "from": by_form}, ensure_ascii=False, indent=2))


@app.command("diff")
def diff_files(
    old: Annotated[Path, typer.Argument(metavar="A.csv", help="Glossary before.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="B.csv", help="Glossary after.", show_default=False)],
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with status 1 where they differ.")] = False,
) -> None:
    """Say what differs between two glossaries: terms added (+), removed (-) and changed (~), by form."""
    from compare.glossary.diff import diff
    from compare.glossary.read import read_glossary
    from compare.report.glossary import render_change

    changes = diff(read_glossary(old), read_glossary(new))
    _print(render_change(change) for change in changes)
    if changes and exit_code:
        raise typer.Exit(1)


@app.command("path")
def path() -> None:
    """Print where your own glossary is; it need not be there yet."""
    from compare.glossary.layers import user_path

    typer.echo(user_path())


for name, command in (
    *glossary_edit.COMMANDS,
    *glossary_exchange.COMMANDS,
    ("check", glossary_check.command),
    ("suggest", glossary_suggest.command),
):
    app.command(name)(command)


def _print(lines: Iterable[str]) -> None:
    """Print lines in one write; typer.echo would search megabytes for colour codes, which no line has."""
    import sys

    text = "\n".join(lines)
    if text:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
