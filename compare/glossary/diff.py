"""What differs between two glossaries, by form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.glossary.concepts import Concepts
from compare.glossary.edit import cells_of
from compare.glossary.read import FORBIDDEN, is_language, split_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.term import Glossary, Term


@dataclass(frozen=True, slots=True)
class CellChange:
    """What became of one column of a term: forms (or the whole value, of other columns) gone and new.

    `preferred` is the new preferred form where another one was preferred before.
    """

    column: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    preferred: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A term that was "added", "removed" or "changed" from one glossary to the other."""

    kind: str
    term: Term
    cells: tuple[CellChange, ...]


def diff(old: Glossary, new: Glossary) -> list[Change]:
    """Changes from `old` to `new`: removed and changed terms in the order of `old`, then those added."""
    concepts = Concepts(new.terms)
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for number, term in enumerate(old.terms):
        index = concepts.index_of(term)
        if index is not None and index not in taken:
            partners[number] = index
            taken.add(index)
    changes = [
        change
        for number, term in enumerate(old.terms)
        for change in _between(term, new.terms[partners[number]] if number in partners else None)
    ]
    added = [term for number, term in enumerate(new.terms) if number not in taken]
    return changes + [Change("added", term, tuple(_cell_changes({}, cells_of(term)))) for term in added]


def _between(old: Term, new: Term | None) -> Iterator[Change]:
    if new is None:
        yield Change("removed", old, tuple(_cell_changes(cells_of(old), {})))
    else:
        own_ids = old.has_own_id or new.has_own_id
        cells = tuple(_cell_changes(cells_of(old, with_id=own_ids), cells_of(new, with_id=own_ids)))
        if cells:
            yield Change("changed", new, cells)


def _cell_changes(old: dict[str, str], new: dict[str, str]) -> Iterator[CellChange]:
    for column in dict.fromkeys([*old, *new]):
        before, after = old.get(column, ""), new.get(column, "")
        if before != after:
            yield _cell_change(column, before, after)


def _cell_change(column: str, before: str, after: str) -> CellChange:
    if not is_language(column) and not column.startswith(FORBIDDEN):
        return CellChange(column, (before,) if before else (), (after,) if after else ())
    old, new = split_forms(before), split_forms(after)
    return CellChange(
        column,
        tuple(form for form in old if form not in new),
        tuple(form for form in new if form not in old),
        new[0] if old and new and old[0] != new[0] else "",
    )
