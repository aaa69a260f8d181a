"""One text with all that linking needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.align.content import Content
    from compare.align.vectors import Vectors
    from compare.facts.fact import Facts
    from compare.texts.text import Text


@dataclass(frozen=True, slots=True)
class Side:
    """One text with what is known of it. `in_language` holds its sentences in other languages, by code.

    `vectors` has a row for each sentence, and one for each word of `content`.
    """

    text: Text
    facts: tuple[Facts, ...]
    content: Content
    vectors: Vectors
    in_language: dict[str, tuple[str, ...]]
