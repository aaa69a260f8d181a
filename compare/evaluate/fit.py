"""Fit the link model on annotated events: `python -m compare.evaluate.fit EVENT_DIR ... [-o WEIGHTS.json]`.

Prints precision, recall and F1 of links, each event scored with weights fitted without it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.align.assign import assign
from compare.align.features import FEATURES
from compare.align.link_model import LinkModel
from compare.evaluate.counts import Counts, together
from compare.evaluate.gold import signature_of
from compare.evaluate.newton import logistic_regression
from compare.evaluate.samples import Sample, flat, read_samples, read_unrelated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_L2 = 30.0
_FUZZY_THRESHOLD = 0.55
_THRESHOLDS = np.arange(0.15, 0.75, 0.05)


def fit(samples: Iterable[Sample], threshold: float, signature: str = "") -> LinkModel:
    """Logistic regression with an L2 penalty."""
    features, labels = flat(samples)
    mean, scale = features.mean(axis=0), np.maximum(features.std(axis=0), 1e-6)
    weights = logistic_regression((features - mean) / scale, labels.astype(np.float64), _L2)
    return LinkModel(
        tuple(map(float, mean)), tuple(map(float, scale)), tuple(map(float, weights[1:])), float(weights[0]),
        threshold, _FUZZY_THRESHOLD, signature,
    )  # fmt: skip


def count(model: LinkModel, sample: Sample, threshold: float) -> Counts:
    """Right, false and missed sentence links of one sample."""
    found = assign(sample.pairs, model.probabilities(sample.features), threshold)
    right = sum(bool(sample.links[place]) for place in found)
    false = sum(bool(sample.listed[place] and not sample.links[place]) for place in found)
    return Counts(right, false, sample.wanted - right)


def figures(counts: Iterable[Counts]) -> tuple[float, float, float]:
    """Precision, recall and F1 of summed counts."""
    return together(counts).figures


def cross_validate(samples: Sequence[Sample], unrelated: Sequence[Sample], threshold: float) -> list[Counts]:
    """Counts for each sample with a model fitted on the other events; `unrelated` are fitted on and not counted."""
    models = fit_without([*samples, *unrelated], {sample.event for sample in samples}, threshold)
    return [count(models[sample.event], sample, threshold) for sample in samples]


def fit_without(samples: Sequence[Sample], events: Iterable[str], threshold: float) -> dict[str, LinkModel]:
    """For each event a model fitted on the samples that have no text of it."""
    return {event: fit((s for s in samples if event not in {s.event, s.other}), threshold) for event in events}


def describe(folders: Sequence[Path]) -> str:
    """What a model was fitted on: events, and a hash of their files."""
    data = f"{len(folders)} events and texts on different ones, data {signature_of(folders)}"
    return f"logistic regression, L2 {_L2:g}, {data}"


def write_model(model: LinkModel, path: Path) -> None:
    """The weights as a readable JSON file."""
    rows = zip(FEATURES, model.weights, model.mean, model.scale, strict=True)
    content = {
        "signature": model.signature,
        "threshold": model.threshold,
        "fuzzy_threshold": model.fuzzy_threshold,
        "intercept": round(model.intercept, 6),
        "features": {n: {"weight": round(w, 6), "mean": round(m, 6), "scale": round(s, 6)} for n, w, m, s in rows},
    }
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, print cross-validated figures for each threshold, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--threshold", type=float, default=0.68)
    arguments = parser.parse_args()
    samples, unrelated = read_samples(arguments.folders), read_unrelated(arguments.folders)
    models = fit_without([*samples, *unrelated], {sample.event for sample in samples}, arguments.threshold)
    for threshold in _THRESHOLDS:
        counts = [count(models[sample.event], sample, float(threshold)) for sample in samples]
        print("threshold %.2f: cross-validated P %.3f R %.3f F1 %.3f" % (threshold, *figures(counts)))  # noqa: T201, UP031
    if arguments.output:
        model = fit([*samples, *unrelated], arguments.threshold, describe(arguments.folders))
        write_model(model, arguments.output)


if __name__ == "__main__":
    main()
