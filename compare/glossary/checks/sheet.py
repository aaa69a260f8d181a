"""A glossary file as it stands: every cell of every row, nothing trimmed, with its line in the file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.store import KNOWN_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FORBIDDEN = "forbidden_"
_CODE_LENGTHS = (2, 3)


@dataclass(frozen=True)
class Sheet:
    """Rows of a glossary file, column by column: `cells[column][n]` belongs to the row in line `lines[n]`.

    `lines` counts the lines of the file from 1; comments and blank lines are no rows. A row that is too short has
    empty cells at its end. `findings` says what was wrong with the rows as such.
    """

    path: str
    lines: tuple[int, ...]
    cells: dict[str, tuple[str, ...]]
    findings: tuple[Finding, ...] = ()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The columns of forms, by language code."""
        return tuple(column for column in self.cells if is_language(column))

    @cached_property
    def form_columns(self) -> tuple[str, ...]:
        """The columns whose cells are lists of forms: languages and what is forbidden in them."""
        return (*self.languages, *(column for column in self.cells if column.startswith(FORBIDDEN)))

    @cached_property
    def forms(self) -> dict[str, list[tuple[str, ...]]]:
        """The forms of each cell, trimmed, empty ones left out, the preferred one first; by column."""
        return {column: list(map(split_forms, self.cells[column])) for column in self.form_columns}

    @cached_property
    def letters(self) -> dict[str, frozenset[str]]:
        """All characters of each column of forms: most checks find in them that there is nothing to look for."""
        return {column: frozenset("".join(self.cells[column])) for column in self.form_columns}

    def each_form(self, column: str) -> Iterator[tuple[int, str]]:
        """Every form of a column with the line of its row; nothing where there is no such column."""
        for line, forms in zip(self.lines, self.forms.get(column, ()), strict=False):
            for form in forms:
                yield line, form

    def each_cell(self, column: str) -> Iterator[tuple[int, str]]:
        """Every cell of a column, trimmed, with the line of its row; nothing where there is no such column."""
        for line, cell in zip(self.lines, self.cells[column] if column in self.cells else (), strict=False):
            yield line, cell.strip()

    def name(self, index: int) -> str:
        """How to call the term of a row: its id, else its first form."""
        names = self.cells.get("id")
        if names and names[index].strip():
            return names[index].strip()
        return next((forms[index][0] for forms in self.forms.values() if forms[index]), "")


def read_sheet(path: str | Path) -> Sheet:
    """The rows of a glossary file (UTF-8, with or without BOM).

    Raises InputError for a file that cannot be read, is not UTF-8, or has no header with a language column. What is
    wrong with a single row is a finding.
    """
    content = _decoded(Path(path))
    findings: list[Finding] = []
    rows = list(_rows(content, findings))
    if not rows:
        raise InputError(f"{path}: no header; a glossary begins with a line such as en,ru,zh")
    line, header = rows[0]
    columns = [name.strip() for name in header]
    if not any(map(is_language, columns)):
        raise InputError(f"{path}, row {line}: no language column (en, ru, zh ...) in the header")
    findings += [
        Finding(line, name, Severity.ERROR, "header", f"the header has the column {name!r} twice")
        for name in dict.fromkeys(columns)
        if name and columns.count(name) > 1
    ]
    width = len(columns)
    fitted = [cells if len(cells) == width else _fitted(row, cells, columns, findings) for row, cells in rows[1:]]
    by_column = zip(columns, zip(*fitted, strict=True) if fitted else [()] * width, strict=True)
    return Sheet(str(path), tuple(row for row, _ in rows[1:]), dict(by_column), tuple(findings))


def split_forms(cell: str) -> tuple[str, ...]:
    """The forms of a cell, trimmed, empty ones left out."""
    if "|" not in cell:
        only = cell.strip()
        return (only,) if only else ()
    return tuple(form for form in map(str.strip, cell.split("|")) if form)


def is_language(column: str) -> bool:
    """Whether a column of that name holds forms: a code of two or three small letters."""
    is_code = column.isalpha() and column.islower() and len(column) in _CODE_LENGTHS
    return is_code and column not in KNOWN_COLUMNS


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{path}: no such glossary file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder, not a glossary file") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save the glossary as UTF-8") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None


def _rows(content: str, findings: list[Finding]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with its line; where the file stops being CSV, a finding and no more rows."""
    lines = physical_lines(content)
    reader = csv.reader(lines, strict=True)
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if _any_text(cells) and not is_comment(lines[line - 1]):
                yield line, cells
    except csv.Error as error:
        message = f"not CSV from here on ({error}); check the quotes"
        findings.append(Finding(before + 1, "", Severity.ERROR, "csv", message))


def physical_lines(content: str) -> list[str]:
    """The lines of a file with their line ends, whichever of the three there are."""
    return io.StringIO(content, newline="").readlines()


def is_comment(line: str) -> bool:
    """Whether a line of the file is a comment."""
    return "#" in line and line.lstrip().startswith("#")


def _fitted(line: int, cells: list[str], columns: Sequence[str], findings: list[Finding]) -> list[str]:
    """The cells made as many as there are columns."""
    if len(cells) < len(columns):
        missing = columns[len(cells)]
        message = f"missing: {len(cells)} cells for {len(columns)} columns"
        findings.append(Finding(line, missing, Severity.ERROR, "cells", message))
        return [*cells, *[""] * (len(columns) - len(cells))]
    if _any_text(cells[len(columns) :]):
        message = f"{len(cells)} cells for {len(columns)} columns; quote a cell that has a comma"
        findings.append(Finding(line, "", Severity.ERROR, "cells", message))
    return cells[: len(columns)]


def _any_text(cells: Iterable[str]) -> bool:
    return any(map(str.strip, cells))
