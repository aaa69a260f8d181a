"""Add, change and remove single terms of a glossary file, as a user asks for it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date as calendar_date
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import InputError
from compare.glossary.concepts import Concepts
from compare.glossary.edit import (
    NEW_COLUMNS,
    add_rows,
    cells_of,
    change_row,
    check_form,
    check_language,
    edit_file,
    remove_row,
)
from compare.glossary.lookup import find, index_of
from compare.glossary.read import FORBIDDEN, is_language, split_forms, terms_of
from compare.glossary.write import join_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from compare.glossary.read import GlossaryFile
    from compare.glossary.term import Glossary, Term

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_NO_FORM = "give at least one form"
Forms = dict[str, list[str]]


class Changed(NamedTuple):
    """The id of a term, and the cells of it that were changed, by column."""

    term: str
    cells: dict[str, str]


def given_forms(name: str, by_language: Mapping[str, Sequence[str] | None], others: Sequence[str] | None) -> Forms:
    """Forms per language of what was given: a name in the language of its script, lists, and CODE=FORM.

    A form may hold several, separated by |. A language with an empty form alone has an empty list. Raises InputError
    for what is no form or no language code.
    """
    given: Forms = {code: list(forms) for code, forms in by_language.items() if forms}
    for code, form in _coded(others):
        given.setdefault(code, []).append(form)
    if name and not any(name in forms for forms in given.values()):
        language = "zh" if _HAN.search(name) else "ru" if _CYRILLIC.search(name) else "en"
        given = {language: [name, *given.pop(language, [])], **given}
    return {code: [check_form(form) for each in forms for form in split_forms(each)] for code, forms in given.items()}


def value_cells(**values: str | bool | None) -> dict[str, str]:
    """Cells by column of the values that were given (not None); raises InputError for a bad one."""
    cells = {}
    for name, value in values.items():
        if isinstance(value, bool):
            cells[name] = "yes" if value else ""
        elif value is not None:
            cells[name] = "" if (name, value) == ("case", "form") else _value(name, value.strip())
    return cells


def add_term(
    path: Path,
    forms: Forms,
    forbidden: Sequence[str] | None,
    values: Mapping[str, str],
    shipped: Glossary | None,
) -> tuple[str, str]:
    """Add a term to a glossary file, which is made where it is missing.

    Gives the term's id, and the id of the term of `shipped` that it will lie over, "" where there is none. Raises
    InputError where the file has one of the preferred forms already and `values` give no id to tell them apart.
    """
    if not any(forms.values()):
        raise InputError(_NO_FORM)
    cells = {**_form_cells(forms), **_forbidden_cells(forbidden), **values}

    def change(file: GlossaryFile) -> GlossaryFile:
        if not values.get("id"):
            _refuse_known(file, forms)
        return add_rows(file, [cells])

    terms = edit_file(path, change, NEW_COLUMNS)
    concept = Concepts(shipped.terms).index_of(terms[-1]) if shipped else None
    return terms[-1].id, shipped.terms[concept].id if shipped and concept is not None else ""


def set_term(
    path: Path,
    wanted: str,
    cells: Mapping[str, str],
    also: Sequence[str] | None,
    shipped: Glossary | None,
) -> Changed:
    """Change cells (by column) of the term that is meant by `wanted`, and add further forms (CODE=FORM).

    A term that only `shipped` has gets a row of its own in the file. Raises InputError where there is no such term.
    """
    changed: list[Changed] = []

    def change(file: GlossaryFile) -> GlossaryFile:
        terms = list(terms_of(file))
        index = _index_in(terms, wanted, file.path, shipped)
        if index is None and shipped is not None:
            below = shipped.terms[index_of(shipped.terms, wanted, f"{file.path} or the shipped glossary")]
            row = _row_over(below, _with_further(cells, below, also))
            changed.append(Changed(below.id, row))
            return add_rows(file, [row])
        assert index is not None
        before = cells_of(terms[index])
        after = _with_further(cells, terms[index], also)
        real = {name: cell for name, cell in after.items() if before.get(name, "") != cell}
        if not any(cell and is_language(name) for name, cell in {**before, **real}.items()):
            raise InputError(f"{terms[index].id}: would have no form left; use `crossframe glossary remove`")
        changed.append(Changed(terms[index].id, real))
        return change_row(file, index, real)

    edit_file(path, change, NEW_COLUMNS if shipped is not None else ())
    return changed[-1]


def set_cells(forms: Forms, forbidden: Sequence[str] | None, values: Mapping[str, str]) -> dict[str, str]:
    """The cells, by column, that forms, forbidden forms (CODE=FORM, CODE= for none) and values make."""
    return {**_form_cells(forms), **_forbidden_cells(forbidden), **values}


def remove_terms(path: Path, wanted: Sequence[str]) -> list[str]:
    """Remove terms from a glossary file, all or none; gives their ids."""
    removed: list[str] = []

    def change(file: GlossaryFile) -> GlossaryFile:
        for each in wanted:
            terms = list(terms_of(file))
            index = index_of(terms, each, file.path)
            removed.append(terms[index].id)
            file = remove_row(file, index)
        return file

    edit_file(path, change)
    return removed


def _index_in(terms: Sequence[Term], wanted: str, place: str, shipped: Glossary | None) -> int | None:
    """The index of the term that is meant; None where only the shipped glossary has it, and nothing lies over it."""
    if shipped is None or find(terms, wanted):
        return index_of(terms, wanted, place)
    below = find(shipped.terms, wanted)
    return Concepts(terms).index_of(shipped.terms[below[0]]) if len(below) == 1 else None


def _row_over(below: Term, cells: Mapping[str, str]) -> dict[str, str]:
    """A row that lies over a shipped term: its id, and a form to know it by."""
    if any(code in cells and not cells[code] for code in below.forms):
        raise InputError(f"{below.id}: forms of the shipped glossary cannot be taken away; prefer or forbid others")
    language, forms = next(iter(below.forms.items()))
    return {"id": below.id, language: forms[0], **cells}


def _with_further(cells: Mapping[str, str], term: Term, also: Sequence[str] | None) -> dict[str, str]:
    """The cells with further forms after those that are given, or that the term has."""
    after = dict(cells)
    for code, form in _coded(also):
        forms = split_forms(after[code]) if code in after else term.forms.get(code, ())
        after[code] = join_forms(tuple(dict.fromkeys([*forms, check_form(form)])))
    return after


def _refuse_known(file: GlossaryFile, forms: Forms) -> None:
    """Raise InputError where a row has one of the preferred forms."""
    columns = file.columns
    preferred = [(columns.index(code), each[0]) for code, each in forms.items() if each and code in columns]
    for row in file.rows:
        for number, form in preferred:
            cell = row.cells[number] if number < len(row.cells) else ""
            if form in cell and form in split_forms(cell):
                raise InputError(
                    f"{file.path}, row {row.first + 1}: {form} is there already; change it with "
                    "`crossframe glossary set`, or give the new term an --id"
                )


def _form_cells(forms: Forms) -> dict[str, str]:
    return {code: join_forms(tuple(dict.fromkeys(each))) for code, each in forms.items()}


def _forbidden_cells(forbidden: Sequence[str] | None) -> dict[str, str]:
    by_code: Forms = {}
    for code, form in _coded(forbidden):
        by_code.setdefault(code, []).extend([check_form(form)] if form else [])
    return {FORBIDDEN + code: join_forms(forms) for code, forms in by_code.items()}


def _coded(pairs: Sequence[str] | None) -> list[tuple[str, str]]:
    """CODE=FORM, divided; raises InputError for what is not that."""
    coded = []
    for pair in pairs or ():
        code, equals, form = pair.partition("=")
        if not equals:
            raise InputError(f"{pair}: write CODE=FORM, as de=Bundeskanzler")
        coded.append((check_language(code.strip()), form.strip()))
    return coded


def _value(name: str, value: str) -> str:
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in value):
        raise InputError(f"--{name} {value!r}: give one line of text without control characters")
    if name == "date" and value:
        try:
            calendar_date.fromisoformat(value)
        except ValueError:
            raise InputError(f"--date {value}: write a date as 2024-02-08") from None
    return value
