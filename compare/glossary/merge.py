"""Merge terms into a glossary file: new ones are added, known ones filled up, contradictions reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.glossary.concepts import Concepts
from compare.glossary.edit import add_rows, cells_of, change_rows, with_columns
from compare.glossary.read import FORBIDDEN, is_language, split_forms, terms_of
from compare.glossary.write import join_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.glossary.read import GlossaryFile
    from compare.glossary.term import Term


@dataclass(frozen=True, slots=True)
class Conflict:
    """A column of a term for which both glossaries have something else."""

    term: str
    column: str
    ours: str
    theirs: str


@dataclass(slots=True)
class Merged:
    """The file after a merge, and the ids of the terms that were added and changed, with what was contradicted."""

    file: GlossaryFile
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def merge(file: GlossaryFile, theirs: Iterable[Term], *, prefer_theirs: bool = False) -> Merged:
    """The file with other terms merged in; where both say something else, ours stays unless theirs is preferred.

    Another preferred form is a conflict; further forms are added after ours. Conflicts are reported either way.
    """
    ours = list(terms_of(file))
    concepts = Concepts(ours)
    ids = {term.id for term in ours}
    merged = Merged(file)
    rows: list[dict[str, str]] = []
    changes: dict[int, dict[str, str]] = {}
    for term in theirs:
        index = concepts.index_of(term)
        if index is None:
            rows.append(_new_row(term, ids))
            merged.added.append(term.id)
            continue
        cells = changes.setdefault(index, cells_of(ours[index]))
        _fill(cells, cells_of(term), ours[index].id, merged.conflicts, prefer_theirs=prefer_theirs)
    names = (name for cells in (*changes.values(), *rows) for name, cell in cells.items() if cell)
    merged.file = with_columns(file, names)
    real = {index: cells for index, cells in changes.items() if cells != cells_of(ours[index])}
    merged.changed = [ours[index].id for index in real]
    merged.file = change_rows(merged.file, real)
    if rows:
        merged.file = add_rows(merged.file, rows)
    return merged


def _new_row(term: Term, ids: set[str]) -> dict[str, str]:
    """The cells of a term to be added; an id that is taken gets a number."""
    name, number = term.id, 1
    while name in ids:
        number += 1
        name = f"{term.id}-{number}"
    ids.add(name)
    cells = cells_of(term)
    return {"id": name, **cells} if name != term.id else cells


def _fill(
    ours: dict[str, str], theirs: dict[str, str], term: str, conflicts: list[Conflict], *, prefer_theirs: bool
) -> None:
    """Bring their cells into ours: what ours lacks, and what theirs is preferred for."""
    for column, cell in theirs.items():
        own = ours.get(column, "")
        if column == "id" or own == cell:
            continue
        if is_language(column) or column.startswith(FORBIDDEN):
            first, then = split_forms(own), split_forms(cell)
            conflict = bool(first) and first[0] != then[0] and is_language(column)
            if conflict and prefer_theirs:
                first, then = then, first
            ours[column] = join_forms(tuple(dict.fromkeys([*first, *then])))
        else:
            conflict = bool(own)
            ours[column] = cell if prefer_theirs or not own else own
        if conflict:
            conflicts.append(Conflict(term, column, own, cell))
