"""Cells that a spreadsheet would run as formulas: guarded by an apostrophe in front, and freed of it again."""

from __future__ import annotations

import re

# What Excel, LibreOffice and Google Sheets take for a formula at the beginning of a cell (OWASP, "CSV Injection"),
# full-width marks included; the bar is what makes a formula call a program (DDE).
_FORMULA = re.compile("'*[=+\\-@\t\r\n|＝＋－＠]")


def runs_as_formula(cell: str) -> bool:
    """Whether a spreadsheet could run a cell."""
    return _FORMULA.match(cell) is not None


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet could run it."""
    return f"'{cell}" if runs_as_formula(cell) else cell


def unguarded(cell: str) -> str:
    """The cell without the apostrophe of `guarded`."""
    return cell[1:] if cell.startswith("'") and runs_as_formula(cell) else cell
