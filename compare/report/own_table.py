"""Our own table: side by side where there is room, else stacked, and lists for what only one has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report import layout
from compare.report.cells import cell, column_heading, difference_lines
from compare.report.grid import BETWEEN, EDGES, Block, draw_grid, inner_width
from compare.report.safe import printable
from compare.report.sections import sections
from compare.report.terminal import cell_lines, differences_across, differences_in_column, paragraph
from compare.report.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.report.comparison import Comparison, Row
    from compare.report.sections import Section


def draw_sections(comparison: Comparison, rows: Sequence[Row], width: int, *, color: bool) -> list[str]:
    """Return the lines of all sections of `rows`, each under its heading, a blank line between."""
    shared = [row for row in rows if len(row.group.claims) > 1]
    draw = _drawer(comparison, shared, width, color=color)
    lines: list[str] = []
    for section in sections(comparison.texts, rows):
        lines += ["", *_title(section, width, color=color)]
        lines += _only_list(comparison, section, width, color=color) if section.only else draw(section.rows)
    return lines[1:]


def _title(section: Section, width: int, *, color: bool) -> list[str]:
    return paragraph(f"{section.title} — {section.count}", width, "section", color=color)


def _only_list(comparison: Comparison, section: Section, width: int, *, color: bool) -> list[str]:
    """Return the claims of one text as a list: a table would have nothing in its other columns."""
    text = next(text for text in comparison.texts if text.label == section.only)
    size = min(width, layout.READING_WIDTH)
    own = (line.text for row in section.rows for line in cell(comparison, row, text))
    return [line for words in own for line in paragraph(f"  • {words}", size, "own", color=color, hanging=4)]


def _drawer(
    comparison: Comparison, shared: Sequence[Row], width: int, *, color: bool
) -> Callable[[Sequence[Row]], list[str]]:
    """Return the function that draws the rows of a section in the one layout that all sections have."""
    differing = any(difference_lines(comparison, row) for row in shared)
    chosen = layout.choose_layout(width, len(comparison.texts), differing=differing)
    if chosen == layout.STACKED:
        return lambda rows: _stacked(comparison, rows, width, color=color)
    column = chosen == layout.WITH_DIFFERENCES
    widths = layout.column_widths(width, _needs(comparison, shared, column=column))
    return lambda rows: _side_by_side(comparison, rows, widths, color=color)


def _needs(comparison: Comparison, rows: Sequence[Row], *, column: bool) -> list[int]:
    """Return how many terminal columns the words of each text take in all, then those of the differences."""
    needs = [
        sum(display_width(printable(line.text)) for row in rows for line in cell(comparison, row, text))
        for text in comparison.texts
    ]
    if column:
        details = (line.detail for row in rows for line in difference_lines(comparison, row))
        needs.append(sum(display_width(printable(detail)) for detail in details))
    return needs


def _side_by_side(comparison: Comparison, rows: Sequence[Row], widths: Sequence[int], *, color: bool) -> list[str]:
    """Return a grid with a column per text, and one for differences if there is a width for it."""
    column = len(widths) > len(comparison.texts)
    titles = [column_heading(text) for text in comparison.texts] + (["differences"] if column else [])
    head = [tuple(paragraph(title, size, "label", color=color)) for title, size in zip(titles, widths, strict=True)]
    blocks = [Block(tuple(head))]
    for row in rows:
        cells = [
            cell_lines(cell(comparison, row, text), size, color=color)
            for text, size in zip(comparison.texts, widths, strict=False)
        ]
        found = difference_lines(comparison, row)
        if column:
            cells.append(differences_in_column(found, widths[-1], color=color))
            found = ()
        blocks.append(Block(tuple(cells), differences_across(found, inner_width(widths), color=color)))
    return draw_grid(blocks, widths)


def _stacked(comparison: Comparison, rows: Sequence[Row], width: int, *, color: bool) -> list[str]:
    """Return a grid of two columns: a row's texts one under the other, each beside its label."""
    titles = [printable(column_heading(text)) for text in comparison.texts]
    margin = min(max(display_width(title) for title in titles), width // 4)
    widths = (margin, width - margin - EDGES - BETWEEN)
    blocks = []
    for row in rows:
        pairs = [
            _padded(
                paragraph(title, margin, "label", color=color),
                cell_lines(cell(comparison, row, text), widths[1], color=color),
            )
            for title, text in zip(titles, comparison.texts, strict=True)
        ]
        names, words = (tuple(line for pair in pairs for line in pair[side]) for side in (0, 1))
        beneath = differences_across(difference_lines(comparison, row), inner_width(widths), color=color)
        blocks.append(Block((names, words), beneath))
    return draw_grid(blocks, widths)


def _padded(first: Sequence[str], second: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return both with empty lines at the end, so that they are equally high."""
    height = max(len(first), len(second))
    left, right = ([*lines, *[""] * (height - len(lines))] for lines in (first, second))
    return left, right
