import pytest

from compare.glossary.find import find_terms
from compare.glossary.term import Glossary, Term

XI = Term("xi", "person", {"en": ("Xi Jinping", "Xi"), "ru": ("Си Цзиньпин",), "zh": ("习近平",)})
PUTIN = Term(
    "putin",
    "person",
    {"en": ("Vladimir Putin", "Putin"), "ru": ("Владимир Путин", "В.В.Путин", "Путин"), "zh": ("普京",)},
)
USHAKOV = Term("ushakov", "person", {"en": ("Yuri Ushakov", "Ushakov"), "ru": ("Юрий Ушаков", "Ушаков")})
US = Term(
    "us",
    "place",
    {"en": ("United States", "US", "U.S."), "ru": ("США", "Соединённые Штаты"), "zh": ("美国",)},
    case="exact",
)
UYGHUR = Term("uyghur", "people", {"en": ("Uyghur",), "ru": ("уйгур",), "zh": ("维吾尔",)})
GLOSSARY = Glossary((XI, PUTIN, USHAKOV, US, UYGHUR))


def found(text, language):
    return [(match.term.id, match.text) for match in find_terms(text, language, GLOSSARY)]


@pytest.mark.parametrize("form", ["Си Цзиньпин", "Си Цзиньпина", "Си Цзиньпину", "Си Цзиньпином", "Си Цзиньпине"])
def test_an_inflected_russian_name_is_found(form):
    assert found(f"Разговор с {form} состоялся", "ru") == [("xi", form)]


@pytest.mark.parametrize("form", ["Соединёнными Штатами", "Соединенных Штатов", "США"])
def test_a_russian_name_of_several_words_is_found_with_and_without_yo(form):
    assert found(f"отношения с {form}.", "ru") == [("us", form)]


def test_initials_may_have_a_space():
    assert found("В. В. Путиным подчёркнуто", "ru") == [("putin", "В. В. Путиным")]


def test_the_longest_form_wins():
    assert found("Vladimir Putin and Putin met Xi Jinping", "en") == [
        ("putin", "Vladimir Putin"), ("putin", "Putin"), ("xi", "Xi Jinping"),
    ]  # fmt: skip


def test_a_possessive_and_a_plural_are_found():
    assert found("Putin's call on Uyghurs", "en") == [("putin", "Putin"), ("uyghur", "Uyghurs")]


def test_us_is_not_the_pronoun():
    assert found("It let us meet the US.", "en") == [("us", "US")]


def test_an_abbreviation_keeps_its_last_dot():
    assert found("U.S. officials", "en") == [("us", "U.S.")]


def test_a_form_inside_a_longer_word_is_not_found():
    assert found("Xinjiang, Xinhua, Putinism", "en") == []
    assert found("путина началась", "ru") == []


def test_chinese_needs_no_spaces():
    assert found("习近平同普京谈美国", "zh") == [("xi", "习近平"), ("putin", "普京"), ("us", "美国")]


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("…", "ru"), ("。", "zh"), ("\ud83d\ude00 Xi", "en")])
def test_spans_are_exact_slices(text, language):
    for match in find_terms(text, language, GLOSSARY):
        assert text[match.start : match.end] == match.text


def test_ten_thousand_terms_do_not_slow_the_search():
    import time

    many = Glossary(
        (*GLOSSARY.terms, *(Term(f"n{i}", "person", {"en": (f"Name{i} Surname{i}",)}) for i in range(10_000)))
    )
    find_terms("warm up", "en", many)
    text = "Putin spoke with Xi Jinping. " * 200

    def seconds(glossary):
        start = time.perf_counter()
        find_terms(text, "en", glossary)
        return time.perf_counter() - start

    assert min(seconds(many) for _ in range(5)) < 3 * min(seconds(GLOSSARY) for _ in range(5))
