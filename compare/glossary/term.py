"""A term and a glossary: the data model that the glossary folder hands on."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """One concept with its forms per language, the preferred form first.

    `id` is unique in a glossary (the first English form, or the first form there is, where the file has no id
    column). `case` is "exact" (letters must match), "ignore", or "" (decided by the form: a form with a capital
    letter must match exactly). `dnt`: the source form stays as it is in every language. `source` says where the
    term comes from: file and row.
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
