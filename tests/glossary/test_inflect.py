import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.glossary.inflect import CASES, inflect_russian, russian_forms, surely_declines


@pytest.mark.parametrize(
    ("form", "case", "inflected"),
    [
        ("Юрий Ушаков", "ablt", "Юрием Ушаковым"),
        ("Владимир Путин", "datv", "Владимиру Путину"),
        ("Мария Захарова", "ablt", "Марией Захаровой"),
        ("Мария Захарова", "accs", "Марию Захарову"),
        ("Дмитрий Песков", "loct", "Дмитрии Пескове"),
        ("Владимир Зеленский", "gent", "Владимира Зеленского"),
        ("Эмманюэль Макрон", "ablt", "Эмманюэлем Макроном"),
    ],
)
def test_first_name_and_surname_decline_together_in_the_gender_of_the_first_name(form, case, inflected):
    assert inflect_russian(form, case) == inflected


@pytest.mark.parametrize(
    ("form", "case", "inflected"),
    [
        ("Си Цзиньпин", "ablt", "Си Цзиньпином"),
        ("Ли Кэцян", "accs", "Ли Кэцяна"),
        ("Ким Чен Ын", "gent", "Ким Чен Ына"),
        ("Линь Цзянь", "ablt", "Линь Цзянем"),
        ("Ван И", "ablt", "Ван И"),
        ("Лай Циндэ", "gent", "Лай Циндэ"),
    ],
)
def test_of_an_east_asian_name_only_the_last_word_declines(form, case, inflected):
    assert inflect_russian(form, case) == inflected


@pytest.mark.parametrize(
    ("form", "case", "inflected"),
    [
        ("Китайская Народная Республика", "gent", "Китайской Народной Республики"),
        ("Шанхайская организация сотрудничества", "ablt", "Шанхайской организацией сотрудничества"),
        ("Совет Безопасности ООН", "loct", "Совете Безопасности ООН"),
        ("Ближний Восток", "loct", "Ближнем Востоке"),
        ("Большая двадцатка", "gent", "Большой двадцатки"),
        ("специальная военная операция", "accs", "специальную военную операцию"),
        ("президент Владимир Путин", "ablt", "президентом Владимиром Путиным"),
        ("Агентство Франс Пресс", "gent", "Агентства Франс Пресс"),
    ],
)
def test_the_head_and_what_agrees_with_it_decline_and_the_tail_stays(form, case, inflected):
    assert inflect_russian(form, case) == inflected


@pytest.mark.parametrize("form", ["США", "КНР", "НАТО", "Моди", "Никарагуа", "Синьхуа", "жибао"])
def test_indeclinable_words_have_one_form(form):
    assert russian_forms(form) == {form}


def test_a_woman_with_a_surname_in_a_consonant_keeps_it():
    assert inflect_russian("Ангела Меркель", "gent") == "Ангелы Меркель"


def test_plural_names_stay_plural():
    assert inflect_russian("Соединённые Штаты", "ablt") == "Соединёнными Штатами"


def test_capitals_and_hyphens_are_kept():
    assert inflect_russian("Нью-Йорк", "gent") == "Нью-Йорка"
    assert inflect_russian("Кремль", "datv") == "Кремлю"


def test_a_form_spelled_without_yo_gets_none():
    assert inflect_russian("Соединенные Штаты", "gent") == "Соединенных Штатов"
    assert inflect_russian("Кремль", "ablt") == "Кремлем"


def test_forms_are_given_with_yo_and_without():
    assert {"Пётр", "Петр", "Петра", "Петром"} <= russian_forms("Пётр")


def test_an_unknown_case_is_refused():
    with pytest.raises(ValueError, match="no case"):
        inflect_russian("Путин", "dative")


@given(st.text(max_size=30), st.sampled_from(CASES))
def test_any_text_can_be_inflected_and_keeps_its_number_of_words(form, case):
    assert len(inflect_russian(form, case).split()) == len(form.split())


@given(st.text(max_size=20))
def test_a_form_is_among_its_own_forms(form):
    assert form in russian_forms(form)


@pytest.mark.parametrize("form", ["Бургас", "Куньмин"])
def test_a_place_in_a_consonant_that_no_dictionary_has_declines_as_masculine(form):
    assert inflect_russian(form, "loct") == f"{form}е"


_SYLLABLES = [
    "ба",
    "ве",
    "ги",
    "жу",
    "ли",
    "ха",
    "шан",
    "ерн",
    "ос",
    "ия",
    "ка",
    "ский",
    "ов",
    "инь",
    "ай",
    "ша",
    "ь",
    "Анна",
]
_NAME = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=4).map(lambda parts: "".join(parts).capitalize())


@given(st.lists(_NAME, min_size=1, max_size=3).map(" ".join))
def test_what_surely_declines_is_changed_in_every_case(form):
    changed = all(inflect_russian(form, case) != form for case in ("gent", "datv", "ablt", "loct"))
    assert changed or not surely_declines(form)


def test_what_surely_declines_is_told_by_its_head_or_its_endings():
    assert surely_declines("Гиемши Ерханов")
    assert not surely_declines("Гиша Ерхант")
    assert surely_declines("Министерство Гиша")
    assert surely_declines("Анна Ерхант")
    assert not surely_declines("Анна из дома")
