from hypothesis import given
from hypothesis import strategies as st

from compare.translate.parts import split_long


def words(text):
    return len(text.split())


def test_a_short_sentence_is_one_part():
    assert split_long("Putin spoke.", words, 5) == ("Putin spoke.",)


def test_a_long_sentence_is_cut_at_its_strongest_mark():
    sentence = "The leaders met, and they spoke; later, they left for home."
    assert split_long(sentence, words, 8) == (
        "The leaders met, and they spoke; ",
        "later, they left for home.",
    )


def test_figures_are_not_cut_at_their_point():
    assert all("218.2" in part or "218" not in part for part in split_long("trade of 218.2 billion rose", words, 2))


@given(st.text(max_size=80), st.integers(1, 10))
def test_the_parts_are_short_enough_and_make_up_the_sentence(sentence, limit):
    parts = split_long(sentence, len, limit)
    assert "".join(parts) == sentence
    assert all(len(part) <= limit for part in parts)
