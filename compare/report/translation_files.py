"""Translations as Markdown, CSV and HTML."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from compare.report.cells import marked
from compare.report.markdown import escape_markdown
from compare.report.safe import printable
from compare.report.shape import shaped
from compare.report.translation import made_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text
    from compare.translate.translation import TranslatedText

# What a spreadsheet would run as a formula gets an apostrophe before it; "- He said" and "-5" it would not.
_FORMULA = re.compile(r"[=+@\t\r|]|-(?![\s\d])")


def translations_markdown(
    text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = (), *, side_by_side: bool = False
) -> str:
    """Return Markdown: a section for each language, or one table of all, with the packages and the terms."""
    parts = [f"> {escape_markdown(notice.strip())}" for notice in notices]
    if side_by_side:
        parts += [_table(text, translations), *(_origin(each) for each in translations)]
    for each in () if side_by_side else translations:
        paragraphs = [line for line in shaped(text, each).split("\n") if line.strip()]
        parts += [f"## {each.language}", _origin(each), *map(escape_markdown, paragraphs)]
    terms = [row for each in translations for row in _terms(each)]
    if terms:
        head = [
            "| language | sentence | term | form | outcome | forbidden forms left |",
            "| --- | ---: | --- | --- | --- | --- |",
        ]
        parts += ["## Terms", "\n".join([*head, *terms])]
    return "\n\n".join(parts) + "\n"


def translations_csv(text: Text, translations: Sequence[TranslatedText]) -> str:
    """Return CSV with a row for each sentence: number and paragraph (from 1), source, and by language text and flags.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    names = [name for each in translations for name in (f"{each.language} (machine)", f"{each.language} flags")]
    rows.writerow(["sentence", "paragraph", text.language, *names])
    for index, sentence in enumerate(text.sentences):
        cells = [(column.sentences[index].text, " ".join(column.sentences[index].flags)) for column in translations]
        words = (sentence.text, *(cell for pair in cells for cell in pair))
        rows.writerow([index + 1, sentence.paragraph + 1, *map(_guarded, words)])
    return written.getvalue()


def translations_html(
    text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = (), *, side_by_side: bool = False
) -> str:
    """Return one HTML page that needs no other file: a section for each language, or one table of all."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    pages = Environment(
        loader=PackageLoader("compare.report", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["printable"] = printable
    languages = [
        {
            "code": each.language,
            "origin": made_by(each),
            "paragraphs": [line for line in shaped(text, each).split("\n") if line.strip()],
            "sentences": [marked(sentence.text, sentence.flags) for sentence in each.sentences],
            "terms": each.terms,
        }
        for each in translations
    ]
    page = pages.get_template("translation.html.j2")
    return page.render(text=text, languages=languages, notices=notices, side_by_side=side_by_side).rstrip("\n") + "\n"


def _origin(translation: TranslatedText) -> str:
    return f"*{escape_markdown(f'{translation.language}: {made_by(translation)}')}*"


def _table(text: Text, translations: Sequence[TranslatedText]) -> str:
    heads = [text.language, *(f"{each.language} (machine)" for each in translations)]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    for index, sentence in enumerate(text.sentences):
        targets = (each.sentences[index] for each in translations)
        cells = (sentence.text, *(marked(target.text, target.flags) for target in targets))
        lines.append(f"| {' | '.join(map(escape_markdown, cells))} |")
    return "\n".join(lines)


def _terms(translation: TranslatedText) -> list[str]:
    return [
        "| " + " | ".join([
            translation.language, str(term.sentence + 1), escape_markdown(term.source), escape_markdown(term.form),
            term.outcome, escape_markdown(", ".join(term.forbidden)),
        ]) + " |"
        for term in translation.terms
    ]  # fmt: skip


def _guarded(cell: str) -> str:
    cell = printable(cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell
