from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.evaluate.bootstrap import share_interval

UNITS = st.lists(st.integers(1, 20).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))), min_size=2)


def all_resamples(parts, wholes):
    """The share in every possible resample: the slow, exact way."""
    units = range(len(parts))
    return [sum(parts[n] for n in draw) / sum(wholes[n] for n in draw) for draw in product(units, repeat=len(parts))]


@pytest.mark.parametrize(
    ("parts", "wholes"),
    [([3, 5, 1, 4], [4, 5, 5, 6]), ([0, 10, 3, 9], [10, 10, 9, 9]), ([1, 0, 2, 2, 7], [2, 3, 2, 5, 8])],
)
def test_the_interval_is_that_of_all_possible_resamples(parts, wholes):
    interval = share_interval(parts, wholes)
    exact = np.quantile(all_resamples(parts, wholes), [0.025, 0.975])
    assert (interval.low, interval.high) == pytest.approx(exact, abs=0.04)


@given(UNITS)
def test_an_interval_lies_within_the_units_and_is_the_same_every_time(units):
    parts, wholes = zip(*units, strict=True)
    interval = share_interval(parts, wholes)
    shares = [part / whole for part, whole in units]
    assert min(shares) - 1e-9 <= interval.low <= interval.high <= max(shares) + 1e-9
    assert share_interval(parts, wholes) == interval


def test_one_unit_says_nothing_about_how_units_differ():
    assert share_interval([3], [4]) is None
    assert share_interval([3, 0, 0], [4, 0, 0]) is None
    assert share_interval([], []) is None


def test_more_units_make_it_narrower():
    few, many = share_interval([1, 3], [4, 4]), share_interval([1, 3] * 20, [4, 4] * 20)
    assert many.high - many.low < few.high - few.low
