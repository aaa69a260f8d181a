"""`crossframe glossary import|export`, and what merging prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli.glossary_options import (
    AsOption,
    FileOption,
    LanguagesOption,
    MapOption,
    ReadFileOption,
    parse_languages,
    parse_map,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.glossary.formats.losses import Losses
    from compare.glossary.merge import Merged
    from compare.glossary.term import Term


def import_(
    source: Annotated[Path, typer.Argument(metavar="IN", help="File (.csv, .tsv, .tbx, .tmx).", show_default=False)],
    file: FileOption = None,
    as_: AsOption = None,
    map_: MapOption = None,
    languages: LanguagesOption = None,
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both say something else, take the file's.")] = False,
) -> None:
    """Bring terms of another program's file into your own glossary, or into G.csv (made where it is missing)."""
    from compare.glossary.formats.format import format_named, format_of
    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options
    from compare.glossary.layers import user_path
    from compare.glossary.merge import merge_into

    name = as_.value if as_ else format_of(source)
    losses = Losses()
    options = Options(parse_languages(languages), parse_map(map_), "\t" if source.suffix.lower() == ".tsv" else ",")
    terms = list(format_named(name).read(source, options, losses))
    path = file or user_path()
    merged = merge_into(path, terms, prefer_theirs=theirs, trust_ids=name == "csv")
    _report_losses(losses, "not imported")
    _report_languages(terms)
    report_merge(merged, path, theirs=theirs, quiet=False)


def export(
    file: ReadFileOption = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="OUT", help="File to write (.csv, .tsv, .tbx, .tmx).", show_default=False
        ),
    ] = None,
    as_: AsOption = None,
    map_: MapOption = None,
    languages: LanguagesOption = None,
) -> None:
    """Write terms in another program's format; what it cannot hold is counted on standard error."""
    import sys

    from compare.cli.output import check_writable, say
    from compare.errors import InputError
    from compare.glossary.formats.format import format_named, format_of
    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options
    from compare.glossary.layers import effective, read_layers
    from compare.glossary.select import in_languages
    from compare.glossary.write import replacing

    if as_ is None and output is None:
        raise InputError("export: give a file with -o, or a format with --as")
    name = as_.value if as_ else format_of(output or Path())
    chosen = parse_languages(languages)
    losses = Losses()
    options = Options(chosen, parse_map(map_), "\t" if output and output.suffix.lower() == ".tsv" else ",")
    terms: Sequence[Term] = effective(read_layers(file)).terms
    if chosen and name != "deepl":
        terms = in_languages(terms, chosen)
    if output:
        check_writable([output], [str(file)] if file else [])
        with replacing(output) as out:
            format_named(name).write(terms, out, options, losses)
        say(f"wrote {output}")
    else:
        format_named(name).write(terms, sys.stdout.buffer, options, losses)
        sys.stdout.buffer.flush()
    _report_losses(losses, "not exported")


def report_merge(merged: Merged, path: Path, *, theirs: bool, quiet: bool) -> None:
    """Say what a merge did."""
    from compare.cli.output import say
    from compare.report.glossary import render_conflict

    for conflict in () if quiet else merged.conflicts:
        say(f"conflict: {render_conflict(conflict, theirs=theirs)}")
    conflicts = f", {len(merged.conflicts)} conflicts" if merged.conflicts else ""
    say(f"{path}: {len(merged.added)} terms added, {len(merged.changed)} changed{conflicts}")


def _report_losses(losses: Losses, what: str) -> None:
    from compare.cli.output import say

    for line in losses.lines():
        say(f"{what}: {line}")


def _report_languages(terms: Iterable[Term]) -> None:
    """Say where a language came in under a longer code than comparing looks for."""
    from compare.cli.output import say
    from compare.texts.text import LANGUAGES

    codes = dict.fromkeys(code for term in terms for code in term.forms)
    for code in codes:
        short = code.partition("-")[0]
        if short in LANGUAGES and short != code and short not in codes:
            say(f"{code} is kept as a language of its own; to have it as {short}, import with --map {short}={code}")


COMMANDS = (("import", import_), ("export", export))
