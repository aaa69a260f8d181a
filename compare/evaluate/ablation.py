"""What each kind of evidence is worth: `python -m compare.evaluate.ablation EVENT_DIR ... [--also EVENT_DIR ...]`.

The link model is fitted anew without each group of features; every event is scored with weights fitted on the
others, at the shipped threshold and at the one that would give the best F1. A row for `--match fuzzy` (translation and
string similarity alone) follows where a translation package is installed, then how many links pairs of texts on
different events get.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from tabulate import tabulate

from compare.align.features import FEATURES, GROUPS, RELATIVE
from compare.align.link_model import read_model
from compare.errors import CrossframeError
from compare.evaluate.counts import together
from compare.evaluate.evaluation import score_events
from compare.evaluate.fit import count, fit_without
from compare.evaluate.gold import event_name, find_events
from compare.evaluate.samples import Sample, read_samples, read_unrelated
from compare.pipeline import Settings
from compare.translate.packages import find_packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.evaluate.counts import Counts

_THRESHOLDS = np.arange(0.1, 0.95, 0.05)
_HEADS = ("evidence", "P", "R", "F1", "best F1", "at")
_BLOCK = 20  # sentences, the unit of links between unrelated texts


def without(samples: Iterable[Sample], names: Iterable[str]) -> list[Sample]:
    """The samples with some features set to 0, which no weight can make anything of."""
    kept = np.array([name not in set(names) for name in FEATURES])
    return [replace(sample, features=sample.features * kept) for sample in samples]


def row(
    name: str, samples: Sequence[Sample], unrelated: Sequence[Sample], scored: set[str], threshold: float
) -> tuple[str, ...]:
    """A row of the table: the figures of the scored events, cross-validated."""
    models = fit_without([*samples, *unrelated], scored, threshold)
    by_threshold = {
        float(t): together(count(models[s.event], s, float(t)) for s in samples if s.event in scored)
        for t in (threshold, *_THRESHOLDS)
    }
    best = max(by_threshold, key=lambda t: by_threshold[t].f1)
    return (name, *_cells(by_threshold[threshold]), f"{by_threshold[best].f1:.3f}", f"{best:.2f}")


def _cells(counts: Counts) -> tuple[str, ...]:
    return tuple(f"{figure:.3f}" for figure in counts.figures)


def table(
    samples: Sequence[Sample], unrelated: Sequence[Sample], scored: set[str], threshold: float
) -> list[tuple[str, ...]]:
    """All rows of fitted models."""
    left_out = {f"without {group}": names for group, names in GROUPS.items()}
    left_out["without margins and leads"] = tuple(name for name in FEATURES if name.endswith(RELATIVE))
    rows = [row("all", samples, unrelated, scored, threshold)]
    for name, names in left_out.items():
        rows.append(row(name, without(samples, names), without(unrelated, names), scored, threshold))
    rows.append(row("without texts on different events to learn from", samples, [], scored, threshold))
    own = [sample for sample in samples if sample.event in scored]
    if len(own) < len(samples):
        between = [sample for sample in unrelated if {sample.event, sample.other} <= scored]
        rows.append(row("all, fitted on the scored events alone", own, between, scored, threshold))
    return rows


def fuzzy_row(folders: Sequence[Path]) -> tuple[str, ...]:
    """The row of `--match fuzzy`; it has no fitted weights and one threshold."""
    name = "translation and string similarity alone (--match fuzzy)"
    if not find_packages().packages:
        return (name, "needs a translation package", "", "", "", "")
    scored = score_events(folders, Settings(match="fuzzy"))
    counts = together(score.links for score in scored.scores)
    return (f"{name}, {', '.join(scored.packages)}", *_cells(counts), "", "")


def unrelated_line(samples: Sequence[Sample], unrelated: Sequence[Sample], scored: set[str], threshold: float) -> str:
    """How many links two texts on different events get, with weights fitted without the first one's event."""
    models = fit_without([*samples, *unrelated], scored, threshold)
    judged = [sample for sample in unrelated if sample.event in scored]
    links = sum(count(models[sample.event], sample, threshold).printed for sample in judged)
    sentences = sum(sample.sentences for sample in judged)
    return (
        f"Texts on different events: {links} links in {sentences} sentences of {len(judged)} pairs, "
        f"{links * _BLOCK / max(sentences, 1):.2f} in {_BLOCK}."
    )


def main() -> None:
    """Fit without each group, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="EVENT_DIR")
    parser.add_argument("--also", nargs="+", type=Path, default=[], metavar="EVENT_DIR", help="fitted on, not scored")
    arguments = parser.parse_args()
    try:
        folders, also = find_events(arguments.folders), find_events(arguments.also) if arguments.also else []
        threshold = read_model().threshold
        scored = {event_name(folder) for folder in folders}
        samples, unrelated = read_samples([*folders, *also]), read_unrelated([*folders, *also])
        rows = [*table(samples, unrelated, scored, threshold), fuzzy_row(folders)]
        line = unrelated_line(samples, unrelated, scored, threshold)
    except CrossframeError as error:
        raise SystemExit(f"ablation: {error}") from None
    heading = f"Links, cross-validated, threshold {threshold:g}"
    print(f"{heading}\n\n{tabulate(rows, _HEADS, tablefmt='github', disable_numparse=True)}\n\n{line}")  # noqa: T201 (a script of its own)


if __name__ == "__main__":
    main()
