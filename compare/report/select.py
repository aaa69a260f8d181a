"""Which rows of a comparison are shown: `--show` and `--kind`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.difference import KINDS
from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.report.comparison import Comparison, Row

SHOW = ("all", "shared", "differences", "not-in-article", "not-in-some")


def select_rows(comparison: Comparison, show: str, kinds: Sequence[str] = ()) -> tuple[Row, ...]:
    """Return the rows to show, in the comparison's order.

    `show` is one of SHOW: "shared" are rows of at least two texts, "not-in-article" rows without a claim of
    the first text, "not-in-some" rows that at least one text has no claim in. With `kinds`, only rows with a
    difference of one of these kinds are left; such a row keeps its other differences. Raises InputError for a
    `show` or a kind that does not exist.
    """
    if show not in SHOW:
        raise InputError(f"--show {show}: there is no such choice; use one of {', '.join(SHOW)}")
    for kind in kinds:
        if kind not in KINDS:
            raise InputError(f"--kind {kind}: there is no such kind; use one of {', '.join(KINDS)}")
    labels = [text.label for text in comparison.texts]
    return tuple(row for row in comparison.rows if _is_shown(row, show, labels) and _has_kind(row, kinds))


def _is_shown(row: Row, show: str, labels: Sequence[str]) -> bool:
    present = [label for label in labels if row.group.claims.get(label)]
    return {
        "all": True,
        "shared": len(present) > 1,
        "differences": bool(row.differences),
        "not-in-article": labels[0] not in present,
        "not-in-some": len(present) < len(labels),
    }[show]


def _has_kind(row: Row, kinds: Sequence[str]) -> bool:
    return not kinds or any(difference.kind in kinds for difference in row.differences)
