"""Lines of cells and differences for a terminal: made safe, wrapped, coloured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report.paint import paint
from compare.report.safe import printable
from compare.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.report.cells import DifferenceLine, Line

_HANGING = {"machine": 2}  # sets a translation apart from the text's own words where there is no colour


def cell_lines(lines: Sequence[Line], width: int, *, color: bool) -> tuple[str, ...]:
    """Return a cell's lines in `width` terminal columns."""
    return tuple(
        part
        for line in lines
        for part in paragraph(line.text, width, line.tone, color=color, hanging=_HANGING.get(line.tone, 0))
    )


def differences_in_column(differences: Iterable[DifferenceLine], width: int, *, color: bool) -> tuple[str, ...]:
    """Return differences one under the other in a column of `width`."""
    return tuple(line for difference in differences for line in _difference(difference, width, 0, 2, color=color))


def differences_across(differences: Iterable[DifferenceLine], width: int, *, color: bool) -> tuple[str, ...]:
    """Return differences over the full `width` of a table, their details in a column of their own."""
    kind_width = 13  # "attribution" and two spaces
    return tuple(
        line
        for difference in differences
        for line in _difference(difference, width, kind_width, kind_width, color=color)
    )


def paragraph(text: str, width: int, tone: str, *, color: bool, hanging: int = 0) -> list[str]:
    """Return `text` wrapped at `width`, each line in one tone."""
    return [paint(line, tone, color=color) for line in wrap(printable(text), width, hanging)]


def _difference(difference: DifferenceLine, width: int, kind_width: int, hanging: int, *, color: bool) -> list[str]:
    """Return the lines of one difference: its kind, padded, then the detail; later lines are indented."""
    kind = printable(difference.kind)
    text = f"{kind:<{max(kind_width, len(kind) + 2)}}{printable(difference.detail)}"
    first, *rest = wrap(text, width, min(hanging, width // 3))
    if first.startswith(kind):
        first = paint(kind, "kind", color=color) + first[len(kind) :]
    return [first, *rest]
