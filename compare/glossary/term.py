"""A term and a glossary: the data model that the glossary folder hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("person", "place", "organisation", "title", "treaty", "event", "people", "other")
CASES = ("", "exact", "ignore")
STATUSES = ("proposed", "approved")


@dataclass(frozen=True, slots=True)
class Term:
    """One concept with its forms per language, the preferred form first.

    `id` is unique in a glossary (the first form there is, where the file gives none). `case` is "exact" (letters
    must match), "ignore", or "" (decided by the form: a form with a capital letter must match exactly). `dnt`: the
    source form stays as it is in every language. `forbidden` holds, per language, forms that a translation must not
    use. `source` is the document that a form was taken from, `date` when that was, `status` "proposed" or
    "approved". `place` says where the term was read: file and row. `other` holds the columns unknown to us.
    """

    id: str
    kind: str
    forms: dict[str, tuple[str, ...]]
    case: str = ""
    dnt: bool = False
    forbidden: dict[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    source: str = ""
    other: dict[str, str] = field(default_factory=dict)
    status: str = ""
    date: str = ""
    place: str = field(default="", compare=False)

    @property
    def has_own_id(self) -> bool:
        """Whether the id is more than the first form."""
        return self.id != default_id(self.forms)


def default_id(forms: dict[str, tuple[str, ...]]) -> str:
    """The id of a term whose file gives none: its first form in the first language that has one."""
    for each in forms.values():
        if each:
            return each[0]
    return ""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text: `start` and `end` count code points in the text that was searched."""

    term: Term
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """Terms in order of their files; a later glossary's term has replaced an earlier one of the same id.

    Compared by identity, so that what is built from a glossary once can be kept for it.
    """

    terms: tuple[Term, ...]
