"""A glossary file as it stands: every cell of every row, nothing trimmed, with its line in the file."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.read import FORBIDDEN, is_language, split_forms
from compare.glossary.records import BOM, Records, file_content, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
        for line, cell in zip(self.lines, self.cells.get(column, ()), strict=False):
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
    content = file_content(Path(path)).removeprefix(BOM)
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


def _rows(content: str, findings: list[Finding]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with its line; where the file stops being CSV, a finding and no more rows."""
    records = Records(lines_of(content))
    try:
        for first, cells in records:
            if any(map(str.strip, cells)):
                yield first + 1, cells
    except csv.Error as error:
        message = f"not CSV from here on ({error}); check the quotes"
        findings.append(Finding(records.first + 1, "", Severity.ERROR, "csv", message))


def _fitted(line: int, cells: list[str], columns: Sequence[str], findings: list[Finding]) -> list[str]:
    """The cells made as many as there are columns."""
    if len(cells) < len(columns):
        missing = columns[len(cells)]
        message = f"missing: {len(cells)} cells for {len(columns)} columns"
        findings.append(Finding(line, missing, Severity.ERROR, "cells", message))
        return [*cells, *[""] * (len(columns) - len(cells))]
    if any(map(str.strip, cells[len(columns) :])):
        message = f"{len(cells)} cells for {len(columns)} columns; quote a cell that has a comma"
        findings.append(Finding(line, "", Severity.ERROR, "cells", message))
    return cells[: len(columns)]
