"""`crossframe evaluate`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from compare.cli.options import LinkModelOption, Match, MatchOption, NoTranslateOption


class EvaluationFormat(StrEnum):
    """Formats of an evaluation."""

    TABLE = "table"
    JSON = "json"


_FORMAT_OF_SUFFIX = {".txt": EvaluationFormat.TABLE, ".json": EvaluationFormat.JSON}


def command(
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD...",
            help="Folders of annotated events (texts and gold*.tsv), or folders that hold such folders.",
            show_default=False,
        ),
    ],
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to a file, format by suffix (.txt, .json); repeatable."
        ),
    ] = None,
    format_: Annotated[
        EvaluationFormat | None,
        typer.Option("--format", "-f", help="Format of the output.  [default: table]", show_default=False),
    ] = None,
    match: MatchOption = Match.HYBRID,
    link_model: LinkModelOption = None,
    no_translate: NoTranslateOption = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="List the false and the missed links.")] = False,
) -> None:
    """Score links and differences on annotated events: precision, recall and F1, with intervals."""
    from compare.cli import output as out
    from compare.cli.progress import shown_progress
    from compare.evaluate.evaluation import evaluate
    from compare.evaluate.evaluation_json import evaluation_json
    from compare.evaluate.gold import files_of, find_events
    from compare.evaluate.table import render_evaluation
    from compare.pipeline import Settings
    from compare.report.result_json import dump_json

    events = find_events(gold)
    out.check_writable(output or [], [str(path) for path in (*files_of(events), link_model) if path])
    formats = [out.format_of(path, _FORMAT_OF_SUFFIX) for path in output or []]
    with shown_progress() as progress:
        settings = Settings(match=match.value, translate=not no_translate, link_model=link_model, progress=progress)
        evaluation = evaluate(events, settings)

    def rendered(name: str) -> str:
        if name == EvaluationFormat.JSON:
            return dump_json(evaluation_json(evaluation, verbose=verbose))
        return render_evaluation(evaluation, verbose=verbose)

    out.write_files(output or [], [rendered(name) for name in formats])
    if format_ or not output:
        typer.echo(rendered(format_ or EvaluationFormat.TABLE), nl=False)
