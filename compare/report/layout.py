"""How a comparison fits a terminal: which layout, and how wide each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report.grid import BETWEEN, EDGES

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST = 21  # below this a column of prose is a tower of single words
COMFORTABLE = 32  # a differences column is worth its place from here on
WIDEST = 64  # the eye loses the next line beyond this
READING_WIDTH = 100  # for lists that have no columns

SIDE_BY_SIDE, WITH_DIFFERENCES, STACKED = "side by side", "with differences", "stacked"


def choose_layout(width: int, texts: int, *, differing: bool) -> str:
    """Return the layout for `texts` columns in a terminal of `width` columns.

    SIDE_BY_SIDE puts differences under the row, WITH_DIFFERENCES in a last column, STACKED the texts of a row
    one under the other. `differing`: there are differences to show.
    """
    if differing and _each(width, texts + 1) >= COMFORTABLE:
        return WITH_DIFFERENCES
    return SIDE_BY_SIDE if _each(width, texts) >= NARROWEST else STACKED


def column_widths(width: int, needs: Sequence[int]) -> tuple[int, ...]:
    """Share a terminal of `width` columns among columns that need so much room (any unit, all the same).

    Each column gets at least seven tenths of an equal share; the rest goes by need, so that Chinese, which is
    short, leaves room to Russian. All together take at most WIDEST for each.
    """
    count = len(needs)
    room = min(width - EDGES - BETWEEN * (count - 1), WIDEST * count)
    floor = room * 7 // (10 * count)
    spare, total = room - floor * count, sum(needs) or 1
    widths = [floor + spare * need // total for need in needs]
    widths[0] += room - sum(widths) if sum(needs) else 0
    return tuple(max(2, each) for each in widths)


def _each(width: int, columns: int) -> int:
    return (width - EDGES - BETWEEN * (columns - 1)) // columns
