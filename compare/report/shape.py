"""A translation in the shape of its source: what stands between the sentences stays."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.report.cells import marked
from compare.report.safe import printable

if TYPE_CHECKING:
    from compare.texts.text import Sentence, Text
    from compare.translate.translation import TranslatedText

_WITHOUT_SPACES = ("zh",)
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def shaped(text: Text, translation: TranslatedText) -> str:
    """Return a translation with the paragraphs, blank lines and lone marks of its source, printable.

    A flagged sentence is followed by its flags. Lines that break within a paragraph do not come back: they were made
    for the source's words.
    """
    if not text.sentences:
        return ""
    space = "" if translation.language in _WITHOUT_SPACES else " "
    words = [printable(marked(each.text, each.flags)) for each in translation.sentences]
    gaps = [_between(text, one, two, space) for one, two in pairwise(text.sentences)]
    before = _lines(text.content[: text.sentences[0].start])
    after = _lines(text.content[text.sentences[-1].end :])
    return before.lstrip() + "".join(map("".join, zip(words, [*gaps, after.rstrip()], strict=True)))


def _between(text: Text, one: Sentence, two: Sentence, space: str) -> str:
    between = text.content[one.end : two.start]
    if one.paragraph != two.paragraph:
        return _lines(between)
    marks = printable(between.strip())
    return f" {marks} " if marks else space


def _lines(between: str) -> str:
    """Return what stands between paragraphs, its lines without trailing spaces."""
    *lines, last = (printable(line) for line in _LINE_END.split(between))
    return "\n".join([*(line.rstrip() for line in lines), last])
