import pytest

from compare.translate.russian import in_gap, in_place_of, likeness


@pytest.mark.parametrize(
    ("replaced", "before", "form"),
    [
        ("Юшаковым", "Путин говорил с ", "Ушаковым"),
        ("Юшакова", "слова ", "Ушакова"),
        ("Макрону", "", "Ушакову"),
        ("Пекине", "в ", "Ушакове"),
        ("Мавро", "для ", "Ушакова"),
    ],
)
def test_the_new_name_takes_the_case_of_the_old_one(replaced, before, form):
    assert in_place_of("Ушаков", replaced, before) == form


def test_the_case_of_a_replaced_country_is_its_own():
    assert in_place_of("Агентство Франс Пресс", "Франции", "от пресс-службы ") == "Агентства Франс Пресс"


def test_the_case_is_not_guessed_from_a_word_that_has_none():
    assert in_place_of("Ушаков", "Моди", "вчера ") in {None, "Ушакова", "Ушаков"}
    assert in_place_of("НАТО", "УЕФА", "вчера ") == "НАТО"


@pytest.mark.parametrize(
    ("before", "after", "form"),
    [
        ("", " сообщил, что", "Ушаков"),
        ("он заявил, что ", " сообщил", "Ушаков"),
        ("переговоры с ", " прошли", "Ушаковым"),
        ("По словам ", ", визит", "Ушакова"),
        ("встреча с помощником ", " прошла", "Ушаковым"),
        ("заявил ", ".", "Ушаков"),
    ],
)
def test_a_gap_gets_the_case_that_its_neighbours_want(before, after, form):
    assert in_gap("Ушаков", before, after, titled=True) == form


def test_a_possessor_is_a_genitive_and_no_title():
    assert in_gap("Ушаков", "советник ", ".", titled=False) == "Ушакова"


def test_where_no_neighbour_tells_the_case_only_an_indeclinable_form_fits():
    assert in_gap("Ушаков", "вчера ", ".", titled=True) is None
    assert in_gap("НАТО", "вчера ", ".", titled=False) == "НАТО"


def test_a_time_before_the_verb_is_no_owner():
    assert in_gap("Ушаков", "В четверг ", " сообщил", titled=True) is None


def test_likeness_looks_at_inflected_forms():
    assert likeness("Ушаковым", ("Ушаков",)) == 100
    assert likeness("Юшаковым", ("Ушаков",)) > 80
    assert likeness("Узбекистана", ("Ушаков",)) < 60
