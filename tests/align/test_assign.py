import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from compare.align.assign import assign
from compare.align.candidates import Pairs

SCORES = arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(0, 1))


def assigned(scores, threshold):
    """The chosen pairs where all pairs of sentences are candidates."""
    pairs = Pairs(*(places.reshape(-1) for places in np.indices(scores.shape)))
    return [divmod(place, scores.shape[1]) for place in assign(pairs, scores.reshape(-1), threshold)]


def test_the_best_pairs_are_linked_whatever_their_order():
    scores = np.array([[0.1, 0.9], [0.8, 0.2]], dtype=np.float32)
    assert sorted(assigned(scores, 0.5)) == [(0, 1), (1, 0)]


def test_nothing_below_the_threshold_is_linked():
    assert assigned(np.full((3, 3), 0.49, dtype=np.float32), 0.5) == []


def test_no_candidates_no_links():
    assert assign(Pairs(np.zeros(0, int), np.zeros(0, int)), np.zeros(0, np.float32), 0.5) == []


def test_a_second_link_of_a_sentence_must_be_surer():
    assert assigned(np.array([[0.9, 0.55]], dtype=np.float32), 0.5) == [(0, 0)]
    assert assigned(np.array([[0.9, 0.85]], dtype=np.float32), 0.5) == [(0, 0), (0, 1)]


@given(SCORES, st.floats(0.1, 0.9))
def test_every_link_reaches_the_threshold_and_none_is_twice(scores, threshold):
    pairs = assigned(scores, threshold)
    assert len(set(pairs)) == len(pairs)
    assert all(scores[pair] >= threshold for pair in pairs)


@given(SCORES, st.floats(0.1, 0.9))
def test_the_best_pair_of_all_is_linked_where_it_reaches_the_threshold(scores, threshold):
    best = np.unravel_index(scores.argmax(), scores.shape)
    pairs = assigned(scores, threshold)
    assert (scores[best] < threshold) or any(scores[pair] == scores[best] for pair in pairs)
