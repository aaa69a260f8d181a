"""What a glossary file is made of before it means anything: its text, its lines, and the CSV records among them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BOM = "\ufeff"


def file_content(path: Path) -> str:
    """The text of a glossary file (UTF-8), its BOM too; raises InputError where it cannot be read."""
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        raise InputError(f"{path}: no such glossary file; check the path") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder, not a glossary file") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save the glossary as UTF-8") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None


def lines_of(content: str) -> list[str]:
    """The lines of a text with their ends, whichever there are."""
    return io.StringIO(content, newline="").readlines()


class Records:
    """The records among the lines of a file: `lines[first:after]` is the one that was read last.

    A comment is no record, whatever quotes stand in it. Iterating raises csv.Error where the file is not CSV.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.first = self.after = 0
        self._inside = False

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """Each record: its first line, counted from 0, and its cells."""
        for cells in csv.reader(self._fed(), strict=True):
            yield self.first, cells
            self._inside = False

    def _fed(self) -> Iterator[str]:
        for number, line in enumerate(self.lines):
            if not self._inside:
                if "#" in line and line.lstrip().startswith("#"):
                    continue
                self.first, self._inside = number, True
            self.after = number + 1
            yield line
