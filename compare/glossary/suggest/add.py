"""Write suggestions into a glossary file, as proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.glossary.edit import add_rows, edit_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from compare.glossary.suggest.suggest import Suggestion

COLUMNS = ("en", "ru", "zh", "kind", "status", "source", "note")


def as_rows(suggestions: Sequence[Suggestion], article: str) -> list[dict[str, str]]:
    """Suggestions as rows of a glossary (cells by column, see COLUMNS); `article` names the article's text."""
    return [
        {
            **{code: " | ".join(forms) for code, forms in each.forms.items()},
            "kind": each.name.kind,
            "status": "proposed",
            "source": ", ".join(dict.fromkeys([article, *(partner.label for partner in each.partners)])),
            "note": _note(each),
        }
        for each in suggestions
    ]


def add_suggestions(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """Append rows to a glossary file, which is made where it is not there; all that was in it stays as it is.

    Raises InputError for a file that is no glossary.
    """
    edit_file(path, lambda file: add_rows(file, rows), COLUMNS)


def _note(suggestion: Suggestion) -> str:
    evidence = [f"{partner.label} {partner.form} {partner.confidence:.2f}" for partner in suggestion.partners]
    return "; ".join([f"{len(suggestion.name.occurrences)} times in the article", *evidence])
