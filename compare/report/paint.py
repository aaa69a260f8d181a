"""Colour: one place that knows which part of a report looks how."""

from __future__ import annotations

from rich.color import ColorSystem
from rich.style import Style

_STYLES = {
    "own": Style(),
    "machine": Style(dim=True, italic=True),
    "absent": Style(dim=True),
    "label": Style(bold=True),
    "section": Style(bold=True, color="cyan"),
    "kind": Style(bold=True, color="yellow"),
    "notice": Style(color="magenta"),
    "quiet": Style(dim=True),
}


def paint(text: str, tone: str, *, color: bool) -> str:
    """Return `text` with ANSI codes for its tone (a key of _STYLES), or as it is without `color`."""
    if not color or not text:
        return text
    return _STYLES[tone].render(text, color_system=ColorSystem.STANDARD)
