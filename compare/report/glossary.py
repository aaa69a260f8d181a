"""Glossaries on the terminal and as JSON: lists of terms, one term, differences, conflicts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from compare.glossary.edit import cells_of
from compare.glossary.read import FORBIDDEN
from compare.glossary.write import format_row
from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.glossary.diff import CellChange, Change
    from compare.glossary.merge import Conflict
    from compare.glossary.term import Term

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_KNOWN = ("kind", "case", "dnt", "status", "source", "date", "note")
_GAP = "  "
_NARROWEST = 8
# Letters that take two columns (Unicode, East Asian Width W and F), in ranges coarse enough to be fast.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f300-\U0003fffd]"
)
_NO_WIDTH = re.compile("[\u0300-\u036f\u0483-\u0489\ufe00-\ufe0f]")


def render_terms(terms: Sequence[Term], layers: Sequence[str], width: int | None) -> Iterator[str]:
    """Lines of a table: the preferred form in each language, kind, status, and the layer of each term.

    It keeps to `width` columns of a terminal, cutting cells; without one nothing is cut.
    """
    languages = _languages(terms)
    names = [*languages, "kind", "status", "from"]
    rows = [
        [
            *(printable(forms[0]) if (forms := term.forms.get(code)) else "" for code in languages),
            printable(term.kind),
            printable(term.status),
            printable(layer),
        ]
        for term, layer in zip(terms, layers, strict=True)
    ]
    widths = [max(map(_width, column)) for column in zip(names, *rows, strict=True)]
    if width:
        widths = _fitted(widths, width - len(_GAP) * (len(names) - 1))
    for row in ([names] if rows else []) + rows:
        yield _GAP.join(_padded(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip()


def render_csv(terms: Sequence[Term]) -> Iterator[str]:
    """Lines of a glossary file with these terms."""
    rows = [cells_of(term) for term in terms]
    used = dict.fromkeys(name for row in rows for name in row)
    forbidden = [name for name in used if name.startswith(FORBIDDEN)]
    first = [*(["id"] if "id" in used else []), *_languages(terms), *forbidden]
    columns = [*first, *(name for name in _KNOWN if name in used)]
    columns += [name for name in used if name not in columns]
    yield format_row(columns or ["en"], "")
    for row in rows:
        yield format_row([row.get(column, "") for column in columns], "")


def render_json(terms: Sequence[Term], layers: Sequence[str]) -> Iterator[str]:
    """Lines of a JSON array, a term a line."""
    last = len(terms) - 1
    yield "["
    for number, (term, layer) in enumerate(zip(terms, layers, strict=True)):
        yield json.dumps({**term_json(term), "from": layer}, ensure_ascii=False) + ("," if number < last else "")
    yield "]"


def term_json(term: Term) -> dict[str, Any]:
    """A term as JSON: every field, the columns unknown to us under "other"."""
    return {
        "id": term.id, "kind": term.kind, "forms": {code: list(forms) for code, forms in term.forms.items()},
        "forbidden": {code: list(forms) for code, forms in term.forbidden.items()}, "case": term.case,
        "dnt": term.dnt, "status": term.status, "source": term.source, "date": term.date, "note": term.note,
        "other": {name: cell for name, cell in term.other.items() if cell},
    }  # fmt: skip


def render_term(term: Term, origins: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """Lines about one term; `origins` says for each form (language, form) where it comes from."""
    about = ", ".join(filter(None, (term.kind, term.status)))
    yield printable(term.id) + (f" ({printable(about)})" if about else "")
    size = max((_width(form) for forms in term.forms.values() for form in forms), default=0)
    for code, forms in term.forms.items():
        for number, form in enumerate(forms):
            place = printable(origins.get((code, form), ""))
            yield f"  {'' if number else code:<8}{_padded(printable(form), size)}{_GAP}{place}".rstrip()
    for code, forms in term.forbidden.items():
        yield f"  not in {code}: {printable(', '.join(forms))}"
    for name, cell in cells_of(term).items():
        if name in {"case", "dnt", "source", "date", "note", *term.other}:
            yield f"  {printable(name)}: {printable(cell)}"


def render_change(change: Change) -> str:
    """A line about a term that differs between two glossaries: + added, - removed, ~ changed."""
    cells = "; ".join(_cell_change(cell, change.kind) for cell in change.cells if cell.column != "id")
    return printable(f"{_SIGNS[change.kind]} {change.term.id}: {cells or 'id'}")


def render_conflict(conflict: Conflict, *, theirs: bool) -> str:
    """A line about a column that two glossaries contradict each other in, and which of them was kept."""
    kept, dropped = (conflict.theirs, conflict.ours) if theirs else (conflict.ours, conflict.theirs)
    return printable(f"{conflict.term}, {conflict.column}: kept {kept!r} ({'theirs' if theirs else 'ours'}), "
                     f"not {dropped!r}")  # fmt: skip


def _cell_change(cell: CellChange, kind: str) -> str:
    if kind != "changed":
        return f"{cell.column} {' | '.join(cell.added or cell.removed)}"
    parts = [f"-{form}" for form in cell.removed] + [f"+{form}" for form in cell.added]
    if cell.preferred:
        parts.append(f"preferred: {cell.preferred}")
    return f"{cell.column} {' '.join(parts) or 'order of forms'}"


def _languages(terms: Sequence[Term]) -> list[str]:
    return list(dict.fromkeys(code for term in terms for code in term.forms))


def _width(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text)) - len(_NO_WIDTH.findall(text))


def _padded(text: str, size: int) -> str:
    """The text filled up with spaces to a width in columns, cut where it is longer."""
    width = _width(text)
    if width > size:
        while _width(text) >= size and text:
            text = text[:-1]
        text += "…"
        width = _width(text)
    return text + " " * (size - width)


def _fitted(widths: Sequence[int], total: int) -> list[int]:
    """Widths that add up to no more than `total`: the widest columns give way first."""
    fitted = list(widths)
    while sum(fitted) > total and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted
