import time

import pytest

from compare.facts.fact import Name
from compare.facts.sides import sides_in

LONG = {
    "en": "Russia" + " AbCdEf-GhIjKl" * 4 + " president X",
    "ru": "Россия " + "президентсталинаважной" * 2 + " 12 Х",
    "zh": "俄罗斯" + "总统" * 20 + "某",
}


def names(sentence, country, person):
    start, last = sentence.index(country), sentence.rindex(person)
    return [
        Name("country-ru", "place", start, start + len(country), country),
        Name("x", "person", last, last + len(person), person),
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "country", "person"),
    [
        ("en", "Russian Deputy Foreign Minister Ivan Orlov spoke.", "Russian", "Ivan Orlov"),
        ("en", "President of Russia Ivan Orlov spoke.", "Russia", "Ivan Orlov"),
        ("ru", "Выступил министр обороны России Иван Орлов.", "России", "Иван Орлов"),
        ("zh", "俄罗斯总统奥尔洛夫讲话。", "俄罗斯", "奥尔洛夫"),
    ],
)
def test_an_office_between_a_country_and_a_name_gives_the_person_its_side(language, sentence, country, person):
    assert sides_in(sentence, language, names(sentence, country, person)) == {"x": "ru"}


@pytest.mark.parametrize(
    ("language", "sentence", "country", "person"),
    [
        ("en", "Russia, said president Ivan Orlov.", "Russia", "Ivan Orlov"),
        ("ru", "Россия: министр сообщил, что Иван Орлов прибыл.", "Россия", "Иван Орлов"),
        ("zh", "俄罗斯同总统奥尔洛夫讲话。", "俄罗斯", "奥尔洛夫"),
    ],
)
def test_other_words_between_them_give_none(language, sentence, country, person):
    assert sides_in(sentence, language, names(sentence, country, person)) == {}


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_long_words_take_no_time(language):
    sentence = LONG[language]
    country, person = {"en": ("Russia", "X"), "ru": ("Россия", "Х"), "zh": ("俄罗斯", "某")}[language]
    start = time.process_time()
    sides_in(sentence, language, names(sentence, country, person))
    assert time.process_time() - start < 0.1
