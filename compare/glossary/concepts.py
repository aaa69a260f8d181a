"""Which term of one glossary speaks of the same concept as a term of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.glossary.term import Term


class Concepts:
    """Terms found by what they name: the same id, or a preferred form that the other term has among its forms.

    A short form that two terms share ("Li") does not make them one concept.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = list(terms)
        self._ids = {term.id: index for index, term in enumerate(self._terms)}
        self._preferred: dict[tuple[str, str], int] = {}
        self._any: dict[tuple[str, str], int] = {}
        for index, term in enumerate(self._terms):
            for code, forms in term.forms.items():
                self._preferred.setdefault((code, forms[0]), index)
                for form in forms:
                    self._any.setdefault((code, form), index)

    def index_of(self, term: Term) -> int | None:
        """The index of the term that speaks of the same concept, None where there is none."""
        if term.id in self._ids:
            return self._ids[term.id]
        preferred = [(code, forms[0]) for code, forms in term.forms.items()]
        others = [(code, form) for code, forms in term.forms.items() for form in forms[1:]]
        for index, keys in ((self._preferred, preferred), (self._any, preferred), (self._preferred, others)):
            found = next((index[key] for key in keys if key in index), None)
            if found is not None:
                return found
        return None
