"""Write suggestions into a glossary file, as proposals."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.checks.fix import replace_file
from compare.glossary.checks.sheet import Records, read_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.glossary.suggest.suggest import Suggestion

COLUMNS = ("en", "ru", "zh", "kind", "status", "source", "note")
FILE_VARIABLE = "CROSSFRAME_GLOSSARY"


def user_path() -> Path:
    """The user's own glossary: what CROSSFRAME_GLOSSARY names, else a file in the user's data; may not be there."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("crossframe", appauthor=False) / "glossary.csv"


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


def written(rows: Sequence[Mapping[str, str]], columns: Sequence[str], line_end: str = "\n") -> str:
    """Rows as lines of CSV; cells of other columns are left out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=line_end)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return out.getvalue()


def add_rows(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """Append rows to a glossary file, which is made where it is not there; all that was in it stays as it is.

    Raises InputError for a file that is no glossary, or lacks a column in which a row has something to say.
    """
    if not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror})") from None
        replace_file(path, ",".join(COLUMNS) + "\n" + written(rows, COLUMNS))
        return
    columns = list(read_sheet(path).cells)
    for needed in ("en", "ru", "zh", "status"):
        if needed not in columns and any(row.get(needed) for row in rows):
            raise InputError(f"{path}: has no column {needed}; add it to the header and to each row")
    content = path.read_bytes().decode("utf-8")
    line_end = "\r\n" if Records(content).lines[0].endswith("\r\n") else "\n"
    before = content if content.endswith(("\n", "\r")) else content + line_end
    replace_file(path, before + written(rows, columns, line_end))


def _note(suggestion: Suggestion) -> str:
    evidence = [f"{partner.label} {partner.form} {partner.confidence:.2f}" for partner in suggestion.partners]
    return "; ".join([f"{len(suggestion.name.occurrences)} times in the article", *evidence])
