"""Merge terms into a glossary file: new ones are added, known ones filled up, contradictions reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.glossary.concepts import Concepts
from compare.glossary.edit import NEW_COLUMNS, add_rows, cells_of, change_rows, edit_file, with_columns
from compare.glossary.read import FORBIDDEN, is_language, split_forms, terms_of
from compare.glossary.term import default_id
from compare.glossary.write import join_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

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


def merge(file: GlossaryFile, theirs: Iterable[Term], *, prefer_theirs: bool = False, trust_ids: bool = True) -> Merged:
    """The file with other terms merged in; where both say something else, ours stays unless theirs is preferred.

    Another preferred form is a conflict; further forms are added after ours. Conflicts are reported either way. For
    `trust_ids` see Concepts.
    """
    ours = list(terms_of(file))
    concepts = Concepts(ours, trust_ids=trust_ids)
    ids = {term.id for term in ours}
    merged = Merged(file)
    new: list[Term] = []
    changes: dict[int, dict[str, str]] = {}
    for term in theirs:
        index = concepts.index_of(term)
        if index is None:
            new.append(term)
            merged.added.append(term.id)
            continue
        cells = changes.setdefault(index, cells_of(ours[index]))
        _fill(cells, cells_of(term), ours[index].id, merged.conflicts, prefer_theirs=prefer_theirs)
    changed = {index: real for index, cells in changes.items() if (real := _changed(cells_of(ours[index]), cells))}
    merged.changed = [ours[index].id for index in changed]
    names = (name for cells in (*changed.values(), *map(cells_of, new)) for name in cells)
    merged.file = change_rows(with_columns(file, names), changed)
    if new:
        merged.file = add_rows(merged.file, _new_rows(new, ids, merged.file.languages))
    return merged


def merge_into(path: Path, terms: Sequence[Term], *, prefer_theirs: bool = False, trust_ids: bool = True) -> Merged:
    """Merge terms into the glossary file at `path`, which is made where it is missing; see merge."""
    results: list[Merged] = []

    def change(before: GlossaryFile) -> GlossaryFile:
        results.append(merge(before, terms, prefer_theirs=prefer_theirs, trust_ids=trust_ids))
        return results[-1].file

    edit_file(path, change, NEW_COLUMNS)
    return results[-1]


def _changed(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in after.items() if before.get(column) != cell}


def _new_rows(terms: Iterable[Term], ids: set[str], languages: Sequence[str]) -> list[dict[str, str]]:
    """The cells of terms to be added; an id that is taken gets a number.

    A term without an id of its own has the first form in the order of the file's languages for one.
    """
    rows = []
    for term in terms:
        cells = cells_of(term)
        own = cells.get("id") or default_id({code: term.forms[code] for code in languages if code in term.forms})
        name, number = own, 1
        while name in ids:
            number += 1
            name = f"{own}-{number}"
        ids.add(name)
        rows.append(cells if name == own else {**cells, "id": name})
    return rows


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
