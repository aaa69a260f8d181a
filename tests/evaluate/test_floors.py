"""Floors of quality on the annotated events: they may rise, never fall; and the shipped weights, fitted again."""

from pathlib import Path

import numpy as np
import pytest

from compare.align.link_model import read_model
from compare.differences.scope_model import read_scope_model
from compare.evaluate.fit import count, cross_validate, describe, figures, fit, fit_without
from compare.evaluate.fit_scope import count_scope, cross_validate_scope, describe_scope, fit_scope, read_scope_samples
from compare.evaluate.kinds import count_kinds
from compare.evaluate.samples import read_samples, read_unrelated

EVENTS = sorted(path for path in (Path(__file__).parents[1] / "gold").iterdir() if path.is_dir())
REFERENCE = ("a", "b")  # the first letters of the events that came first; the others were written to learn from
PRECISION_FLOOR = 0.935
F1_FLOOR = 0.715
PRECISION_FLOOR_OF_ALL = 0.91
F1_FLOOR_OF_ALL = 0.59
# Of each kind, over the annotated links of the reference events, whether the link model finds them or not.
DIFFERENCE_FLOORS = {
    "number": (0.97, 0.86),
    "date": (0.94, 0.69),
    "name": (0.66, 0.33),
    "attribution": (0.91, 0.63),
    "wording": (0.89, 0.43),
    "strength": (0.79, 0.44),
    "polarity": (0.99, 0.57),
}
DIFFERENCE_PRECISION_FLOOR = 0.88
DIFFERENCE_RECALL_FLOOR = 0.56
SCOPE_PRECISION_FLOOR = 0.75  # over all annotated links, whether the link model finds them or not
SCOPE_RECALL_FLOOR = 0.85


@pytest.fixture(scope="module")
def samples():
    return read_samples(EVENTS)


@pytest.fixture(scope="module")
def unrelated():
    return read_unrelated(EVENTS)


@pytest.fixture(scope="module")
def counts(samples, unrelated):
    """Counts of each sample at the shipped threshold, its event scored by a model that has not seen it."""
    return cross_validate(samples, unrelated, read_model().threshold)


def test_links_of_the_reference_events_do_not_get_worse(samples, counts):
    precision, _, f1 = figures(
        c for sample, c in zip(samples, counts, strict=True) if sample.event.startswith(REFERENCE)
    )
    assert precision >= PRECISION_FLOOR
    assert f1 >= F1_FLOOR


def test_links_of_all_events_do_not_get_worse(counts):
    precision, _, f1 = figures(counts)
    assert precision >= PRECISION_FLOOR_OF_ALL
    assert f1 >= F1_FLOOR_OF_ALL


def test_unrelated_texts_get_at_most_one_link_in_twenty_sentences(samples, unrelated):
    threshold = read_model().threshold
    judged = [sample for sample in unrelated if sample.event.startswith(REFERENCE)]
    models = fit_without([*samples, *unrelated], {sample.event for sample in judged}, threshold)
    links = sum(count(models[sample.event], sample, threshold).printed for sample in judged)
    assert links * 20 <= sum(sample.sentences for sample in judged)


def test_the_shipped_weights_are_those_that_the_events_give(samples, unrelated):
    shipped = read_model()
    again = fit([*samples, *unrelated], shipped.threshold, describe(EVENTS))
    assert again.signature == shipped.signature
    for name in ("weights", "mean", "scale"):
        np.testing.assert_allclose(getattr(again, name), getattr(shipped, name), atol=0.01, rtol=0.01)


def test_differences_on_annotated_links_do_not_get_worse():
    counts = count_kinds(path for path in EVENTS if path.name.startswith(REFERENCE))
    precision, recall, _ = figures(counts[kind] for kind in DIFFERENCE_FLOORS)
    assert precision >= DIFFERENCE_PRECISION_FLOOR
    assert recall >= DIFFERENCE_RECALL_FLOOR
    for kind, floors in DIFFERENCE_FLOORS.items():
        assert counts[kind].precision >= floors[0], kind
        assert counts[kind].recall >= floors[1], kind


@pytest.fixture(scope="module")
def scope_samples():
    return read_scope_samples(EVENTS)


def test_differences_of_scope_do_not_get_worse(scope_samples):
    counts = count_scope(scope_samples, cross_validate_scope(scope_samples), read_scope_model().threshold)
    assert counts.precision >= SCOPE_PRECISION_FLOOR
    assert counts.recall >= SCOPE_RECALL_FLOOR


def test_the_shipped_scope_weights_are_those_that_the_events_give(scope_samples):
    shipped = read_scope_model()
    again = fit_scope(scope_samples, shipped.threshold, describe_scope(EVENTS))
    assert again.signature == shipped.signature
    for name in ("weights", "mean", "scale"):
        np.testing.assert_allclose(getattr(again, name), getattr(shipped, name), atol=0.01, rtol=0.01)
