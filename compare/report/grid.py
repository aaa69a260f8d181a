"""A grid whose rows may have lines across its full width beneath them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tabulate import tabulate

from compare.report.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGES = 4  # the left and right border, each with a space
BETWEEN = 3  # a border with a space at each side

_COLOUR = re.compile("\x1b\\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class Block:
    """A row of the grid: the lines of each column, and lines across all columns beneath them.

    Lines may hold ANSI colour codes, and no newline.
    """

    columns: tuple[tuple[str, ...], ...]
    beneath: tuple[str, ...] = ()


def inner_width(widths: Sequence[int]) -> int:
    """Return how many terminal columns a line beneath a row may take."""
    return sum(widths) + BETWEEN * (len(widths) - 1)


def draw_grid(blocks: Sequence[Block], widths: Sequence[int]) -> list[str]:
    """Return the lines of a rounded grid; column i is `widths[i]` wide, and no line in it wider."""
    # A first row of full-width cells keeps tabulate from making columns narrower than asked.
    ruler = ["x" * width for width in widths]
    cells = [["\n".join(column) for column in block.columns] for block in blocks]
    drawn = str(tabulate([ruler, *cells], tablefmt="rounded_grid", disable_numparse=True)).splitlines()
    lines, remaining = [drawn[0]], iter(drawn[3:])
    for block in blocks:
        line = next(remaining)
        while line.startswith("│"):
            lines.append(line)
            line = next(remaining)
        lines += _with_beneath(block, line, widths)
    return lines


def _with_beneath(block: Block, rule: str, widths: Sequence[int]) -> list[str]:
    """Return the lines beneath a row with the rule that closes it; column borders stop above these lines."""
    if not block.beneath:
        return [rule]
    opening = "├" + rule[1:-1].replace("┼", "┴") + "┤"
    closing = rule.replace("┴", "─") if rule.startswith("╰") else rule.replace("┼", "┬")
    return [opening, *(_across(line, inner_width(widths)) for line in block.beneath), closing]


def _across(line: str, width: int) -> str:
    return f"│ {line}{' ' * (width - display_width(_COLOUR.sub('', line)))} │"
