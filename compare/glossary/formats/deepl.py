"""Glossaries as DeepL takes them: a source and a target phrase a line, CSV or TSV, no header.

With two languages a line has the two phrases (v2); with more, a dictionary for each target follows, and the codes of
the two languages stand at the end of each line (v3: a glossary of several dictionaries). See "Glossary formats" in
DeepL's documentation: no source twice, at most 1024 bytes a phrase, no control characters.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, BinaryIO

from compare.errors import InputError
from compare.glossary.edit import cells_of
from compare.glossary.formats.spreadsheet import runs_as_formula, unguarded
from compare.glossary.formats.tables import read_text_table, rows_of
from compare.glossary.read import is_language
from compare.glossary.term import Term
from compare.glossary.write import format_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options

_LONGEST = 1024  # bytes of a phrase
_PAIR, _PAIR_WITH_LANGUAGES = 2, 4


def write(terms: Sequence[Term], out: BinaryIO, options: Options, losses: Losses) -> None:
    """Write the preferred forms, source to target; the first of the languages is the source.

    What a spreadsheet would run as a formula is left out: DeepL would translate with the apostrophe of a guard.
    """
    if len(options.languages) < 2:  # noqa: PLR2004 (a pair)
        raise InputError("DeepL's format goes from one language to others; give them with --languages en,ru")
    source, *targets = options.languages
    for term in terms:
        _count_losses(term, options.languages, losses)
    for target in targets:
        seen: set[str] = set()
        for term in terms:
            pair = _pair(term, source, target, losses, seen)
            if pair:
                cells = pair if len(targets) == 1 else (*pair, source, target)
                out.write(_line(cells, options.delimiter).encode())


def read(path: Path, options: Options, losses: Losses) -> Iterator[Term]:
    """Terms of a file with two columns (their languages in `options`), or with the language codes as well.

    Lines with the same source phrase in the same language are one term.
    """
    del losses  # a line holds nothing but forms
    text = read_text_table(path)
    delimiter = "\t" if options.delimiter == "\t" or "\t" in text.split("\n", 1)[0] else ","
    concepts: dict[tuple[str, str], dict[str, list[str]]] = {}
    for line, row in rows_of(text, path, delimiter, quoted=False):
        cells = [unguarded(cell).strip() for cell in row]
        source, target, phrases = _languages(cells, options, f"{path}, row {line}")
        forms = concepts.setdefault((source, phrases[0]), {source: [phrases[0]]})
        if phrases[1] not in forms.setdefault(target, []):
            forms[target].append(phrases[1])
    for (_, phrase), forms in concepts.items():
        yield Term(phrase, "", {code: tuple(each) for code, each in forms.items()})


def _languages(cells: Sequence[str], options: Options, place: str) -> tuple[str, str, Sequence[str]]:
    """Source and target language of a line, and its two phrases."""
    if len(cells) not in {_PAIR, _PAIR_WITH_LANGUAGES} or not all(cells):
        raise InputError(f"{place}: {len(cells)} cells; a line has source,target or source,target,en,ru")
    if len(cells) == _PAIR_WITH_LANGUAGES:
        source, target = cells[2].lower(), cells[3].lower()
    elif len(options.languages) == _PAIR:
        source, target = options.languages
    else:
        raise InputError(f"{place}: does not say its languages; give both with --languages en,ru")
    wrong = next((code for code in (source, target) if not is_language(code)), None)
    if wrong is not None or "|" in cells[0] + cells[1] or source == target:
        raise InputError(f"{place}: {','.join(cells)!r} is no source,target,en,ru of two languages and without |")
    return source, target, cells[:2]


def _count_losses(term: Term, languages: Sequence[str], losses: Losses) -> None:
    further = sum(len(forms) - 1 for code, forms in term.forms.items() if code in languages)
    if further:
        losses.add("further forms", term.id, further)
    for column in cells_of(term):
        if column not in languages:
            losses.add("forms in other languages" if is_language(column) else f"values of {column}", term.id)
    if languages[0] not in term.forms:
        losses.add(f"terms without a form in {languages[0]}", term.id)


def _pair(term: Term, source: str, target: str, losses: Losses, seen: set[str]) -> tuple[str, str] | None:
    """The two phrases of a term; None, counted, where there are not two or DeepL would refuse them."""
    if source not in term.forms:
        return None
    if target not in term.forms:
        losses.add(f"terms without a form in {target}", term.id)
        return None
    pair = (term.forms[source][0], term.forms[target][0])
    if pair[0] in seen:
        losses.add("terms whose source phrase is there already", term.id)
    elif any(len(phrase.encode()) > _LONGEST for phrase in pair):
        losses.add(f"terms with a phrase of more than {_LONGEST} bytes", term.id)
    elif any(unicodedata.category(letter) == "Cc" for phrase in pair for letter in phrase):
        losses.add("terms with a control character", term.id)
    elif any(map(runs_as_formula, pair)):
        losses.add("terms that a spreadsheet would run as a formula", term.id)
    else:
        seen.add(pair[0])
        return pair
    return None


def _line(cells: Sequence[str], delimiter: str) -> str:
    return "\t".join(cells) + "\n" if delimiter == "\t" else format_row(cells, "\n")
