"""Floors of link quality on the annotated events: they may rise, never fall."""

from pathlib import Path

import pytest

from compare.align.link_model import read_model
from compare.evaluate.fit import cross_validate, figures
from compare.evaluate.samples import read_samples

EVENTS = sorted(path for path in (Path(__file__).parents[1] / "gold").iterdir() if path.is_dir())
PRECISION_FLOOR = 0.88
F1_FLOOR = 0.65


@pytest.fixture(scope="module")
def cross_validated():
    """Precision, recall and F1 at the shipped threshold, each event scored by a model that has not seen it."""
    return figures(cross_validate(read_samples(EVENTS), read_model().threshold))


def test_link_precision_does_not_fall(cross_validated):
    assert cross_validated[0] >= PRECISION_FLOOR


def test_link_f1_does_not_fall(cross_validated):
    assert cross_validated[2] >= F1_FLOOR
