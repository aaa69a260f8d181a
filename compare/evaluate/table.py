"""An evaluation as tables for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import tabulate

from compare.evaluate.totals import by_event
from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.evaluate.bootstrap import Interval
    from compare.evaluate.counts import Counts
    from compare.evaluate.evaluation import Evaluation
    from compare.evaluate.score import PairScore
    from compare.evaluate.totals import Bin, Total, Totals, Traps

_COUNTS = ("right", "false", "missed")
_FIGURES = ("P", "R", "F1")


def render_evaluation(evaluation: Evaluation, *, verbose: bool = False) -> str:
    """A line for each pair of texts, the totals, and the signature; `verbose` lists false and missed links."""
    pairs = [(_name(score), score.links) for score in evaluation.scores]
    listed = [_listed(score) for score in evaluation.scores] if verbose else []
    return _parts([_notices(evaluation), _counts("pair of texts", pairs), *listed, *_summary(evaluation)])


def render_cross_validation(evaluation: Evaluation, bins: Iterable[Bin]) -> str:
    """A line for each event, the totals, the reliability of the scores, and the signature."""
    events = list(by_event(evaluation.scores).items())
    *tables, signature = _summary(evaluation)
    return _parts([_notices(evaluation), _counts("event", events), *tables, _reliability(bins), signature])


def _parts(parts: Iterable[str]) -> str:
    """The parts, an empty line between them; ends with a line feed."""
    lines = [line.rstrip() for line in "\n\n".join(part for part in parts if part).splitlines()]
    return "\n".join(lines) + "\n"


def _name(score: PairScore) -> str:
    return printable(f"{score.event}  {score.first} – {score.second}")


def _notices(evaluation: Evaluation) -> str:
    return "\n".join(printable(notice) for notice in evaluation.notices)


def _summary(evaluation: Evaluation) -> list[str]:
    totals = evaluation.totals
    return [
        _totals(totals),
        "\n".join([_traps(totals.traps), f"In brackets: 95 % bootstrap intervals, {totals.units} {totals.unit}."]),
        printable(str(evaluation.signature)),
    ]


def _counts(head: str, rows: Iterable[tuple[str, Counts]]) -> str:
    cells = [
        [name, *map(str, (counts.right, counts.false, counts.missed)), *(f"{each:.2f}" for each in counts.figures)]
        for name, counts in rows
    ]
    return _table([head, *_COUNTS, *_FIGURES], cells)


def _totals(totals: Totals) -> str:
    rows = [
        *((f"links {languages}", total) for languages, total in totals.links_by_languages.items()),
        ("links", totals.links),
        *((f"differences: {kind}", total) for kind, total in totals.differences_by_kind.items()),
        ("differences", totals.differences),
    ]
    return _table(["total", *_COUNTS, *_FIGURES], [_total_row(name, total) for name, total in rows])


def _total_row(name: str, total: Total) -> list[str]:
    counts = total.counts
    intervals = (total.precision, total.recall, total.f1)
    figures = [_with_interval(figure, interval) for figure, interval in zip(counts.figures, intervals, strict=True)]
    return [name, str(counts.right), str(counts.false), str(counts.missed), *figures]


def _with_interval(figure: float, interval: Interval | None) -> str:
    return f"{figure:.3f} ({interval.low:.2f}–{interval.high:.2f})" if interval else f"{figure:.3f}"


def _traps(traps: Traps) -> str:
    share = f": {_with_interval(traps.share, traps.interval)}" if traps.marked else ""
    return f"Traps: {traps.sprung} of {traps.marked} marked look-alikes got a link{share}."


def _listed(score: PairScore) -> str:
    """The false and the missed links of a pair of texts, each on two lines."""
    false = [judged.link for judged in score.judged if not judged.right]
    found = [(f"false {link.score:.2f}", link.first, link.second) for link in false]
    found += [("missed", *ends) for ends in score.missed]
    lines = [f"{what:12}{printable(first)}\n         →  {printable(second)}" for what, first, second in found]
    return "\n".join([_name(score), *lines]) if lines else ""


def _reliability(bins: Iterable[Bin]) -> str:
    cells = [
        [
            f"{each.low:.1f}–{each.high:.1f}",
            f"{each.links}",
            f"{each.right}",
            f"{each.right / each.links:.2f}",
            f"{each.mean_score:.2f}",
        ]
        for each in bins
    ]
    return _table(["score of link", "printed", "right", "share right", "mean score"], cells)


def _table(heads: Sequence[str], cells: Sequence[Sequence[str]]) -> str:
    aligned = ["left", *["right"] * (len(heads) - 1)]
    return str(tabulate(cells, heads, tablefmt="simple", disable_numparse=True, colalign=aligned if cells else None))
