"""Near pairs: the fast way finds what comparing all pairs finds."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from compare.glossary.checks.near import edits_allowed, near_pairs


def slowly(strings):
    return {
        frozenset(pair)
        for pair in combinations(set(strings), 2)
        if Levenshtein.distance(*pair) <= edits_allowed(max(map(len, pair)))
    }


@st.composite
def families(draw):
    """Strings of few letters, and edited copies of them, around the lengths where the distance changes."""
    strings = draw(st.lists(st.text("ab", min_size=5, max_size=20), min_size=1, max_size=8))
    copies = []
    for string in strings:
        copy = string
        for _ in range(draw(st.integers(0, 3))):
            place = draw(st.integers(0, len(copy)))
            copy = copy[:place] + draw(st.sampled_from(["", "a", "c"])) + copy[place + draw(st.integers(0, 1)) :]
        copies.append(copy)
    return strings + copies


@settings(max_examples=400, deadline=None)
@given(families())
def test_all_near_pairs_are_found_and_no_others(strings):
    found = list(near_pairs(strings))
    assert len(found) == len({frozenset(pair) for pair in found})
    assert {frozenset(pair) for pair in found} == slowly(strings)


def test_short_names_are_never_near():
    assert list(near_pairs(["iran", "iraq", "austria", "austrja"])) == []


def test_a_letter_more_or_less_is_near():
    assert list(near_pairs(["zelenskyy", "zelensky"])) == [("zelensky", "zelenskyy")]
