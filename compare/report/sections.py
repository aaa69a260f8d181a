"""The order of a report: rows that all texts share first, then fewer and fewer texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report.summary import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report.comparison import Row
    from compare.texts.text import Text


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one heading; `only` is the label of the one text they are in, empty where shared."""

    title: str
    count: str
    rows: tuple[Row, ...]
    only: str = ""


def sections(texts: Sequence[Text], rows: Sequence[Row]) -> tuple[Section, ...]:
    """Return the sections that have rows, in the order they are shown; rows stand in text order inside.

    The order: shared by all texts, shared with the article (the first text), shared by others, then what is
    only in one text, text by text (background that only a journalist writes stands there). Titles are English and
    hold labels as they came.
    """
    labels = [text.label for text in texts]
    titles = _titles(labels)
    found: dict[str, list[Row]] = {title: [] for title in titles}
    places = _places(texts)
    for row in sorted(rows, key=lambda row: min(places[claim] for ids in row.group.claims.values() for claim in ids)):
        found[_title_of(row, labels, list(titles))].append(row)
    return tuple(
        Section(title, _count(found[title], only=bool(only)), tuple(found[title]), only)
        for title, only in titles.items()
        if found[title]
    )


def _titles(labels: Sequence[str]) -> dict[str, str]:
    """Return all titles in order, each with the label of its only text or an empty string."""
    article = labels[0]
    everyone = "both texts" if len(labels) == PAIR else f"all {len(labels)} texts"
    shared = (
        f"Shared by {everyone}",
        f"Shared with {article}, not by all",
        f"Shared by others, not in {article}",
    )
    return dict.fromkeys(shared, "") | {_only(label, labels): label for label in labels}


def _only(label: str, labels: Sequence[str]) -> str:
    """Return the title of what is in one text; the first is called what it is, the article."""
    if label != labels[0]:
        return f"Only in {label}"
    return "Only in the article" + ("" if label == "article" else f" ({label})")


def _title_of(row: Row, labels: Sequence[str], titles: Sequence[str]) -> str:
    present = [label for label in labels if row.group.claims.get(label)]
    if len(present) == 1:
        return _only(present[0], labels)
    if len(present) == len(labels):
        return titles[0]
    return titles[1] if labels[0] in present else titles[2]


def _count(rows: Sequence[Row], *, only: bool) -> str:
    """Return "3 rows, 2 with differences", or "3 claims" for rows that are in one text."""
    if only:
        number = sum(len(ids) for row in rows for ids in row.group.claims.values())
        return f"{number} claim{'' if number == 1 else 's'}"
    differing = sum(bool(row.differences) for row in rows)
    return f"{len(rows)} row{'' if len(rows) == 1 else 's'}" + (f", {differing} with differences" if differing else "")


def _places(texts: Sequence[Text]) -> dict[str, tuple[int, int]]:
    """Return for each claim id the number of its text and its own number there."""
    return {claim.id: (number, place) for number, text in enumerate(texts) for place, claim in enumerate(text.claims)}
