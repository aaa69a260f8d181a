import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.words import find_words


@pytest.mark.parametrize(
    ("sentence", "language", "keys"),
    [
        ("The tariffs' effects", "en", ["the", "tariff", "effect"]),
        ("Обсуждены пошлины", "ru", ["обсудить", "пошлина"]),
        ("中俄贸易额增长", "zh", ["中", "俄", "贸易额", "增长"]),
        ("China's trade rose 26.7%, to 218 bn", "en", ["china", "trade", "rose", "to", "bn"]),
        ("…!?", "en", []),
    ],
)
def test_words_are_known_by_their_stem_or_lemma(sentence, language, keys):
    assert [word.key for word in find_words(sentence, language)] == keys


@given(st.text(max_size=40), st.sampled_from(["en", "ru", "zh"]))
def test_words_stand_in_order_and_do_not_overlap(sentence, language):
    end = 0
    for word in find_words(sentence, language):
        assert end <= word.start < word.end <= len(sentence)
        end = word.end
