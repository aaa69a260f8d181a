"""Columns with a fixed choice of values: kind, status, case, dnt and date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.term import CASES, KINDS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.checks.sheet import Sheet

_DNT = frozenset({"", "yes", "true", "1", "x", "no", "false", "0"})
_CHOICES = (
    ("kind", frozenset({"", *KINDS}), Severity.WARNING),
    ("status", frozenset({"", *STATUSES}), Severity.WARNING),
    ("case", frozenset(CASES), Severity.ERROR),  # a glossary with another one cannot be read
    ("dnt", _DNT, Severity.WARNING),
)


def find_value_faults(sheet: Sheet) -> Iterator[Finding]:
    """Values that mean nothing to crossframe, and dates that are none (YYYY-MM-DD)."""
    for column, known, severity in _CHOICES:
        for line, cell in sheet.each_cell(column):
            if (cell.lower() if column == "dnt" else cell) not in known:
                message = f"unknown {column} {cell!r}; use {', '.join(sorted(known - {''}))} or nothing"
                yield Finding(line, column, severity, f"unknown {column}", message)
    for line, cell in sheet.each_cell("date"):
        if cell and not _is_date(cell):
            yield Finding(line, "date", Severity.ERROR, "bad date", f"{cell!r} is no date; write 2024-02-08")


def _is_date(cell: str) -> bool:
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False
