"""`crossframe translate`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli.options import ColorOption, GlossaryOption, NoCacheOption, WidthOption
from compare.cli.output import Color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text
    from compare.translate.translation import TranslatedText


class TranslationFormat(StrEnum):
    """Formats of a translation."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


class Target(StrEnum):
    """Languages to translate into."""

    EN = "en"
    RU = "ru"
    ZH = "zh"


_FORMAT_OF_SUFFIX = {
    ".txt": TranslationFormat.TEXT,
    ".md": TranslationFormat.MARKDOWN,
    ".csv": TranslationFormat.CSV,
    ".json": TranslationFormat.JSON,
    ".html": TranslationFormat.HTML,
}


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
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to a file, format by suffix (.txt, .md, .csv, .json, .html); repeatable.",
        ),
    ] = None,
    format_: Annotated[
        TranslationFormat | None,
        typer.Option("--format", "-f", help="Format of the output.  [default: text]", show_default=False),
    ] = None,
    side_by_side: Annotated[
        bool,
        typer.Option("--side-by-side", help="Show each sentence beside its translations (text, markdown, html)."),
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with status 4 where a term of the glossary is not applied.")
    ] = False,
    language: Annotated[
        Target | None, typer.Option(help="Language of the text instead of finding it.", show_default=False)
    ] = None,
    no_cache: NoCacheOption = False,
    width: WidthOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Translate a text with installed Argos Translate packages, offline, names by glossary."""
    from compare.cache import user_cache
    from compare.cli import output as out
    from compare.cli.progress import shown_progress
    from compare.errors import CheckFailedError
    from compare.glossary.layers import user_layer
    from compare.pipeline import Settings, Source, translate
    from compare.report.translation import render_term_report

    formats = [out.format_of(path, _FORMAT_OF_SUFFIX) for path in output or []]
    glossaries = (*user_layer(), *(glossary or ()))
    out.check_writable(output or [], [text, *map(str, glossaries)])
    source = Source("text" if text == "-" else Path(text).stem, text, language.value if language else None)
    with shown_progress() as progress:
        settings = Settings(glossaries, cache=user_cache(used=not no_cache), progress=progress)
        original, by_language, notices = translate(source, [target.value for target in to], settings)
    translations = list(by_language.values())
    columns = out.terminal_width(width)

    def rendered(name: TranslationFormat, *, color: bool) -> str:
        return _rendered(name, original, translations, notices, width=columns, side_by_side=side_by_side, color=color)

    out.write_files(output or [], [rendered(name, color=False) for name in formats])
    if format_ or not output:
        typer.echo(rendered(format_ or TranslationFormat.TEXT, color=out.use_color(color)), nl=False)
    typer.echo(render_term_report(translations), err=True, nl=False)
    failed = sum(len(translation.failed_terms) for translation in translations)
    if strict and failed:
        raise CheckFailedError(f"{text}: {failed} term(s) not as the glossary has them; the report above names them")


def _rendered(
    name: TranslationFormat,
    text: Text,
    translations: Sequence[TranslatedText],
    notices: Sequence[str],
    *,
    width: int,
    side_by_side: bool,
    color: bool,
) -> str:
    """The translations in one format; ends with a line feed."""
    from compare.report.result_json import dump_json
    from compare.report.side_by_side import render_side_by_side
    from compare.report.translation import render_translations, translation_json
    from compare.report.translation_files import translations_csv, translations_html, translations_markdown

    match name:
        case TranslationFormat.JSON:
            return dump_json(translation_json(text, translations, notices))
        case TranslationFormat.CSV:
            return translations_csv(text, translations)
        case TranslationFormat.MARKDOWN:
            return translations_markdown(text, translations, notices, side_by_side=side_by_side)
        case TranslationFormat.HTML:
            return translations_html(text, translations, notices, side_by_side=side_by_side)
        case TranslationFormat.TEXT if side_by_side:
            return render_side_by_side(text, translations, notices, width=width, color=color)
        case TranslationFormat.TEXT:
            return render_translations(text, translations, notices)
