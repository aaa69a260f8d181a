"""The terms of a text, and the surnames of persons whom it names in full where the glossary lacks them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.glossary.find import find_terms
from compare.glossary.term import Glossary, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DOT = "·"  # between the parts of a foreign name in Chinese


def terms_of_text(glossary: Glossary, sentences: Sequence[str], source: str, target: str) -> Glossary:
    """The part of a glossary that the sentences use, with a term for the surname of each person whom they name in full.

    A surname only where full name and translation have equally many parts, surname last in both ("Yuri Ushakov",
    «Юрий Ушаков», 尤里·乌沙科夫), and where no term has the surname already. `source` and `target` are language codes.
    """
    full = {match.term.id: match.term for sentence in sentences for match in find_terms(sentence, source, glossary)}
    surnames = [_surname(term, source, target) for term in full.values()]
    new = {term.id: term for term in surnames if term and not find_terms(term.forms[source][0], source, glossary)}
    return Glossary((*full.values(), *_unambiguous(new.values(), source)))


def _surname(term: Term, source: str, target: str) -> Term | None:
    parts = [_parts(term.forms.get(language, ("",))[0], language) for language in (source, target)]
    if term.kind != "person" or term.dnt or min(map(len, parts)) < 2 or len(parts[0]) != len(parts[1]):  # noqa: PLR2004 (a first name and a surname)
        return None
    forms: dict[str, tuple[str, ...]] = {source: (parts[0][-1],), target: (parts[1][-1],)}
    return Term(f"{term.id} (surname)", "person", forms, source=term.source)


def _parts(name: str, language: str) -> list[str]:
    """The parts of a full name; a Chinese name in Chinese (习近平) has its surname first, and is one part."""
    return name.split(_DOT) if language == "zh" else name.split()


def _unambiguous(terms: Iterable[Term], source: str) -> list[Term]:
    """The terms without those that share their surname with another person."""
    by_surname: dict[str, list[Term]] = {}
    for term in terms:
        by_surname.setdefault(term.forms[source][0], []).append(term)
    return [same[0] for same in by_surname.values() if len(same) == 1]
