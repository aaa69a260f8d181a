"""The formats by name and by suffix."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options
    from compare.glossary.term import Term

# The module of each format; those of DeepL are pairs of source and target, of one or of several languages.
FORMATS = {"csv": "wide", "deepl": "deepl", "tbx": "tbx", "tmx": "tmx"}
_OF_SUFFIX = {".csv": "csv", ".tsv": "deepl", ".tbx": "tbx", ".tmx": "tmx"}


class Format(Protocol):
    """What each module of a format has."""

    def write(self, terms: Sequence[Term], out: BinaryIO, options: Options, losses: Losses) -> None:
        """Write terms; what the format cannot hold is counted in `losses`."""

    def read(self, path: Path, options: Options, losses: Losses) -> Iterator[Term]:
        """Terms of a file, what we cannot hold counted in `losses`; raises InputError for a file of another kind."""


def format_named(name: str) -> Format:
    """The module of a format."""
    return cast("Format", importlib.import_module(f"compare.glossary.formats.{FORMATS[name]}"))


def format_of(path: Path) -> str:
    """The name of the format that a file's suffix stands for; raises InputError for an unknown one."""
    name = _OF_SUFFIX.get(path.suffix.lower())
    if name is None:
        raise InputError(f"{path}: no format for the suffix {path.suffix or '(none)'}; say which with --as")
    return name
