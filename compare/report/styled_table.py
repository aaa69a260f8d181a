"""The table in a tabulate format that the user names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import SEPARATING_LINE, tabulate, tabulate_formats

from compare.report.cells import cell, column_heading, difference_lines
from compare.report.layout import column_widths
from compare.report.markdown import escape_markdown
from compare.report.safe import printable
from compare.report.sections import sections
from compare.report.terminal import cell_lines, differences_in_column, paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.report.comparison import Comparison, Row

# Left out: formats that pass markup in outside text through. Their safe twins are html and latex.
STYLES = tuple(name for name in tabulate_formats if name not in {"unsafehtml", "latex_raw"})

_GRIDS = tuple(name for name in STYLES if "grid" in name)
_OUTLINES = tuple(name for name in STYLES if "outline" in name)
_DRAWN = (*_GRIDS, *_OUTLINES, "plain", "presto", "pretty", "psql", "simple")
_MARKDOWN = ("github", "pipe")
_NONE = "—"  # tabulate would cut an empty last cell off, tab and all
_HEADING_PADDING = 2  # tabulate makes a column this much wider than its heading


def draw_styled(comparison: Comparison, rows: Sequence[Row], width: int, style: str, *, color: bool) -> list[str]:
    """Return the lines of the table: formats to read keep to `width`, markup has one line a row."""
    draw = _read if style in _DRAWN else _marked_up
    return draw(comparison, rows, width, style, color=color)


def _read(comparison: Comparison, rows: Sequence[Row], width: int, style: str, *, color: bool) -> list[str]:
    """Return a table per section, cells wrapped; rows are set apart where the format has no rules."""
    column = any(difference_lines(comparison, row) for row in rows)
    # The widest border of all formats is that of the grids, which the widths are made for.
    widths = column_widths(width, [1] * (len(comparison.texts) + column))
    titles = [column_heading(text) for text in comparison.texts] + ["differences"] * column
    heads = [
        "\n".join(paragraph(title, size - _HEADING_PADDING, "label", color=color))
        for title, size in zip(titles, widths, strict=True)
    ]
    lines: list[str] = []
    for section in sections(comparison.texts, rows):
        body = [_wrapped(comparison, row, widths, color=color) for row in section.rows]
        if style not in _GRIDS:
            body = [part for cells in body for part in (cells, SEPARATING_LINE)][:-1]
        title = paragraph(f"{section.title} — {section.count}", width, "section", color=color)
        drawn = str(tabulate(body, heads, tablefmt=style, stralign="left", disable_numparse=True))
        lines += ["", *title, *drawn.splitlines()]
    return lines[1:]


def _wrapped(comparison: Comparison, row: Row, widths: Sequence[int], *, color: bool) -> list[str]:
    """Return a row's cells; the last width is the differences' if there is one more than texts."""
    cells = [
        "\n".join(cell_lines(cell(comparison, row, text), size, color=color))
        for text, size in zip(comparison.texts, widths, strict=False)
    ]
    if len(widths) > len(cells):
        cells.append("\n".join(differences_in_column(difference_lines(comparison, row), widths[-1], color=color)))
    return cells


def _marked_up(comparison: Comparison, rows: Sequence[Row], width: int, style: str, *, color: bool) -> list[str]:
    """Return one table with the section in its first column, so that it can be pasted or read in whole."""
    del width, color  # other programs lay out and colour these formats
    safe: Callable[[str], str] = escape_markdown if style in _MARKDOWN else printable
    heads = ["", *(safe(column_heading(text)) for text in comparison.texts), "differences"]
    body = []
    for section in sections(comparison.texts, rows):
        for row in section.rows:
            texts = (cell(comparison, row, text) for text in comparison.texts)
            cells = [" ".join(safe(line.text) for line in lines) for lines in texts]
            found = (f"{line.kind} {line.detail}" for line in difference_lines(comparison, row))
            body.append([safe(section.title), *cells, "; ".join(safe(text) for text in found) or _NONE])
    return str(tabulate(body, heads, tablefmt=style, disable_numparse=True)).splitlines()
