"""Texts that we wrote ourselves say so wherever they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.texts.text import Text


def example_notices(texts: Iterable[Text]) -> tuple[str, ...]:
    """The notice of every examples folder from which one of the texts comes, wherever the file lies now."""
    firsts = [text.sentences[0].text for text in texts]
    return tuple(
        notice.read_text(encoding="utf-8").strip()
        for notice in sorted(shipped("examples").glob("*/NOTICE.txt"))
        if _holds_any(firsts, [path.read_text(encoding="utf-8") for path in notice.parent.glob("*.??.txt")])
    )


def _holds_any(sentences: Sequence[str], contents: Iterable[str]) -> bool:
    return any(sentence in content for content in contents for sentence in sentences)
