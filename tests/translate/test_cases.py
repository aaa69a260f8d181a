import pytest

from compare.glossary.term import Term, TermMatch
from compare.translate.cases import OPEN_TO_ALL, agreeing_forms, open_cases


def cases(before, source, name, kind="place", language="en"):
    """The cases left open behind `before` for a name of the English sentence."""
    start = source.index(name)
    return open_cases(
        before, source, language, TermMatch(Term(name, kind, {"en": (name,)}), start, start + len(name), name)
    )


@pytest.mark.parametrize(
    ("before", "source", "left"),
    [
        ("Он прибыл в ", "He arrived in Tianjin today.", ("loct",)),
        ("Он едет в ", "He will go to Tianjin today.", ("accs",)),
        ("Вместе с ", "Together with Tianjin today.", ("ablt",)),
        ("Он едет из ", "He will go to Tianjin today.", ("gent",)),
        ("Он за ", "He is for Tianjin today.", ("ablt", "accs")),
    ],
)
def test_of_the_cases_of_a_russian_preposition_the_english_one_chooses(before, source, left):
    assert cases(before, source, "Tianjin") == left


def test_a_name_in_a_list_has_the_case_of_the_name_before():
    assert cases("переговоры между Ираком и ", "talks between Iraq and Ankara", "Ankara") == ("ablt",)
    assert cases("вместе с послами Омана, ", "with the ambassadors of Oman, Algeria", "Algeria") == ("gent",)


def test_a_name_in_a_list_whose_first_name_does_not_decline_is_left_open():
    assert len(cases("поездка Перу и ", "the trip by Peru and Ankara", "Ankara")) == OPEN_TO_ALL


def test_a_name_agrees_with_the_adjective_before_it():
    assert cases("о положении в соседней ", "in neighbouring Turkey", "Turkey") == ("gent", "datv", "ablt", "loct")


def test_a_person_has_the_case_of_the_title_before_another_name_has_not():
    assert cases("встреча с послом ", "met Ambassador Miller", "Miller", kind="person") == ("ablt",)
    assert cases("Посол ", "Ambassador Miller said", "Miller", kind="person") == ("nomn",)
    assert len(cases("встреча с послом ", "met Ambassador Iceland", "Iceland")) == OPEN_TO_ALL


def test_what_both_sentences_begin_with_is_the_subject():
    assert cases("", "The Pacific Ocean is big.", "Pacific Ocean") == ("nomn",)
    assert cases("«", "Iraq, once strong, fell.", "Iraq") == ("nomn",)
    assert cases("", "Moscow's request was met.", "Moscow") == ("gent",)


def test_in_a_list_of_subjects_every_name_is_a_subject():
    assert cases("«Газпром» и ", "Gazprom and the Kremlin have not agreed.", "Kremlin") == ("nomn",)
    assert cases("сказали, Берлин и ", "they told Berlin and Rome", "Rome") == ("nomn", "accs")
    assert cases("в то время как Москва, ", "a sham, whereas Moscow, Minsk do not", "Minsk") == ("nomn",)


def test_the_name_behind_a_conjunction_is_the_subject_of_its_clause():
    assert cases("сообщили, что ", "said that Moscow agreed", "Moscow") == ("nomn",)
    assert cases("сообщили, что ", "said that Moscow’s side agreed", "Moscow") == ("gent",)


def test_an_english_genitive_is_one_in_russian():
    assert cases("просьба ", "the request of Moscow", "Moscow") == ("gent",)
    assert cases("просьба ", "they met Moscow’s request", "Moscow") == ("gent",)


def test_without_a_preposition_there_is_no_prepositional_case():
    assert "loct" not in cases("вчера ", "yesterday Moscow said", "Moscow")


def test_a_source_in_another_language_says_nothing_of_the_case():
    assert len(cases("", "Moskau to", "Moskau", language="de")) == OPEN_TO_ALL
    assert cases("в ", "to Moskau", "Moskau", language="de") == ("loct", "accs")


def test_a_transitive_verb_has_a_subject_or_an_object():
    assert cases("Берлин призвал ", "Berlin has urged Moscow to stop", "Moscow") == ("accs",)
    assert cases("«Да», сообщил ", "“Yes”, Moscow said", "Moscow") == ("nomn", "accs")
    assert cases("может посетить ", "may visit Moscow", "Moscow") == ("accs", "datv")


def test_an_adjective_agrees_with_the_noun_behind_it():
    forms = ["китайский", "китайская", "китайские", "китайской"]
    assert agreeing_forms(forms, " власти заявили") == ["китайские", "китайской"]
    assert agreeing_forms(forms, " столица") == ["китайская"]
    assert agreeing_forms(forms, ", столица") == forms
    assert agreeing_forms(["китайский"], " столица") == ["китайский"]
