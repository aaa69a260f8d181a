"""Read annotated events: a folder of texts with gold*.tsv (see tests/gold/README.md for the format)."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

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


def read_event(folder: Path) -> tuple[GoldPair, ...]:
    """All annotated pairs of texts of an event folder."""
    rows: dict[tuple[str, str], list[GoldRow]] = {}
    for path in sorted(folder.glob("gold*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                rows.setdefault((row["from_file"], row["to_file"]), []).append(_row(row))
    names = folder / "names.csv"
    return tuple(
        GoldPair(folder.name, folder / one, folder / two, names if names.exists() else None, tuple(found))
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


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _row(row: dict[str, str]) -> GoldRow:
    targets = _split(row["to_sentences"])
    kinds = {kind.strip() for kind in (row["differences"] or "").split(",")} - {"", "none"}
    return GoldRow(
        row["from_sentence"],
        targets,
        _split(row.get("also")),
        frozenset(kinds),
        "trap:" in (row["note"] or "") and not targets,
    )


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(part for part in (cell or "").split(" || ") if part.strip())
