import pytest

from compare.align.fuzzy import fuzzy_scores


@pytest.mark.parametrize(
    ("language", "sentence", "near", "far"),
    [
        (
            "en",
            "Xi said the talks were useful.",
            "The talks were useful, Xi said.",
            "Oil prices rose on Monday.",
        ),
        (
            "ru",
            "Лидеры обсудили торговлю нефтью.",
            "Обсуждали торговлю нефтью лидеры.",
            "Погода была тёплая.",
        ),
        ("zh", "两国元首讨论了贸易问题。", "贸易问题由两国元首讨论。", "今天天气很好。"),
    ],
)
def test_the_same_words_in_another_order_are_nearer_than_other_words(language, sentence, near, far):
    scores = fuzzy_scores([sentence], [near, far], language)
    assert scores.shape == (1, 2)
    assert scores[0, 0] > 0.6 > scores[0, 1]


def test_a_sentence_that_lacks_a_word_is_not_the_same():
    assert fuzzy_scores(["The talks were useful."], ["The talks were not useful."], "en")[0, 0] < 1


def test_no_sentences_give_no_scores():
    assert fuzzy_scores([], ["One."], "en").shape == (0, 1)
