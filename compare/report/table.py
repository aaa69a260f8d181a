"""The result as a table for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.report.cells import LEGEND, heading, translation_origin
from compare.report.framing import EXPLAINED, draw_framing
from compare.report.layout import READING_WIDTH
from compare.report.own_table import draw_sections
from compare.report.paint import paint
from compare.report.styled_table import STYLES, draw_styled
from compare.report.summary import summarise, summary_lines
from compare.report.terminal import paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report.comparison import Comparison, Row

OWN_STYLE = "table"


def render_table(
    comparison: Comparison, rows: Sequence[Row], *, width: int, style: str = OWN_STYLE, color: bool = False
) -> str:
    """Return notices, the table of `rows`, a legend and the summary, ending with a newline.

    `width` counts terminal columns (two for a Chinese character); less than 40 is taken as 40. `style` is
    OWN_STYLE, which fits its layout to the width, or a tabulate format; markup formats (github, html, tsv and
    their like) keep a cell in one line and so do not keep to the width. `color` adds ANSI codes. All outside
    text is made printable. Raises InputError for a style that does not exist.
    """
    if style != OWN_STYLE and style not in STYLES:
        raise InputError(f"--format {style}: there is no such format; use {OWN_STYLE} or one of {', '.join(STYLES)}")
    width = max(40, width)
    parts = (
        _notices(comparison, width, color=color),
        _texts(comparison, width),
        _table(comparison, rows, width, style, color=color),
        _legend(comparison, width, color=color),
        _summary(comparison, rows, width, color=color),
        *(draw_framing(pair, width, color=color) for pair in comparison.framing_pairs),
        _shares_explained(comparison, width, color=color),
    )
    return "\n\n".join("\n".join(line.rstrip(" ") for line in part) for part in parts if part) + "\n"


def _table(comparison: Comparison, rows: Sequence[Row], width: int, style: str, *, color: bool) -> list[str]:
    if not rows:
        return ["No rows to show."]
    if style == OWN_STYLE:
        return draw_sections(comparison, rows, width, color=color)
    return draw_styled(comparison, rows, width, style, color=color)


def _notices(comparison: Comparison, width: int, *, color: bool) -> list[str]:
    """Return the sentences that must stand above the table."""
    size = min(width, READING_WIDTH)
    return [
        line
        for notice in comparison.notices
        for line in paragraph(f"Note: {notice}", size, "notice", color=color, hanging=6)
    ]


def _texts(comparison: Comparison, width: int) -> list[str]:
    """Return what is compared, with dates, for which columns have no room."""
    names = " · ".join(heading(text) for text in comparison.texts)
    return paragraph(f"Texts: {names}", min(width, READING_WIDTH), "own", color=False, hanging=7)


def _legend(comparison: Comparison, width: int, *, color: bool) -> list[str]:
    """Return how to read the table, in quiet lines."""
    size = min(width, READING_WIDTH)
    origin = translation_origin(comparison)
    return [line for text in (LEGEND, origin) if text for line in paragraph(text, size, "quiet", color=color)]


def _shares_explained(comparison: Comparison, width: int, *, color: bool) -> list[str]:
    """Return how to read the framings, where there are any."""
    size = min(width, READING_WIDTH)
    return paragraph(EXPLAINED, size, "quiet", color=color) if comparison.framing_pairs else []


def _summary(comparison: Comparison, rows: Sequence[Row], width: int, *, color: bool) -> list[str]:
    """Return the counts of the whole comparison, names in one column; says so when rows are left away."""
    pairs = summary_lines(summarise(comparison))
    margin = max(len(name) for name, _ in pairs) + 2
    lines = [paint("Summary", "section", color=color)]
    if len(rows) < len(comparison.rows):
        narrowed = f"Of the whole comparison; {len(rows)} of its {len(comparison.rows)} rows are shown above."
        lines += paragraph(narrowed, min(width, READING_WIDTH), "quiet", color=color)
    for name, counts in pairs:
        first, *rest = paragraph(
            f"{name:<{margin}}{counts}", min(width, READING_WIDTH), "own", color=False, hanging=margin
        )
        lines += [paint(name, "label", color=color) + first[len(name) :], *rest]
    return lines
