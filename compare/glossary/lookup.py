"""Find the term that a user means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SUGGESTED = 3
_NEAR = 70.0


class Named(Protocol):
    """What has an id and forms by language: a term, or an entry."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def forms(self) -> Mapping[str, tuple[str, ...]]:
        """The forms by language."""


def index_of(terms: Sequence[Named], wanted: str, where: str) -> int:
    """The index of the term with that id, else with that form, capitals aside if need be.

    Raises InputError where no term has it, naming near ones, or several have, naming them.
    """
    found = find(terms, wanted)
    if not found:
        raise InputError(f"{wanted}: no such term in {where}{_near(terms, wanted)}")
    if len(found) > 1:
        names = ", ".join(terms[number].id for number in found)
        raise InputError(f"{wanted}: {len(found)} terms in {where} have this form; say which by its id: {names}")
    return found[0]


def find(terms: Sequence[Named], wanted: str) -> list[int]:
    """The indices of the terms that may be meant: with that id, else with that form, else whatever its capitals."""
    wanted = wanted.strip()
    found = [number for number, term in enumerate(terms) if term.id == wanted]
    found = found or [number for number, term in enumerate(terms) if _has(term, wanted)]
    if found:
        return found
    folded = wanted.casefold()
    return [number for number, term in enumerate(terms) if _has_folded(term, folded)]


def _has(term: Named, wanted: str) -> bool:
    return any(wanted in forms for forms in term.forms.values())


def _has_folded(term: Named, folded: str) -> bool:
    return term.id.casefold() == folded or any(
        form.casefold() == folded for forms in term.forms.values() for form in forms
    )


def _near(terms: Sequence[Named], wanted: str) -> str:
    """A question that names the most similar forms, nothing where none is similar."""
    from rapidfuzz import fuzz, process

    forms = {form for term in terms for each in term.forms.values() for form in each}
    near = process.extract(wanted, forms, scorer=fuzz.ratio, limit=_SUGGESTED, score_cutoff=_NEAR)
    return f"; did you mean {' or '.join(form for form, _, _ in near)}?" if near else ""
