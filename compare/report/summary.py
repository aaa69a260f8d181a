"""Counts of a comparison: how many claims, what is shared by whom, what differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from compare.differences.difference import KINDS

if TYPE_CHECKING:
    from compare.report.comparison import Comparison

PAIR = 2  # texts; with no more than a pair, "shared by two" and "shared by all" are the same


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all groups of a comparison; each group is counted in exactly one of the four group fields.

    `claims` and `only_in` are by text label, `shared_by_two` by pair of labels in the order of the texts
    (with two texts it is empty: their shared groups are in `shared_by_all`). `shared_by_more` are the groups
    of more than two texts but not all. `differences` is by kind, without the kinds that do not occur.
    """

    claims: dict[str, int]
    shared_by_all: int
    shared_by_two: dict[tuple[str, str], int]
    shared_by_more: int
    only_in: dict[str, int]
    differences: dict[str, int]


def summarise(comparison: Comparison) -> Summary:
    """Count the claims, groups and differences of a comparison, whatever rows are shown of it."""
    labels = [text.label for text in comparison.texts]
    groups = Counter(tuple(x for x in labels if row.group.claims.get(x)) for row in comparison.rows)
    everyone = tuple(labels)
    pairs = list(combinations(labels, 2)) if len(labels) > PAIR else []
    kinds = Counter(difference.kind for row in comparison.rows for difference in row.differences)
    return Summary(
        claims={text.label: len(text.claims) for text in comparison.texts},
        shared_by_all=groups[everyone] if len(labels) > 1 else 0,
        shared_by_two={(first, second): groups[first, second] for first, second in pairs},
        shared_by_more=sum(n for shared, n in groups.items() if PAIR < len(shared) < len(labels)),
        only_in={label: groups[(label,)] for label in labels},
        differences={kind: kinds[kind] for kind in [*KINDS, *sorted(set(kinds) - set(KINDS))] if kinds[kind]},
    )


def summary_lines(summary: Summary) -> tuple[tuple[str, str], ...]:
    """Return the summary as pairs of a name and its counts, in English; labels are as they came."""
    count = len(summary.claims)
    two = {" + ".join(pair): number for pair, number in summary.shared_by_two.items() if number}
    lines = [
        ("Claims", _counts(summary.claims)),
        (
            "Shared by both texts" if count == PAIR else f"Shared by all {count} texts",
            str(summary.shared_by_all),
        ),
    ]
    if summary.shared_by_more:
        lines.append(("Shared by more than two", str(summary.shared_by_more)))
    if count > PAIR:
        lines.append(("Shared by two", _counts(two) or "0"))
    lines.append(("Only in one", _counts(summary.only_in)))
    lines.append(("Differences", _counts(summary.differences) or "0"))
    return tuple(lines)


def _counts(counts: dict[str, int]) -> str:
    return " · ".join(f"{name} {number}" for name, number in counts.items())
