"""Where results go: standard output or files, and how they look there."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.report.comparison import Comparison, Row

_WIDTH_OFF_A_TERMINAL = 100
FORMAT_OF_SUFFIX = {".json": "json", ".md": "markdown", ".txt": "table"}


Name = TypeVar("Name", bound=str)


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def use_color(color: Color) -> bool:
    """Whether standard output gets colour; NO_COLOR is respected where the choice is left to us."""
    if color is Color.AUTO:
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return color is Color.ALWAYS


def terminal_width(width: int | None) -> int:
    """Columns to fill: as asked, else the terminal's."""
    return width or shutil.get_terminal_size((_WIDTH_OFF_A_TERMINAL, 24)).columns


def say(message: str) -> None:
    """A message to the user, on stderr, safe for a terminal."""
    from compare.report.safe import printable

    typer.echo(f"crossframe: {printable(message)}", err=True)


def format_of(path: Path, known: Mapping[str, Name]) -> Name:
    """The format that a file's suffix asks for; `known` maps suffixes to formats."""
    if path.suffix.lower() not in known:
        suffixes = ", ".join(sorted(known))
        raise InputError(f"{path}: no format for the suffix {path.suffix or '(none)'}; use one of {suffixes}")
    return known[path.suffix.lower()]


def check_format(name: str) -> str:
    """The name, where we or tabulate know it."""
    from compare.report.styled_table import STYLES

    if name not in {"table", "markdown", "json", *STYLES}:
        raise InputError(f"--format {name}: use table, markdown, json or a tabulate style such as grid or github")
    return name


def render(comparison: Comparison, rows: Sequence[Row], name: str, *, width: int, color: bool) -> str:
    """The comparison in one format; ends with a line feed."""
    from compare.report.markdown import render_markdown
    from compare.report.result_json import dump_json, to_json
    from compare.report.table import render_table

    if name == "json":
        return dump_json(to_json(comparison))
    if name == "markdown":
        return render_markdown(comparison, rows).rstrip("\n") + "\n"
    return render_table(comparison, rows, width=width, style=name, color=color)


def check_writable(paths: Sequence[Path], inputs: Sequence[str]) -> None:
    """Raise InputError for an output that is one of the inputs or whose folder is not there."""
    read = {Path(path).resolve() for path in inputs}
    for path in paths:
        if path.resolve() in read:
            raise InputError(f"{path}: is one of the inputs; write the result to another file")
        if path.is_dir() or not path.parent.is_dir():
            raise InputError(f"{path}: cannot be written; give a file in a folder that is there")


def write_files(paths: Sequence[Path], contents: Sequence[str]) -> None:
    """Write each content to its path (UTF-8)."""
    for path, content in zip(paths, contents, strict=True):
        try:
            path.write_text(content, encoding="utf-8")
        except OSError as error:
            raise InputError(f"{path}: cannot be written ({error.strerror})") from None
        say(f"wrote {path}")
