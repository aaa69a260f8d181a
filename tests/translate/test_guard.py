import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.translate.guard import flaw, length_limit


def judged(target, source="one two three four five six seven eight"):
    return flaw(source.split(), target.split(), target)


@pytest.mark.parametrize("target", ["a b b b b", "in Beijing in Beijing in Beijing", "a b c d a b c d a b c d a"])
def test_a_phrase_that_goes_on_and_on_is_a_loop(target):
    assert judged(target) == "loop"


@pytest.mark.parametrize("target", ["very very good", "more and more and better", "a b c d a b c d"])
def test_saying_a_word_twice_is_no_loop(target):
    assert judged(target) == ""


def test_repeating_what_the_source_repeats_is_no_loop():
    assert judged("ha ha ha ha ha", source="he he he he he") == ""


def test_much_more_than_the_source_allows_is_a_runaway():
    words = [str(number) for number in range(length_limit(4) + 1)]
    assert judged(" ".join(words), source="one two three four") == "runaway"
    assert judged(" ".join(words[:-1]), source="one two three four") == ""


def test_nothing_but_spaces_is_empty():
    assert judged("  ") == "empty"


@given(
    st.lists(st.sampled_from("abcdefgh"), max_size=6),
    st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8),
    st.integers(4, 6),
)
def test_any_phrase_four_times_in_a_row_is_found(before, phrase, times):
    tokens = [*before, *phrase * times]
    assert flaw([str(number) for number in range(60)], tokens, " ".join(tokens)) == "loop"
