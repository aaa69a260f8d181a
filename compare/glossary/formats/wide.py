"""CSV with a header for spreadsheets: a column per language, holds everything; cells are guarded against formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from compare.errors import InputError
from compare.glossary.edit import cells_of
from compare.glossary.formats.spreadsheet import guarded, unguarded
from compare.glossary.formats.tables import delimiter_of, read_text_table, rows_of
from compare.glossary.read import FORBIDDEN, KNOWN_COLUMNS, GlossaryFile, Row, is_language, terms_of
from compare.glossary.term import default_id
from compare.glossary.write import format_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options
    from compare.glossary.term import Term

_LAST = ("kind", "case", "dnt", "status", "source", "date", "note")


def write(terms: Sequence[Term], out: BinaryIO, options: Options, losses: Losses) -> None:
    """Write terms as UTF-8 with a mark, which Excel needs; columns have the names that `options` gives them."""
    del losses  # everything has its column
    languages = list(dict.fromkeys(code for term in terms for code in term.forms)) or ["en"]
    rows = [cells_of(term, with_id=_needs_id(term, languages)) for term in terms]
    columns = _columns(languages, rows)
    names = [options.names.get(column, column) for column in columns]
    out.write(("\ufeff" + format_row([guarded(name) for name in names], "\r\n")).encode())
    out.writelines(format_row([guarded(row.get(column, "")) for column in columns], "\r\n").encode() for row in rows)


def read(path: Path, options: Options, losses: Losses) -> Iterator[Term]:
    """Terms of a spreadsheet's CSV, the columns named as `options` says, else as ours are.

    With names given, only those columns are read. Raises InputError where a named column or any language is missing.
    """
    text = read_text_table(path)
    rows = list(rows_of(text, path, delimiter_of(text)))
    if not rows:
        raise InputError(f"{path}: is empty; give a CSV file with a header")
    header = [unguarded(name).strip() for name in rows[0][1]]
    kept = _kept(header, options.names, path)
    for number, name in enumerate(header):
        if number not in kept and name:
            losses.add("columns", name)
    columns = list(kept.values())
    if not any(map(is_language, columns)):
        some = ", ".join(header[:6])
        raise InputError(f"{path}: no column of a language among {some}; name them: --map en=COLUMN")
    body = [Row(line - 1, line, [_cell(cells, number) for number in kept]) for line, cells in rows[1:]]
    full = [row for row in body if any(map(str.strip, row.cells))]
    yield from terms_of(GlossaryFile(str(path), [], Row(0, 1, columns), full))


def _needs_id(term: Term, languages: Sequence[str]) -> bool:
    """Whether the first form in this order of languages is not the term's id."""
    return term.id != default_id({code: term.forms[code] for code in languages if code in term.forms})


def _columns(languages: Sequence[str], rows: Sequence[dict[str, str]]) -> list[str]:
    """The columns that the terms need, in the order of our own files."""
    used = dict.fromkeys(name for row in rows for name in row)
    forbidden = [name for name in used if name.startswith(FORBIDDEN)]
    first = [*(["id"] if "id" in used else []), *languages]
    known = [*first, *forbidden, *(name for name in _LAST if name in used)]
    return [*known, *(name for name in used if name not in known)]


def _kept(header: Sequence[str], names: dict[str, str], path: Path) -> dict[int, str]:
    """Which columns are read, by their number, under our names for them."""
    if not names:
        return {number: name for number, name in enumerate(header) if name}
    missing = next((name for name in names.values() if name not in header), None)
    if missing is not None:
        raise InputError(f"{path}: has no column {missing}; it has {', '.join(filter(None, header))}")
    unknown = next((ours for ours in names if not _is_ours(ours)), None)
    if unknown is not None:
        raise InputError(f"--map {unknown}=...: use a language code or one of {', '.join(sorted(KNOWN_COLUMNS))}")
    return {header.index(name): ours for ours, name in names.items()}


def _is_ours(column: str) -> bool:
    return is_language(column) or column in KNOWN_COLUMNS or is_language(column.removeprefix(FORBIDDEN))


def _cell(cells: Sequence[str], number: int) -> str:
    return unguarded(cells[number]) if number < len(cells) else ""
