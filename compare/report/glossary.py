"""One term on the terminal and as JSON, differences between glossaries, and conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.glossary.edit import cells_of
from compare.report.glossary_list import padded, width
from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.glossary.diff import CellChange, Change
    from compare.glossary.merge import Conflict
    from compare.glossary.term import Term

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_GAP = "  "


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
    size = max((width(form) for forms in term.forms.values() for form in forms), default=0)
    for code, forms in term.forms.items():
        for number, form in enumerate(forms):
            place = printable(origins.get((code, form), ""))
            yield f"  {'' if number else code:<8}{padded(printable(form), size)}{_GAP}{place}".rstrip()
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
