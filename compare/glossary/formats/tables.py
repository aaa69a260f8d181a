"""CSV and TSV files of other programs: any encoding of Unicode, comma, semicolon or tab."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DELIMITERS = ",;\t"


def read_text_table(path: Path) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a mark; raises InputError for another encoding."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    encoding = next((name for bom, name in _BOMS if content.startswith(bom)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as CSV UTF-8") from None


def delimiter_of(text: str) -> str:
    """The mark that separates the cells of the first line: a comma, a semicolon or a tab."""
    first = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def rows_of(text: str, path: Path, delimiter: str, *, quoted: bool = True) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, with the number of their last line; raises InputError for what is no CSV.

    In tab-separated files that are not `quoted` a quotation mark is a letter like others.
    """
    lines = io.StringIO(text, newline="")
    if delimiter == "\t" and not quoted:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE, strict=True)
    else:
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise InputError(f"{path}, row {reader.line_num}: not CSV ({error})") from None
