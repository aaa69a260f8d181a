"""`crossframe glossary suggest`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli.options import GlossaryOption, NoCacheOption, NoTranslateOption

if TYPE_CHECKING:
    from compare.align.link import Link
    from compare.glossary.suggest.partners import PlainText
    from compare.glossary.suggest.suggest import SentenceLink
    from compare.pipeline import Settings, Source
    from compare.texts.text import Text


class SuggestFormat(StrEnum):
    """Formats of the suggestions."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def command(
    article: Annotated[
        str,
        typer.Argument(
            metavar="[LABEL=]ARTICLE",
            help="Text whose names are looked for, in English or Russian; - is standard input.",
            show_default=False,
        ),
    ],
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[[LABEL=]TEXT]...", help="Texts on the same event in the other languages.", show_default=False
        ),
    ] = None,
    glossary: GlossaryOption = None,
    add: Annotated[
        bool, typer.Option("--add", help="Add what is suggested, as proposed terms, to --file or your own glossary.")
    ] = False,
    file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Glossary to add to.  [default: your own]", show_default=False),
    ] = None,
    format_: Annotated[
        SuggestFormat, typer.Option("--format", "-f", help="csv: rows of a glossary.")
    ] = SuggestFormat.TEXT,
    language: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL=CODE", help="Language of a text: en, ru or zh; repeatable."),
    ] = None,
    no_translate: NoTranslateOption = False,
    no_cache: NoCacheOption = False,
) -> None:
    """Suggest terms: names that the glossary lacks, and what texts in other languages call them."""
    from compare.cache import user_cache
    from compare.cli import output as out
    from compare.cli.progress import shown_progress
    from compare.cli.sources import parse_sources
    from compare.glossary.layers import load_glossary, user_layer, user_path
    from compare.glossary.suggest.add import add_suggestions, as_rows
    from compare.glossary.suggest.suggest import suggest
    from compare.pipeline import Settings
    from compare.report.suggestions import render_suggestions, suggestions_csv, suggestions_json

    target = file or user_path()
    known = (*user_layer(), *(glossary or []), *([file] if file and file.exists() else []))
    sources = parse_sources([article, *(texts or [])], language or [], [])
    cache = user_cache(used=not no_cache)
    with shown_progress() as progress:
        settings = Settings(glossaries=known, translate=not no_translate, cache=cache, progress=progress)
        plain, links = _linked(sources, settings)
    suggestions = suggest(plain[0], plain[1:], links, load_glossary(known))
    render = {
        SuggestFormat.TEXT: render_suggestions,
        SuggestFormat.JSON: suggestions_json,
        SuggestFormat.CSV: suggestions_csv,
    }[format_]
    typer.echo(render(suggestions, plain), nl=False)
    if add and suggestions:
        add_suggestions(target, as_rows(suggestions, plain[0].label))
        out.say(f"added {len(suggestions)} proposed {'term' if len(suggestions) == 1 else 'terms'} to {target}")


def _linked(sources: list[Source], settings: Settings) -> tuple[list[PlainText], list[SentenceLink]]:
    """The texts as sentences, and the links of the article's sentences with those of the others."""
    from compare.glossary.suggest.partners import PlainText
    from compare.pipeline import compare
    from compare.texts.read import read_text

    texts: tuple[Text, ...]
    links: tuple[Link, ...] = ()
    if len(sources) == 1:
        (source,) = sources
        texts = (read_text(source.path, source.label, language=source.language),)
    else:
        comparison = compare(sources, settings)
        texts, links = comparison.texts, comparison.links
    owner = {claim.id: (text.label, claim.sentence) for text in texts for claim in text.claims}
    first = texts[0].label
    pairs = [(owner[link.first], owner[link.second]) for link in links]
    return (
        [PlainText(text.label, text.language, tuple(s.text for s in text.sentences)) for text in texts],
        [(a[1], *b) for a, b in pairs if a[0] == first] + [(b[1], *a) for a, b in pairs if b[0] == first],
    )
