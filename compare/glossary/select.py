"""Terms of a list that fit some conditions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from compare.glossary.entries import Entry
    from compare.glossary.term import Term


def select_entries(
    entries: Sequence[Entry], *, kinds: Container[str] = (), status: str = "", language_missing: str = ""
) -> list[Entry]:
    """The entries of any of the kinds, of the status, and without a form in the language; no condition takes all."""
    return [
        entry
        for entry in entries
        if (not kinds or entry.cells.get("kind", "") in kinds)
        and (not status or entry.cells.get("status", "") == status)
        and (not language_missing or not entry.cells.get(language_missing, "").strip(" |"))
    ]


def in_languages(terms: Sequence[Term], languages: Sequence[str]) -> list[Term]:
    """The terms with their forms in these languages alone, in this order; those without any are left out.

    A term keeps the id that it has in all its languages.
    """
    return [
        replace(
            term,
            forms=forms,
            forbidden={code: term.forbidden[code] for code in languages if code in term.forbidden},
        )
        for term in terms
        if (forms := {code: term.forms[code] for code in languages if code in term.forms})
    ]
