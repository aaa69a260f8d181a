"""Lists of terms as a table, as a glossary file and as JSON; made for 100,000 of them."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from typing import TYPE_CHECKING

from compare.glossary.read import FORBIDDEN, is_language, split_forms
from compare.glossary.write import format_row
from compare.report.safe import is_unsafe, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.glossary.entries import Entry

_AFTER_FORMS = ("kind", "case", "dnt", "status", "source", "date", "note")
_GAP = "  "
_NARROWEST = 8
# Letters that take two columns (Unicode, East Asian Width W and F), in ranges coarse enough to be fast, and none.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f300-\U0003fffd]"
)
_NO_WIDTH = re.compile("[\u0300-\u036f\u0483-\u0489\ufe00-\ufe0f]")


def render_table(entries: Sequence[Entry], total: int | None) -> Iterator[str]:
    """Lines of a table: the preferred form in each language, kind, status, and the layer of each term.

    It keeps to `total` columns of a terminal, cutting cells; without a total nothing is cut.
    """
    if not entries:
        return
    columns = {
        code: [cell if "|" not in cell else _preferred(cell) for cell in _column(entries, code)]
        for code in _languages(entries)
    }
    columns |= {name: _column(entries, name) for name in ("kind", "status")}
    columns["from"] = [entry.layer for entry in entries]
    safe = [[name, *_safe(cells)] for name, cells in columns.items()]
    measured = [_widths(cells) for cells in safe]
    widths = [max(each) for each in measured]
    if total:
        widths = _fitted(widths, total - len(_GAP) * (len(widths) - 1))
    filled = [_filled(*each) for each in zip(safe, measured, widths, strict=True)]
    for row in zip(*filled, strict=True):
        yield _GAP.join(row).rstrip()


def render_csv(entries: Sequence[Entry]) -> Iterator[str]:
    """Lines of a glossary file with these terms."""
    columns = _columns([entry.cells for entry in entries])
    languages = [name for name in columns if is_language(name)]
    rows = [entry.cells if entry.cells.get("id") else _with_id(entry, languages) for entry in entries]
    if "id" not in columns and any(row.get("id") for row in rows):
        columns = ["id", *columns]
    table = [[row.get(column, "") for column in columns] for row in rows]
    if any(row[0].lstrip().startswith("#") for row in table):
        yield from (format_row(row, "") for row in [columns, *table])
        return
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([columns, *table])
    yield text.getvalue().removesuffix("\n")


def render_json(entries: Sequence[Entry]) -> Iterator[str]:
    """Lines of a JSON array, a term a line: its id, forms and forbidden forms as lists, other cells as they are."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    last = len(entries) - 1
    yield "["
    for number, entry in enumerate(entries):
        yield encode(_as_json(entry)) + ("," if number < last else "")
    yield "]"


def width(text: str) -> int:
    """The columns of a terminal that a text takes."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text)) - len(_NO_WIDTH.findall(text))


def padded(text: str, size: int) -> str:
    """The text filled up with spaces to a width in columns, cut where it is longer."""
    own = width(text)
    if own > size:
        while text and width(text) >= size:
            text = text[:-1]
        text += "…"
        own = width(text)
    return text + " " * (size - own)


def _languages(entries: Sequence[Entry]) -> list[str]:
    """The languages that any of the entries has a form in."""
    codes = dict.fromkeys(name for keys in dict.fromkeys(tuple(entry.cells) for entry in entries) for name in keys)
    return [code for code in codes if is_language(code) and any(entry.cells.get(code) for entry in entries)]


def _column(entries: Sequence[Entry], name: str) -> list[str]:
    return [entry.cells.get(name, "") for entry in entries]


def _safe(cells: list[str]) -> list[str]:
    """The cells made safe for a terminal; the letters of all together are looked at first, which is much faster."""
    letters = _letters(cells)
    if any(is_unsafe(letter) or unicodedata.category(letter).startswith("M") for letter in letters):
        return [printable(cell) for cell in cells]
    return cells


def _with_id(entry: Entry, languages: Sequence[str]) -> dict[str, str]:
    """The cells of an entry without an id cell, given one where its first form is not its id in this order."""
    first = next((form for code in languages if (form := _preferred(entry.cells.get(code, "")))), "")
    return entry.cells if first == entry.id else {**entry.cells, "id": entry.id}


def _preferred(cell: str) -> str:
    return cell.partition("|")[0].rstrip() or next(iter(split_forms(cell)), "")


def _filled(cells: list[str], widths: list[int], size: int) -> list[str]:
    """The cells of a column in one width: as `padded` makes each, with what has been measured already."""
    return [
        cell + " " * (size - own) if own <= size else padded(cell, size)
        for cell, own in zip(cells, widths, strict=True)
    ]


def _widths(cells: list[str]) -> list[int]:
    letters = "".join(_letters(cells))
    return list(map(len if width(letters) == len(letters) else width, cells))


def _letters(cells: list[str]) -> set[str]:
    """The different letters of all cells."""
    return set("".join(set(cells)))


def _fitted(widths: Sequence[int], total: int) -> list[int]:
    """Widths that add up to no more than `total`: the widest columns give way first."""
    fitted = list(widths)
    while sum(fitted) > total and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _columns(rows: Sequence[dict[str, str]]) -> list[str]:
    """The columns that any row has something in, in the order of our own files."""
    keys = dict.fromkeys(name for each in dict.fromkeys(map(tuple, rows)) for name in each)
    used = [name for name in keys if any(row.get(name) for row in rows)]
    first = [name for name in ("id",) if name in used] + [name for name in used if is_language(name)]
    first += [name for name in used if name.startswith(FORBIDDEN)]
    first += [name for name in _AFTER_FORMS if name in used]
    return [*first, *(name for name in used if name not in first)] or ["en"]


def _as_json(entry: Entry) -> dict[str, object]:
    forms = {}
    forbidden = {}
    rest = {}
    for name, cell in entry.cells.items():
        if not cell or name == "id":
            continue
        if is_language(name):
            forms[name] = split_forms(cell) if "|" in cell else (cell,)
        elif name.startswith(FORBIDDEN):
            forbidden[name.removeprefix(FORBIDDEN)] = split_forms(cell)
        else:
            rest[name] = cell
    return {"id": entry.id, "forms": forms, "forbidden": forbidden, **rest, "from": entry.layer}
