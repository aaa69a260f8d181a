"""Read glossary files: CSV, one concept a row, a column per language, lines that begin with # for comments."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import InputError
from compare.glossary.records import BOM, Records, file_content, lines_of
from compare.glossary.term import CASES, Glossary, Term, default_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

KNOWN_COLUMNS = frozenset({"id", "kind", "case", "dnt", "status", "source", "date", "note"})
FORBIDDEN = "forbidden_"
SEPARATOR = " | "
# A language (ISO 639), and where needed its script and its region: "ru", "zh-Hant", "pt-BR".
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
_YES = frozenset({"yes", "true", "1", "x"})


class Row(NamedTuple):
    """A row of a glossary file: its lines from `first` to before `after` (counted from 0), and its cells as written."""

    first: int
    after: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """A glossary file as it stands: all its lines with their ends, comments too, and the rows among them."""

    path: str
    lines: list[str]
    header: Row
    rows: list[Row]
    bom: bool = False

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [name.strip() for name in self.header.cells]

    @property
    def languages(self) -> list[str]:
        """The columns of forms."""
        return [name for name in self.columns if is_language(name)]

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return (BOM * self.bom + "".join(self.lines)).encode()


def read_glossary(path: str | Path) -> Glossary:
    """Terms of one glossary file (UTF-8, with or without BOM).

    Raises InputError for a file that cannot be read, a header without a language column, or a row whose cells
    do not fit the header; the message names file, row (counted as lines of the file) and column.
    """
    return Glossary(tuple(terms_of(read_file(path))))


def read_file(path: str | Path) -> GlossaryFile:
    """The rows of a glossary file, uninterpreted; raises InputError as read_glossary does."""
    return parse(file_content(Path(path)), str(path))


def parse(content: str, path: str) -> GlossaryFile:
    """A glossary file of the text it holds; `path` is for messages."""
    bom = content.startswith(BOM)
    lines = lines_of(content.removeprefix(BOM))
    rows = [row for row in _rows(lines, path) if any(map(str.strip, row.cells))]
    if not rows:
        raise InputError(f"{path}: no header; a glossary begins with a line such as en,ru,zh")
    file = GlossaryFile(path, lines, rows[0], rows[1:], bom)
    place = f"{path}, row {rows[0].first + 1}"
    if not file.languages:
        raise InputError(f"{place}: no language column (en, ru, zh ...) in the header")
    twice = next((name for name in file.columns if name and file.columns.count(name) > 1), None)
    if twice:
        raise InputError(f"{place}: the column {twice} is there twice; give one of them another name")
    return file


def terms_of(file: GlossaryFile) -> Iterator[Term]:
    """The term of each row, in order; raises InputError for a row that does not fit."""
    columns = file.columns
    term = term_builder(columns)
    seen: dict[str, int] = {}
    for row in file.rows:
        place = f"{file.path}, row {row.first + 1}"
        if len(row.cells) != len(columns):
            check_width(columns, row.cells, place)
        built = term(row.cells, place)
        if built.id in seen:
            raise InputError(f"{place}, column id: {built.id!r} is already in row {seen[built.id]}")
        seen[built.id] = row.first + 1
        yield built


@lru_cache(maxsize=4096)  # asked for every cell of a glossary
def is_language(column: str) -> bool:
    """Whether a column of that name holds forms."""
    return _LANGUAGE.fullmatch(column) is not None and column not in KNOWN_COLUMNS


def split_forms(cell: str) -> tuple[str, ...]:
    """The forms of a cell, the preferred one first."""
    if "|" in cell:
        return tuple(form for form in map(str.strip, cell.split("|")) if form)
    form = cell.strip()
    return (form,) if form else ()


def _rows(lines: Sequence[str], path: str) -> Iterator[Row]:
    """All records with their lines, blank ones too."""
    records = Records(lines)
    try:
        for first, cells in records:
            yield Row(first, records.after, cells)
    except csv.Error as error:
        raise InputError(f"{path}, row {records.first + 1}: not CSV ({error})") from None


def check_width(columns: Sequence[str], cells: Sequence[str], place: str) -> None:
    """Raise InputError for a row that has too few cells, or cells beyond the last column."""
    if len(cells) < len(columns):
        missing = columns[len(cells)]
        raise InputError(f"{place}, column {missing}: missing ({len(cells)} cells for {len(columns)} columns)")
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise InputError(f"{place}: {len(cells)} cells for {len(columns)} columns; quote a cell that has a comma")


def term_builder(columns: Sequence[str]) -> Callable[[list[str], str], Term]:
    """What makes a term of a row's cells: the columns are looked up once, not for each row."""
    index = {name: number for number, name in enumerate(columns)}
    languages = [(name, number) for name, number in index.items() if is_language(name)]
    forbidding = [(n.removeprefix(FORBIDDEN), number) for n, number in index.items() if n.startswith(FORBIDDEN)]
    unknown = [
        (name, number)
        for name, number in index.items()
        if not is_language(name) and not name.startswith(FORBIDDEN) and name not in KNOWN_COLUMNS
    ]
    texts = [(name, index[name]) for name in ("kind", "case", "note", "source", "status", "date") if name in index]
    named, untranslated = index.get("id"), index.get("dnt")

    def build(cells: list[str], place: str) -> Term:
        forms = {name: each for name, number in languages if (each := split_forms(cells[number]))}
        if not forms:
            raise InputError(f"{place}, column {languages[0][0]}: no form in any language")
        values = {"kind": "", "case": "", **{name: cells[number].strip() for name, number in texts}}
        if values["case"] not in CASES:
            raise InputError(f"{place}, column case: {values['case']!r}; use exact, ignore or nothing")
        return Term(
            id=(named is not None and cells[named].strip()) or default_id(forms),
            forms=forms,
            dnt=untranslated is not None and cells[untranslated].strip().lower() in _YES,
            forbidden={code: each for code, number in forbidding if (each := split_forms(cells[number]))},
            other={column: cells[number].strip() for column, number in unknown},
            place=place,
            **values,
        )

    return build
