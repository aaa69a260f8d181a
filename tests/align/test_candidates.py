import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from compare.align.candidates import Pairs, choose, lead, margin

SCORES = arrays(np.float32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1, width=32))


def all_pairs(shape):
    return Pairs(*(places.reshape(-1) for places in np.indices(shape)))


def test_a_hub_loses_its_lead_by_the_margin():
    scores = np.array([[0.9, 0.8, 0.2, 0.2], [0.9, 0.1, 0.2, 0.2], [0.9, 0.1, 0.2, 0.2]], dtype=np.float32)
    found = margin(scores.reshape(-1), all_pairs(scores.shape)).reshape(scores.shape)
    assert scores[0, 0] > scores[0, 1]
    assert found[0, 0] < found[0, 1]


def slow_lead(scores):
    found = np.zeros_like(scores)
    for i, j in np.ndindex(scores.shape):
        others = np.delete(scores[i], j)
        found[i, j] = scores[i, j] - others.max() if others.size else 0
    return found


@given(SCORES)
def test_leads_are_those_of_the_slow_way(scores):
    pairs = all_pairs(scores.shape)
    np.testing.assert_allclose(lead(scores.reshape(-1), pairs.rows), slow_lead(scores).reshape(-1), atol=1e-6)
    np.testing.assert_allclose(lead(scores.reshape(-1), pairs.columns), slow_lead(scores.T).T.reshape(-1), atol=1e-6)


def test_short_texts_are_compared_whole():
    pairs = choose(np.zeros((10, 7), np.float32))
    assert len(pairs.rows) == 70


def test_each_sentence_of_long_texts_has_its_best_candidates_by_each_score():
    generator = np.random.default_rng(3)
    first, second = generator.random((2, 300, 200), dtype=np.float32)
    pairs = choose(first, second)
    chosen = set(zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True))
    assert len(chosen) <= 2 * 10 * (300 + 200)
    for scores in (first, second):
        for row in range(300):
            assert (row, int(scores[row].argmax())) in chosen
        for column in range(200):
            assert (int(scores[:, column].argmax()), column) in chosen


def test_what_scores_negative_infinity_is_never_a_candidate():
    scores = np.zeros((3, 3), np.float32)
    scores[1] = -np.inf
    assert set(choose(scores, np.ones((3, 3), np.float32)).rows.tolist()) == {0, 2}
