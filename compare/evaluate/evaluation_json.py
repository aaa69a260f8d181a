"""An evaluation as JSON values."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from compare.evaluate.bootstrap import Interval
    from compare.evaluate.counts import Counts
    from compare.evaluate.evaluation import Evaluation
    from compare.evaluate.score import PairScore
    from compare.evaluate.totals import Total

VERSION = 1


def evaluation_json(evaluation: Evaluation, *, verbose: bool = False) -> dict[str, Any]:
    """The evaluation; `verbose` adds the sentences of false and missed links to each pair of texts.

    An interval is [low, high], or null where too few events had any.
    """
    totals = evaluation.totals
    traps = {"marked": totals.traps.marked, "linked": totals.traps.sprung, "share": totals.traps.share}
    return {
        "crossframe": VERSION,
        "pairs": [_pair(score, verbose=verbose) for score in evaluation.scores],
        "languages": {languages: _total(total) for languages, total in totals.links_by_languages.items()},
        "links": _total(totals.links),
        "kinds": {kind: _total(total) for kind, total in totals.differences_by_kind.items()},
        "differences": _total(totals.differences),
        "traps": traps | {"share_interval": _interval(totals.traps.interval)},
        "resampled": {"unit": totals.unit, "number": totals.units},
        "notices": list(evaluation.notices),
        "signature": asdict(evaluation.signature) | {"packages": list(evaluation.signature.packages)},
    }


def _pair(score: PairScore, *, verbose: bool) -> dict[str, Any]:
    values = {
        "event": score.event,
        "from": score.first,
        "to": score.second,
        "languages": score.languages,
        **_counts(score.links),
        "kinds": {kind: asdict(counts) for kind, counts in sorted(score.differences.items())},
        "traps": {"marked": score.traps, "linked": score.sprung},
    }
    if verbose:
        false = [judged.link for judged in score.judged if not judged.right]
        values["false_links"] = [{"from": link.first, "to": link.second, "score": link.score} for link in false]
        values["missed_links"] = [{"from": first, "to": second} for first, second in score.missed]
    return values


def _counts(counts: Counts) -> dict[str, Any]:
    return asdict(counts) | {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}


def _total(total: Total) -> dict[str, Any]:
    return _counts(total.counts) | {
        "precision_interval": _interval(total.precision),
        "recall_interval": _interval(total.recall),
        "f1_interval": _interval(total.f1),
    }


def _interval(interval: Interval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None
