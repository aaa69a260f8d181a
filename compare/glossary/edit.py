"""Change single rows of a glossary file: all other bytes stay as they are."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.read import FORBIDDEN, GlossaryFile, Row, is_language, parse, read_file, terms_of
from compare.glossary.write import format_row, join_forms, locked, replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from compare.glossary.term import Term

# The columns of a new glossary; others are added when a term needs them.
NEW_COLUMNS = ("id", "en", "ru", "zh", "kind", "status", "note")


def edit_file(path: Path, change: Callable[[GlossaryFile], GlossaryFile], columns: Sequence[str] = ()) -> list[Term]:
    """Read a glossary file, change it and write it, with no other process in between; gives the terms it has then.

    A file that is not there begins as a header of `columns`, or raises InputError where there are none. What would
    not be a sound glossary afterwards is not written (InputError).
    """
    if columns:
        _make_folder(path)
    with locked(path):
        before = parse(format_row(columns, "\n"), str(path)) if columns and not path.exists() else read_file(path)
        after = change(before)
        terms = list(terms_of(after))
        if after.content != before.content or not path.exists():
            with replacing(path) as file:
                file.write(after.content)
    return terms


def with_columns(file: GlossaryFile, names: Iterable[str]) -> GlossaryFile:
    """The file with these columns added at the right where it lacks them; each row gets a comma for each."""
    missing = [name for name in dict.fromkeys(names) if name not in file.columns]
    if not missing:
        return file
    lines = list(file.lines)
    _replace(lines, file.header, format_row([*file.header.cells, *missing], _end(lines, file.header)))
    width = len(file.columns) + len(missing)
    for row in file.rows:
        short = width - len(row.cells)
        if short > 0:
            text, end = "".join(lines[row.first : row.after]), _end(lines, row)
            _replace(lines, row, text.removesuffix(end) + "," * short + end)
    return _parsed(file, lines)


def add_rows(file: GlossaryFile, rows: Sequence[Mapping[str, str]]) -> GlossaryFile:
    """The file with rows (cells by column) at its end; columns that it lacks are added."""
    file = with_columns(file, (name for row in rows for name, cell in row.items() if cell))
    end = _line_end(file)
    lines = list(file.lines)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    lines += [format_row([row.get(name, "") for name in file.columns], end) for row in rows]
    return _parsed(file, lines)


def change_row(file: GlossaryFile, index: int, cells: Mapping[str, str]) -> GlossaryFile:
    """The file with some cells (by column) of the row of that index changed; columns that it lacks are added."""
    file = with_columns(file, (name for name, cell in cells.items() if cell))
    return change_rows(file, {index: cells})


def change_rows(file: GlossaryFile, changes: Mapping[int, Mapping[str, str]]) -> GlossaryFile:
    """The file with cells of several rows changed, by index of the row; the columns must be there."""
    lines = list(file.lines)
    columns = {name: number for number, name in enumerate(file.columns)}
    for index, cells in changes.items():
        row = file.rows[index]
        changed = list(row.cells)
        for name, cell in cells.items():
            if name in columns:
                changed[columns[name]] = cell
        if changed != row.cells:
            _replace(lines, row, format_row(changed, _end(lines, row)))
    return _parsed(file, lines)


def remove_row(file: GlossaryFile, index: int) -> GlossaryFile:
    """The file without the row of that index."""
    lines = list(file.lines)
    _replace(lines, file.rows[index], "")
    return _parsed(file, lines)


def cells_of(term: Term, *, with_id: bool | None = None) -> dict[str, str]:
    """A term as cells by column, empty ones left out; the id where it is more than the first form, or as asked."""
    own = term.has_own_id if with_id is None else with_id
    cells = {
        "id": term.id if own else "",
        **{code: join_forms(forms) for code, forms in term.forms.items()},
        "kind": term.kind,
        "case": term.case,
        "dnt": "yes" if term.dnt else "",
        **{FORBIDDEN + code: join_forms(forms) for code, forms in term.forbidden.items()},
        "status": term.status,
        "source": term.source,
        "date": term.date,
        "note": term.note,
        **term.other,
    }
    return {name: cell for name, cell in cells.items() if cell}


def check_form(form: str) -> str:
    """The form, trimmed; raises InputError for one that a cell of forms cannot hold."""
    trimmed = form.strip()
    if not trimmed or "|" in trimmed:
        raise InputError(f"{form!r}: a form has letters and no |; give each form by itself")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in trimmed):
        raise InputError(f"{form!r}: a form is one line of text without control characters")
    return trimmed


def check_language(code: str) -> str:
    """The code; raises InputError for what is no language code."""
    if not is_language(code):
        raise InputError(f"{code}: is no language code; use one such as de, zh-Hant or pt-BR")
    return code


def _replace(lines: list[str], row: Row, text: str) -> None:
    """Put `text` in the place of a row; the number of lines stays, so that other rows keep their places."""
    lines[row.first : row.after] = [text] + [""] * (row.after - row.first - 1)


def _end(lines: Sequence[str], row: Row) -> str:
    """The line end of a row; nothing at the end of a file without one."""
    last = lines[row.after - 1]
    return "\r\n" if last.endswith("\r\n") else last[-1:] if last.endswith(("\n", "\r")) else ""


def _line_end(file: GlossaryFile) -> str:
    """The line end that the file uses."""
    return _end(file.lines, file.header) or "\n"


def _parsed(file: GlossaryFile, lines: Sequence[str]) -> GlossaryFile:
    return parse("\ufeff" * file.bom + "".join(lines), file.path)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None
