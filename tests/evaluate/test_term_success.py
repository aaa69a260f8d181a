from compare.evaluate.term_success import Success, score_terms
from compare.glossary.term import Glossary, Term
from compare.translate.translation import TermOutcome

LAVROV = Term("lavrov", "person", {"en": ("Lavrov",), "ru": ("Лавров",)})
CHINA = Term("china", "place", {"en": ("China",), "ru": ("Китай", "КНР")})
GLOSSARY = Glossary((LAVROV, CHINA))


def score(output, reference, *outcomes):
    return score_terms(["Lavrov met China."], [output], [reference], outcomes, GLOSSARY, ("en", "ru"))


def test_a_term_counts_in_any_allowed_form_where_the_reference_has_it():
    scores = score("Он говорил с КНР.", "Лавров говорил с Китаем.")
    assert scores.terms == Success(1, 2)
    assert scores.missed == ("0: Lavrov",)


def test_a_term_that_the_reference_avoids_does_not_count():
    assert score("Он говорил.", "Министр говорил.").terms == Success(0, 0)


def test_the_case_of_what_was_put_in_is_compared_with_the_reference():
    put_in = TermOutcome("Lavrov", 0, "Лавровым", "repaired")
    scores = score("Беседа с Лавровым.", "Он встретился с Лавровым.", put_in)
    assert (scores.cases, scores.cases_alike) == (Success(1, 1), Success(1, 1))


def test_a_wrong_case_is_counted_and_another_construction_kept_apart():
    put_in = TermOutcome("Lavrov", 0, "Лавров", "repaired")
    scores = score("Потом Лавров.", "Он встретился с Лавровым.", put_in)
    assert (scores.cases, scores.cases_alike) == (Success(0, 1), Success())


def test_a_form_that_stands_alike_in_both_is_right_whatever_the_glossary_s_capitals_and_number():
    envoy = Term("envoy", "title", {"en": ("envoy",), "ru": ("посол",)})
    indian = Term("indian", "other", {"en": ("Indian",), "ru": ("индийский",)})
    put_in = (TermOutcome("envoy", 0, "Посол", "repaired"), TermOutcome("Indian", 0, "индийские", "repaired"))
    scores = score_terms(
        ["The envoy met Indian delegates."], ["Посол и индийские делегаты."], ["Посол встретил индийские делегации."],
        put_in, Glossary((envoy, indian)), ("en", "ru"),
    )  # fmt: skip
    assert scores.cases == Success(2, 2)
