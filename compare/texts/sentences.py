"""Sentences of a text: exact substrings, in order, only white space and lone marks between them."""

from __future__ import annotations

import re
from itertools import pairwise

from compare.texts.boundaries import find_boundaries
from compare.texts.dates import skip_prefix
from compare.texts.paragraphs import find_paragraphs
from compare.texts.text import Sentence

# The second full stop of "sanctions. ." belongs to no sentence.
_LONE_MARKS = re.compile(r"(?:[.,;:!?…。，；：！？、]+(?:\s+|$))+")


def split_sentences(content: str, language: str) -> tuple[Sentence, ...]:
    """Split `content` ("en", "ru" or "zh") into sentences, with spans in code points.

    Sentences end at . ! ? and 。！？ and at the end of a paragraph. A glued " date 2024-02-08 " at the very
    beginning is no part of the first one. A stretch without a letter or digit is no sentence.
    """
    found: list[Sentence] = []
    number = 0
    for start, end in find_paragraphs(content, language, skip_prefix(content)):
        pieces = _split_paragraph(content, start, end, language)
        found += [Sentence(content[first:last], first, last, number) for first, last in pieces]
        number += bool(pieces)
    return tuple(found)


def _split_paragraph(content: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    starts = [start, *(start + position for position in find_boundaries(content[start:end], language)), end]
    pieces = (_trim(content, first, last) for first, last in pairwise(starts))
    return [piece for piece in pieces if any(map(str.isalnum, content[piece[0] : piece[1]]))]


def _trim(content: str, first: int, last: int) -> tuple[int, int]:
    """Leave out white space at the edges and free-standing punctuation before the first word."""
    text = content[first:last]
    first += len(text) - len(text.lstrip())
    last = max(first, last - (len(text) - len(text.rstrip())))
    marks = _LONE_MARKS.match(content, first, last)
    return (marks.end() if marks else first), last
