"""Sentences too long for a small model, cut at their punctuation and put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_CUTS = (
    re.compile(r"[.;:!?…][”\"»’)]*\s+|[。；：！？][”」’）]*"),
    re.compile(r",\s+|[，、]|\s+[—–-]\s+"),
    re.compile(r"\s+"),
)


def split_long(sentence: str, length: Callable[[str], int], limit: int) -> tuple[str, ...]:
    """Cut a sentence into parts of at most `limit`, as `length` measures; joined they give it again.

    Each cut is at the strongest mark there is, as near to the middle as possible; where there is none, the
    sentence is halved.
    """
    if length(sentence) <= limit or len(sentence) < 2:  # noqa: PLR2004 (a single character has no halves)
        return (sentence,)
    middle = _middle(sentence)
    return (*split_long(sentence[:middle], length, limit), *split_long(sentence[middle:], length, limit))


def _middle(sentence: str) -> int:
    half = len(sentence) / 2
    for mark in _CUTS:
        places = [m.end() for m in mark.finditer(sentence) if len(sentence) / 5 < m.end() < len(sentence) * 4 / 5]
        if places:
            return min(places, key=lambda place: abs(place - half))
    return len(sentence) // 2
