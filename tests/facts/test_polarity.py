import pytest

from compare.facts.polarity import is_negated


@pytest.mark.parametrize(
    ("claim", "language", "negated"),
    [
        ("The pipeline was not discussed.", "en", True),
        ("They didn’t name a date.", "en", True),
        ("Beijing denied the report.", "en", True),
        ("Not only trade grew.", "en", False),
        ("The pipeline was discussed.", "en", False),
        ("Газопровод не обсуждался.", "ru", True),
        ("Дат пока нет.", "ru", True),
        ("Не только торговля, но и связи выросли.", "ru", False),
        ("Небольшой рост отмечен.", "ru", False),
        ("双方没有讨论该管道。", "zh", True),
        ("不针对第三方。", "zh", True),
        ("互信不断加深。", "zh", False),
        ("台湾是中国领土不可分割的一部分。", "zh", False),
        ("未来合作前景广阔。", "zh", False),
    ],
)
def test_negation_is_a_word_that_negates(claim, language, negated):
    assert is_negated(claim, language) is negated
