"""Paragraphs of a text, whether a line is a paragraph or paragraphs are broken into lines of one width."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_TERMINATED = re.compile(r"[.!?…。！？:：;；][”»」』》）)\"’']*\s*$")
_ITEM = re.compile(r"(?:[-–—*•·]|\(?\d{1,3}[.)、]|[一二三四五六七八九十]+、)\s*\S")
_FIRST_WORD = {"en": re.compile(r"\S+"), "ru": re.compile(r"\S+"), "zh": re.compile(r"[A-Za-z0-9.,%]+|\S")}
# The widths that mail, wire and terminal programs break lines at.
_WIDTHS = {"en": range(40, 133), "ru": range(40, 133), "zh": range(14, 67)}
_SLACK = {"en": 2, "ru": 2, "zh": 4}
_WIDE_LINES = 0.9
_FULL_SHARE = 0.8
_BROKEN_SHARE = 0.5
_PLAIN_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line that another line follows without a blank one between: a line end inside a block."""

    before: str
    after: str


def find_paragraphs(content: str, language: str, start: int = 0) -> list[tuple[int, int]]:
    """Find the spans of the paragraphs in `content` from `start` on, in code points, stripped.

    A blank line ends a paragraph; so does a line end, unless the text is broken into lines of about one width
    in mid-sentence: there only a short line ends one.
    """
    lines = _find_lines(content, start)
    width = _find_width(content, lines, language)
    spans: list[tuple[int, int]] = []
    for number, (first, last) in enumerate(lines):
        if number and width and _runs_on(content, lines[number - 1], (first, last), width, language):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _find_lines(content: str, start: int) -> list[tuple[int, int]]:
    """Find the spans of the lines that are not blank, stripped."""
    lines = []
    for match in _LINE.finditer(content, start):
        text = match.group()
        if text.strip():
            first = match.start() + len(text) - len(text.lstrip())
            lines.append((first, first + len(text.strip())))
    return lines


def _follows(content: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Tell whether no blank line stands between two lines."""
    return len(content[before[1] : after[0]].replace("\r\n", "\n").strip(" \t\xa0\u3000")) == 1


def _find_width(content: str, lines: list[tuple[int, int]], language: str) -> int:
    """Find the width that the text's lines are broken at, 0 where its lines are paragraphs."""
    breaks = [
        _Break(content[before[0] : before[1]], content[after[0] : after[1]])
        for before, after in pairwise(lines)
        if _follows(content, before, after)
    ]
    if not breaks:
        return 0
    lengths = sorted(len(item.before) for item in breaks)
    width = lengths[int(_WIDE_LINES * (len(lengths) - 1))]
    broken = [item for item in breaks if _is_broken(item)]
    full = sum(_is_full(item, width, language) for item in broken)
    plain = sum(_is_plainly_broken(item, language) for item in broken)
    wrapped = (
        len(broken) >= _BROKEN_SHARE * len(breaks)
        and full >= _FULL_SHARE * len(broken)
        and plain >= _PLAIN_SHARE * len(broken) > 0
    )
    return width if wrapped and width in _WIDTHS[language] else 0


def _is_full(item: _Break, width: int, language: str) -> bool:
    """Tell whether the line had no room for the next word."""
    word = _FIRST_WORD[language].match(item.after)
    return len(item.before) + len(word.group() if word else "") + _SLACK[language] > width


def _is_broken(item: _Break) -> bool:
    """Tell whether the line ends in mid-sentence."""
    return not (_TERMINATED.search(item.before) or _ITEM.match(item.after))


def _is_plainly_broken(item: _Break, language: str) -> bool:
    """Tell whether the next line goes on as no headline or list item does."""
    return language == "zh" or item.after[0].islower() or item.before[-1] in ",-–—"


def _runs_on(content: str, before: tuple[int, int], after: tuple[int, int], width: int, language: str) -> bool:
    if not _follows(content, before, after):
        return False
    item = _Break(content[before[0] : before[1]], content[after[0] : after[1]])
    return _is_full(item, width, language) and not _ITEM.match(item.after)
