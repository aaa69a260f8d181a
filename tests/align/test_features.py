import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from compare.align.fact_features import same_number
from compare.align.features import leads, margin
from compare.facts.fact import Number

SCORES = arrays(np.float32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1, width=32))


def test_a_hub_loses_its_lead_by_the_margin():
    scores = np.array([[0.9, 0.8, 0.2, 0.2], [0.9, 0.1, 0.2, 0.2], [0.9, 0.1, 0.2, 0.2]], dtype=np.float32)
    assert scores[0, 0] > scores[0, 1]
    assert margin(scores)[0, 0] < margin(scores)[0, 1]


def slow_leads(scores):
    rows, columns = np.zeros_like(scores), np.zeros_like(scores)
    for i in range(scores.shape[0]):
        for j in range(scores.shape[1]):
            others = np.delete(scores[i], j)
            rows[i, j] = scores[i, j] - others.max() if others.size else 0
            others = np.delete(scores[:, j], i)
            columns[i, j] = scores[i, j] - others.max() if others.size else 0
    return rows, columns


@given(SCORES)
def test_leads_are_those_of_the_slow_way(scores):
    for fast, slow in zip(leads(scores), slow_leads(scores), strict=True):
        np.testing.assert_allclose(fast, slow, atol=1e-6)


def number(value, unit="USD"):
    return Number(value, value, unit, "exact", 0, 1, "1")


def test_numbers_agree_but_for_rounding():
    assert same_number(number(218.2e9), number(218e9))
    assert not same_number(number(218.2e9), number(227.7e9))
    assert not same_number(number(5, "day"), number(5, "month"))
