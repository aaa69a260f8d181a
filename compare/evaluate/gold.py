"""Annotated events: folders of texts with gold*.tsv (see docs/evaluating.md for the format)."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

GOLD_KINDS = ("number", "date", "name", "attribution", "wording", "strength", "polarity", "scope")
_COLUMNS = ("from_file", "from_sentence", "to_file", "to_sentences", "differences", "note")
_SHORTEST_CUT = 12  # code points that a part of a sentence must have at least to count as that sentence
_SMALLEST_PART = 3  # ... or this fraction of it


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One sentence of one text and its targets in another; `also` are accepted but not asked for."""

    sentence: str
    targets: tuple[str, ...]
    also: tuple[str, ...]
    kinds: frozenset[str]
    trap: bool


@dataclass(frozen=True, slots=True)
class GoldPair:
    """The annotated rows from one text file of an event to another; `names` is the event's glossary, if any."""

    event: str
    first: Path
    second: Path
    names: Path | None
    rows: tuple[GoldRow, ...]


def find_events(places: Iterable[Path]) -> tuple[Path, ...]:
    """The event folders among the places and directly inside them, each once, in the order given.

    Raises InputError for a place that is none and holds none, and for two events of one name.
    """
    events: dict[str, Path] = {}
    for place in places:
        for folder in _events_of(place):
            known = events.setdefault(event_name(folder), folder)
            if known.resolve() != folder.resolve():
                raise InputError(f"{folder}: another event has the same name ({known}); rename one of the two folders")
    return tuple(events.values())


def event_name(folder: Path) -> str:
    """What an event is called: its folder's own name, also where the folder is given as "." or by a link."""
    return folder.resolve().name


def _events_of(place: Path) -> list[Path]:
    if not place.is_dir():
        raise InputError(f"{place}: no such folder; give a folder that holds the texts and gold*.tsv of an event")
    inside = sorted(path for path in place.iterdir() if path.is_dir())
    found = [folder for folder in (place, *inside) if any(folder.glob("gold*.tsv"))]
    if not found:
        raise InputError(f"{place}: no gold*.tsv in it; give an event folder, or a folder of event folders")
    return found


def read_event(folder: Path) -> tuple[GoldPair, ...]:
    """All annotated pairs of texts of an event folder; of two rows on one sentence the last counts.

    Raises InputError, naming file and line, for a gold file that cannot be used.
    """
    rows: dict[tuple[str, str], dict[str, GoldRow]] = {}
    for path in sorted(folder.glob("gold*.tsv")):
        for row in _rows(path):
            rows.setdefault((row["from_file"], row["to_file"]), {})[row["from_sentence"]] = _row(row)
    names = folder / "names.csv"
    return tuple(
        GoldPair(
            event_name(folder),
            folder / one,
            folder / two,
            names if names.exists() else None,
            tuple(found.values()),
        )
        for (one, two), found in rows.items()
    )


def same_sentence(one: str, other: str) -> bool:
    """Whether two strings are cuts of one sentence: one holds the other, white space ignored."""
    short, long = sorted((_squeeze(one), _squeeze(other)), key=len)
    return bool(short) and short in long and len(short) >= min(_SHORTEST_CUT, len(long) // _SMALLEST_PART)


def gold_links(
    pair: GoldPair, first: Sequence[str], second: Sequence[str]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Index pairs of the sentences `first` and `second` that are linked, and those that are merely accepted."""
    wanted, accepted = set(), set()
    for i, one in enumerate(first):
        for row in (row for row in pair.rows if same_sentence(one, row.sentence)):
            wanted |= {(i, j) for j, two in enumerate(second) if any(same_sentence(two, t) for t in row.targets)}
            accepted |= {(i, j) for j, two in enumerate(second) if any(same_sentence(two, t) for t in row.also)}
    return wanted, accepted - wanted


def signature_of(folders: Iterable[Path]) -> str:
    """A short hash of all annotated rows and texts, and of the events' glossaries."""
    digest = hashlib.sha256()
    for path in files_of(folders):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def files_of(folders: Iterable[Path]) -> list[Path]:
    """All files of the event folders, in the order of event and name."""
    files = (path for folder in folders for path in folder.resolve().iterdir() if path.is_file())
    return sorted(files, key=lambda path: (path.parent.name, path.name))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a gold file: every column that we read is there and the kinds are known."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check the file") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    reader = csv.DictReader(io.StringIO(content, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    try:
        missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise InputError(f"{path}: no column {', '.join(missing)}; see docs/evaluating.md for the columns")
        for row in reader:
            _check(row, f"{path}, line {reader.line_num}")
            yield row
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}; separate cells by tabs, rows by lines") from None


def _check(row: dict[str, str], place: str) -> None:
    """Raise InputError for a row without its texts or with a kind that there is not."""
    if not (row["from_file"] and row["from_sentence"] and row["to_file"]):
        raise InputError(f"{place}: from_file, from_sentence or to_file is empty; separate the cells by tabs")
    unknown = _kinds(row["differences"]) - set(GOLD_KINDS)
    if unknown:
        raise InputError(f"{place}: no such kind as {min(unknown)}; use {', '.join(GOLD_KINDS)} or none")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _row(row: dict[str, str]) -> GoldRow:
    targets = _split(row["to_sentences"])
    return GoldRow(
        row["from_sentence"],
        targets,
        _split(row.get("also")),
        frozenset(_kinds(row["differences"])),
        "trap:" in row["note"] and not targets,
    )


def _kinds(cell: str) -> set[str]:
    return {kind.strip() for kind in cell.split(",")} - {"", "none"}


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(part for part in (cell or "").split(" || ") if part.strip())
