"""Rows of glossaries as plain cells: what listing and finding need of 100,000 terms, without building each term."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.errors import InputError
from compare.glossary.edit import cells_of
from compare.glossary.layers import lay_over
from compare.glossary.read import check_width, is_language, split_forms, term_builder
from compare.glossary.term import CASES

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from compare.glossary.layers import Layer
    from compare.glossary.term import Term


class Entry(NamedTuple):
    """A term as trimmed cells by column, with its id, the name of the last layer that has it, and its line there."""

    id: str
    cells: dict[str, str]
    layer: str
    line: int

    @property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """The forms by language, the preferred one first."""
        return {code: split_forms(cell) for code, cell in self.cells.items() if cell and is_language(code)}

    @property
    def term(self) -> Term:
        """The term itself."""
        cells = {**self.cells, "id": self.id}
        return term_builder(list(cells))(list(cells.values()), f"{self.layer}, row {self.line}")


def entries_of(layer: Layer) -> list[Entry]:
    """The entries of one glossary; raises InputError for a row that does not fit, as reading its terms would."""
    file, name = layer.file, layer.name
    columns, languages, width = file.columns, file.languages, len(file.columns)
    lines: dict[str, int] = {}
    entries = []
    for row in file.rows:
        line = row.first + 1
        if len(row.cells) != width:
            check_width(columns, row.cells, f"{file.path}, row {line}")
        cells = dict(zip(columns, map(str.strip, row.cells), strict=False))
        key = cells.get("id") or _first_form(cells, languages)
        if cells.get("case", "") not in CASES or not (key and _has_form(cells, languages)):
            term_builder(columns)(row.cells, f"{file.path}, row {line}")  # says what is wrong with the row
        if key in lines:
            raise InputError(f"{file.path}, row {line}, column id: {key!r} is already in row {lines[key]}")
        lines[key] = line
        entries.append(Entry(key, cells, name, line))
    return entries


def _has_form(cells: dict[str, str], languages: Sequence[str]) -> bool:
    for code in languages:
        cell = cells[code]
        if cell and (cell[0] != "|" or cell.strip(" |")):
            return True
    return False


def _first_form(cells: dict[str, str], languages: Sequence[str]) -> str:
    return next((forms[0] for code in languages if (forms := split_forms(cells[code]))), "")


def lay_entries(layers: Sequence[Sequence[Entry]]) -> list[Entry]:
    """The entries of layers, the last on top: what `overlay` makes of their terms (the tests hold it to that)."""
    laid: list[Entry] = list(layers[0])
    for above in layers[1:]:
        by_id = {entry.id: number for number, entry in enumerate(laid)}
        by_form = {
            (code, form): number
            for number, entry in enumerate(laid)
            for code, forms in entry.forms.items()
            for form in forms
        }
        codes = {code for code, _ in by_form}
        for entry in above:
            number = by_id.get(entry.id)
            if number is None:
                number = _sharing(entry, by_form, codes)
            if number is None:
                laid.append(entry)
            else:
                term = lay_over(entry.term, laid[number].term)
                laid[number] = Entry(term.id, cells_of(term), entry.layer, entry.line)
    return laid


def _sharing(entry: Entry, by_form: Mapping[tuple[str, str], int], codes: Container[str]) -> int | None:
    """The number of the entry that has a form of this one in one of the languages, None where there is none."""
    for code, cell in entry.cells.items():
        if cell and code in codes:
            for form in split_forms(cell) if "|" in cell else (cell,):
                if (code, form) in by_form:
                    return by_form[code, form]
    return None


def origins(entry: Entry, layers: Sequence[Sequence[Entry]]) -> dict[tuple[str, str], str]:
    """For each form (language, form) of an entry where the last layer has it: the layer's name and the row there."""
    wanted = [(code, form) for code, forms in entry.forms.items() for form in forms]
    found = {}
    for entries in layers:
        for each in entries:
            for code, form in wanted:
                cell = each.cells.get(code)
                if cell and form in cell and form in split_forms(cell):
                    found[code, form] = f"{each.layer}, row {each.line}"
    return found
