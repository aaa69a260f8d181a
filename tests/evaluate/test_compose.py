import pytest

from compare.evaluate.compose import compose
from compare.texts.sentences import split_sentences


@pytest.mark.parametrize("size", [1, 2, 7, 400])
def test_both_texts_have_that_many_distinct_sentences(size):
    for text, language in zip(compose(size), ("en", "ru"), strict=True):
        sentences = [sentence.text for sentence in split_sentences(text, language)]
        assert len(sentences) == len(set(sentences)) == size


def test_the_texts_are_always_the_same_for_a_size_and_a_seed():
    assert compose(20) == compose(20)
    assert compose(20) != compose(20, seed=1)


def test_no_slot_is_left_open():
    assert not set("{}") & set("".join(compose(400)))
