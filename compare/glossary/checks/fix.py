"""Mend what needs no decision, cell by cell; every other byte of the file stays."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from compare.glossary.checks.characters import visible
from compare.glossary.read import FORBIDDEN, is_language, split_forms
from compare.glossary.records import BOM, Records, lines_of
from compare.glossary.write import locked, replacing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.glossary.checks.finding import Finding

_LINE_END = re.compile(r"\r\n?|\n")
_CELL = re.compile(r'"(?:[^"]|"")*"|[^,]*')
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def fix_file(path: str | Path, findings: Iterable[Finding]) -> int:
    """Mend the fixable findings in the file and give the number of cells that were changed.

    The file is replaced in one step. Raises InputError where it cannot be written.
    """
    cells = {(finding.row, finding.column) for finding in findings if finding.fixable}
    if not cells:
        return 0
    path = Path(path)
    with locked(path):
        before = path.read_bytes().decode("utf-8")  # no newline translation, and the BOM stays
        content, changed = fixed(before, cells)
        if changed:
            with replacing(path) as file:
                file.write(content.encode("utf-8"))
    return changed


def fixed(content: str, cells: set[tuple[int, str]]) -> tuple[str, int]:
    """The content of a glossary file with these cells (line, column) mended, and how many changed."""
    bom = BOM if content.startswith(BOM) else ""
    records = Records(lines_of(content.removeprefix(BOM)))
    lines = list(records.lines)
    by_row: dict[int, set[str]] = defaultdict(set)
    for row, column in cells:
        by_row[row].add(column)
    columns: list[str] | None = None
    changed = 0
    for first, cells_of_row in _until_broken(records):
        if columns is None:
            columns = [name.strip() for name in cells_of_row] if any(map(str.strip, cells_of_row)) else None
        elif wanted := by_row.get(first + 1):
            text, count = _fixed_row("".join(lines[first : records.after]), columns, wanted)
            lines[first : records.after] = [text, *[""] * (records.after - first - 1)]
            changed += count
    return bom + "".join(lines), changed


def _until_broken(records: Records) -> Iterator[tuple[int, list[str]]]:
    """The records before the place, if any, where the file is no CSV any more."""
    with suppress(csv.Error):
        yield from records


def _fixed_row(text: str, columns: list[str], wanted: set[str]) -> tuple[str, int]:
    """One row's text with the wanted columns mended; the cells beside them are not written anew."""
    end = _trailing_line_end(text)
    raws = _raw_cells(text.removesuffix(end))
    changed = 0
    for index, (column, raw) in enumerate(zip(columns, raws, strict=False)):
        if column in wanted and (mended := _mended(_value(raw), column)) != _value(raw):
            raws[index] = _raw(mended, quoted=raw.startswith('"'))
            changed += 1
    return ",".join(raws) + end, changed


def _trailing_line_end(text: str) -> str:
    ends = list(_LINE_END.finditer(text))
    return ends[-1].group() if ends and ends[-1].end() == len(text) else ""


def _raw_cells(text: str) -> list[str]:
    """The cells of a row as they are written, quotes included."""
    raws, place = [], 0
    while True:
        match = _CELL.match(text, place)
        assert match is not None
        end = match.end()
        if end < len(text) and text[end] != ",":  # text behind a closing quote, which CSV readers join to it
            end = text.find(",", end) if "," in text[end:] else len(text)
        raws.append(text[place:end])
        if end >= len(text):
            return raws
        place = end + 1


def _value(raw: str) -> str:
    return next(csv.reader([raw]), [""])[0] if "\n" not in raw and "\r" not in raw else raw[1:-1].replace('""', '"')


def _raw(value: str, *, quoted: bool) -> str:
    needs = quoted or _NEEDS_QUOTES.search(value) or value.startswith("#")
    return '"' + value.replace('"', '""') + '"' if needs else value


def _mended(value: str, column: str) -> str:
    """A cell of forms without what the eye does not see, each form once."""
    language = column if is_language(column) else column.removeprefix(FORBIDDEN)
    # What stood between a letter and its mark must be gone before the two are made one.
    clean = unicodedata.normalize("NFC", visible(value, language))
    return " | ".join(dict.fromkeys(split_forms(clean)))
