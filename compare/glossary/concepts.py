"""Which term of one glossary speaks of the same concept as a term of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.glossary.term import Term


class Concepts:
    """Terms found by what they name: the same id, or a preferred form that the other term has among its forms.

    A short form that two terms share ("Li") does not make them one concept. Ids that are not to be trusted, such as
    the numbers that other programs give, count only where no language of both terms contradicts them.
    """

    def __init__(self, terms: Iterable[Term], *, trust_ids: bool = True) -> None:
        self._terms = list(terms)
        self._trust_ids = trust_ids
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
        named = self._ids.get(term.id)
        if named is not None and (self._trust_ids or _agree(term, self._terms[named])):
            return named
        preferred = [(code, forms[0]) for code, forms in term.forms.items()]
        others = [(code, form) for code, forms in term.forms.items() for form in forms[1:]]
        for index, keys in ((self._preferred, preferred), (self._any, preferred), (self._preferred, others)):
            found = next((index[key] for key in keys if key in index), None)
            if found is not None:
                return found
        return None


def _agree(one: Term, other: Term) -> bool:
    """Whether two terms share a form, or have no language in common."""
    shared = [code for code in one.forms if code in other.forms]
    return not shared or any(not set(one.forms[code]).isdisjoint(other.forms[code]) for code in shared)
