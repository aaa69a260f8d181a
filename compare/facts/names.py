"""Names and loaded terms of a sentence, by glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts.fact import LoadedTerm, Name
from compare.glossary.find import find_terms

if TYPE_CHECKING:
    from compare.glossary.term import Glossary


def find_names(sentence: str, language: str, glossary: Glossary) -> tuple[Name, ...]:
    """Glossary terms named in the sentence; inflected Russian forms count."""
    return tuple(
        Name(match.term.id, match.term.kind, match.start, match.end, match.text)
        for match in find_terms(sentence, language, glossary)
    )


def find_loaded(sentence: str, language: str, loaded_terms: Glossary) -> tuple[LoadedTerm, ...]:
    """Loaded terms used in the sentence, with the concept they name and the side that uses them."""
    return tuple(
        LoadedTerm(
            match.term.other.get("concept", match.term.id),
            match.term.other.get("side", ""),
            match.start,
            match.end,
            match.text,
            alone=match.term.other.get("alone") == "yes",
        )
        for match in find_terms(sentence, language, loaded_terms)
    )
