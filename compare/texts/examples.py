"""Texts that we wrote ourselves say so wherever they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from compare.texts.text import Text


_SHORTEST = 8  # code points of a sentence that says something of where a text comes from
_SHARE = 0.5  # share of a text's sentences that must be an example's for it to be that example


def example_notices(texts: Iterable[Text]) -> tuple[str, ...]:
    """The notice of every examples folder from which one of the texts comes, wherever the file lies now."""
    texts = list(texts)
    return tuple(
        notice.read_text(encoding="utf-8").strip()
        for notice in sorted(shipped("examples").glob("*/NOTICE.txt"))
        if any(_comes_from(text, path) for text in texts for path in notice.parent.glob("*.??.txt"))
    )


def _comes_from(text: Text, example: Path) -> bool:
    content = example.read_text(encoding="utf-8")
    found = [len(s.text) >= _SHORTEST and s.text in content for s in text.sentences]
    return sum(found) >= _SHARE * len(found)
