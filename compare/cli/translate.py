"""`crossframe translate`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from compare.cli.options import GlossaryOption


class TranslationFormat(StrEnum):
    """Formats of a translation."""

    TEXT = "text"
    JSON = "json"


class Target(StrEnum):
    """Languages to translate into."""

    EN = "en"
    RU = "ru"
    ZH = "zh"


def command(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="Text to translate (.txt, .html, - for standard input).", show_default=False
        ),
    ],
    to: Annotated[list[Target], typer.Option(help="Language to translate into; repeatable.", show_default=False)],
    glossary: GlossaryOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file (.txt or .json) instead."),
    ] = None,
    format_: Annotated[
        TranslationFormat | None,
        typer.Option("--format", "-f", help="Format of the output.  [default: text]", show_default=False),
    ] = None,
    language: Annotated[
        Target | None, typer.Option(help="Language of the text instead of finding it.", show_default=False)
    ] = None,
) -> None:
    """Translate a text with installed Argos Translate packages, offline, names by glossary."""
    from compare.cli import output as out
    from compare.glossary.layers import user_layer
    from compare.pipeline import Source, translate
    from compare.report.result_json import dump_json
    from compare.report.translation import render_term_report, render_translations, translation_json

    name = format_.value if format_ else "json" if output and output.suffix == ".json" else "text"
    glossaries = (*user_layer(), *(glossary or ()))
    out.check_writable([output] if output else [], [text, *map(str, glossaries)])
    source = Source("text", text, language.value if language else None)
    try:
        original, by_language, notices = translate(source, [target.value for target in to], glossaries, out.progress)
    finally:
        out.end_progress()
    translations = list(by_language.values())
    if name == "json":
        content = dump_json(translation_json(original, translations, notices))
    else:
        content = render_translations(original, translations, notices)
    if output:
        out.write_files([output], [content])
    else:
        typer.echo(content, nl=False)
    if name == "text":
        typer.echo(render_term_report(translations), err=True, nl=False)
