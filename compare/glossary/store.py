"""Read glossary files (CSV, one concept a row, a column per language) and lay them over each other."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.term import Glossary, Term
from compare.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KNOWN_COLUMNS = frozenset({"id", "kind", "case", "dnt", "status", "source", "date", "note"})
_CASES = ("", "exact", "ignore")
_LANGUAGE_CODE_LENGTHS = (2, 3)


def read_glossary(path: str | Path) -> Glossary:
    """Terms of one glossary file (UTF-8, with or without BOM).

    Raises InputError for a file that cannot be read, a header without a language column, or a row whose cells
    do not fit the header; the message names file, row (counted as lines of the file) and column.
    """
    rows = list(_rows(_content(Path(path)), str(path)))
    if not rows:
        raise InputError(f"{path}: no header; a glossary begins with a line such as en,ru,zh")
    header_line, header = rows[0]
    columns = [name.strip() for name in header]
    languages = [name for name in columns if _is_language(name)]
    if not languages:
        raise InputError(f"{path}, row {header_line}: no language column (en, ru, zh ...) in the header")
    seen: dict[str, int] = {}
    terms = []
    for line, cells in rows[1:]:
        term = _term(_by_column(columns, cells, f"{path}, row {line}"), languages, f"{path}, row {line}")
        if term.id in seen:
            raise InputError(f"{path}, row {line}, column id: {term.id!r} is already in row {seen[term.id]}")
        seen[term.id] = line
        terms.append(term)
    return Glossary(tuple(terms))


def load_glossary(paths: Sequence[str | Path] = ()) -> Glossary:
    """The shipped names, with the glossaries at `paths` laid over them; the last given wins, term by term."""
    return overlay([read_glossary(path) for path in (shipped("glossaries") / "names.csv", *paths)])


def load_loaded_terms() -> Glossary:
    """The shipped loaded terms: `other` holds each term's "concept" and "side"."""
    return read_glossary(shipped("glossaries") / "loaded_terms.csv")


def load_topics() -> Glossary:
    """The shipped topics: `other` holds each trigger's "topic"; those of one topic need not stand together."""
    return read_glossary(shipped("glossaries") / "topics.csv")


def overlay(glossaries: Iterable[Glossary]) -> Glossary:
    """One glossary of many, the last given wins, term by term.

    A later term that has the id or any form of an earlier one speaks of the same concept: it takes that term's
    place and id, its own forms are the preferred ones, and the earlier forms are still recognised.
    """
    terms: dict[str, Term] = {}
    by_form: dict[tuple[str, str], str] = {}
    for glossary in glossaries:
        known = dict(by_form)
        for term in glossary.terms:
            earlier = terms.get(term.id) or _earlier(term, terms, known)
            laid = _laid_over(term, earlier) if earlier else term
            terms[laid.id] = laid
            by_form.update({(code, form): laid.id for code, forms in laid.forms.items() for form in forms})
    return Glossary(tuple(terms.values()))


def _earlier(term: Term, terms: dict[str, Term], known: dict[tuple[str, str], str]) -> Term | None:
    """The term of an earlier glossary that shares a form."""
    shared = (known.get((code, form)) for code, forms in term.forms.items() for form in forms)
    return next((terms[name] for name in shared if name is not None), None)


def _laid_over(term: Term, earlier: Term) -> Term:
    codes = dict.fromkeys([*term.forms, *earlier.forms])
    forms = {code: tuple(dict.fromkeys([*term.forms.get(code, ()), *earlier.forms.get(code, ())])) for code in codes}
    return replace(term, id=earlier.id, kind=term.kind or earlier.kind, case=term.case or earlier.case, forms=forms)


def _content(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{path}: no such glossary file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder, not a glossary file") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save the glossary as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None


def _rows(content: str, place: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their line number; comments and blank lines are left out."""
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if any(cell.strip() for cell in cells) and not lines[line - 1].lstrip().startswith("#"):
                yield line, cells
    except csv.Error as error:
        raise InputError(f"{place}, row {before + 1}: not CSV ({error})") from None


def _is_language(column: str) -> bool:
    is_code = column.isalpha() and column.islower() and len(column) in _LANGUAGE_CODE_LENGTHS
    return is_code and column not in KNOWN_COLUMNS


def _by_column(columns: list[str], cells: list[str], place: str) -> dict[str, str]:
    if len(cells) < len(columns):
        missing = columns[len(cells)]
        raise InputError(f"{place}, column {missing}: missing ({len(cells)} cells for {len(columns)} columns)")
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise InputError(f"{place}: {len(cells)} cells for {len(columns)} columns; quote a cell that has a comma")
    return dict(zip(columns, (cell.strip() for cell in cells), strict=False))


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def _term(row: dict[str, str], languages: list[str], place: str) -> Term:
    forms = {language: _forms(row[language]) for language in languages if _forms(row[language])}
    if not forms:
        raise InputError(f"{place}, column {languages[0]}: no form in any language")
    if row.get("case", "") not in _CASES:
        raise InputError(f"{place}, column case: {row['case']!r}; use exact, ignore or nothing")
    forbidden = {
        name.removeprefix("forbidden_"): _forms(cell)
        for name, cell in row.items()
        if name.startswith("forbidden_") and _forms(cell)
    }
    known = KNOWN_COLUMNS | set(languages) | {f"forbidden_{language}" for language in forbidden}
    return Term(
        id=row.get("id") or next(iter(forms.values()))[0],
        kind=row.get("kind", ""),
        forms=forms,
        case=row.get("case", ""),
        dnt=row.get("dnt", "").lower() in {"yes", "true", "1", "x"},
        forbidden=forbidden,
        note=row.get("note", ""),
        source=place,
        other={name: cell for name, cell in row.items() if name not in known},
    )
