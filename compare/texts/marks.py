"""Quotation marks and brackets: what stands inside them is kept whole where it is short."""

from __future__ import annotations

import re
from bisect import bisect_right

_CLOSERS = {
    "”": "“",
    "»": "«",
    "」": "「",
    "』": "『",
    "》": "《",
    "）": "（",
    ")": "(",
    "]": "[",
    "】": "【",
}  # fmt: skip (a pair a line would fill a screen)
_OPENERS = frozenset(_CLOSERS.values())
_MARK = re.compile('["' + re.escape("".join([*_OPENERS, *_CLOSERS])) + "]")
CLOSING = "”»」』》）)】]\"’'"

Spans = tuple[tuple[int, int], ...]


def find_enclosed(text: str, longest: int) -> Spans:
    """Find the spans of quotations and brackets in `text`, marks included: the outermost ones, in order.

    A mark without its partner encloses nothing, nor do two marks further apart than `longest` code points.
    """
    opened: dict[str, list[int]] = {mark: [] for mark in _OPENERS}
    straight = -1
    found: list[tuple[int, int]] = []
    for match in _MARK.finditer(text):
        position, mark = match.start(), match.group()
        if mark in _OPENERS:
            opened[mark].append(position)
        elif mark in _CLOSERS and opened[_CLOSERS[mark]]:
            found.append((opened[_CLOSERS[mark]].pop(), position + 1))
        elif mark == '"':
            if straight >= 0:
                found.append((straight, position + 1))
            straight = position if straight < 0 else -1
    return _outermost([span for span in found if span[1] - span[0] <= longest])


def _outermost(spans: list[tuple[int, int]]) -> Spans:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def is_inside(spans: Spans, position: int) -> bool:
    """Tell whether a cut at `position` would fall inside one of `spans`."""
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return index >= 0 and spans[index][0] < position < spans[index][1]
