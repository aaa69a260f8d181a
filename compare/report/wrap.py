"""Lines of a given width in terminal columns, for English, Russian and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcwidth import wcswidth, wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterator

# Chinese line breaking forbids these at the start and at the end of a line (GB/T 15834-2011, section 5.1).
CLOSING = frozenset("。，、；：？！）》〉」』】〕”’…％%,.;:!?)]}»")
OPENING = frozenset("（《〈「『【〔“‘([{«")


def display_width(text: str) -> int:
    """Return the number of terminal columns of `text`, which has no control characters."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(character)) for character in text)


def wrap(text: str, width: int, hanging: int = 0) -> list[str]:
    """Return `text` in lines of at most `width` columns, all but the first indented by `hanging` columns.

    Lines break at spaces, after a hyphen before a letter, and beside a wide (Chinese) character except before
    closing and after opening punctuation. A word longer than a line is cut. An empty text is one empty line.
    """
    lines: list[str] = []
    line, used = "", 0
    for unit in _units(text):
        size, indent = display_width(unit.rstrip(" ")), hanging if lines else 0
        if used + size > width - indent:
            if used:
                lines.append(" " * indent + line.rstrip(" "))
                line, used, indent = "", 0, hanging
            while size > max(2, width - indent):
                head, unit = _cut(unit, max(2, width - indent))  # noqa: PLW2901 - what is left of it
                lines.append(" " * indent + head)
                size, indent = display_width(unit.rstrip(" ")), hanging
        line += unit
        used += display_width(unit)
    if line.strip(" ") or not lines:
        lines.append(" " * (hanging if lines else 0) + line.rstrip(" "))
    return lines


def _clusters(text: str) -> Iterator[str]:
    """Yield characters, each with the zero-width ones (combining marks) that follow it."""
    cluster = ""
    for character in text:
        if cluster and wcwidth(character) != 0:
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _units(text: str) -> Iterator[str]:
    """Yield the parts of `text` between which a line may break; spaces end a part."""
    unit, before = "", ""
    for cluster in _clusters(text):
        if unit and _may_break(before[0], cluster[0]):
            yield unit
            unit = ""
        unit += cluster
        before = cluster
    if unit:
        yield unit


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end with `before` and the next begin with `after`."""
    if after == " " or before == " ":
        return after != " "
    if after in CLOSING or before in OPENING:
        return False
    return wcwidth(before) > 1 or wcwidth(after) > 1 or (before == "-" and after.isalpha())


def _cut(unit: str, width: int) -> tuple[str, str]:
    """Split `unit` after as many characters as fit in `width` columns, at least one."""
    used = end = 0
    for cluster in _clusters(unit):
        if end and used + display_width(cluster) > width:
            break
        used += display_width(cluster)
        end += len(cluster)
    return unit[:end], unit[end:]
