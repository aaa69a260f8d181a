from dataclasses import replace

import pytest

from compare.glossary.term import Glossary, Term
from compare.translate.engine import load_engine
from compare.translate.placeholders import survive
from compare.translate.presence import Presence
from compare.translate.terms import enforce_terms

PUTIN = Term("putin", "person", {"en": ("Vladimir Putin", "Putin"), "ru": ("Владимир Путин", "Путин")})
USHAKOV = Term("ushakov", "person", {"en": ("Yuri Ushakov", "Ushakov"), "ru": ("Юрий Ушаков", "Ушаков")})
LAVROV = Term("lavrov", "person", {"en": ("Lavrov",), "ru": ("Лавров",)})
XI = Term("xi", "person", {"en": ("Xi",), "ru": ("Си Цзиньпин",)})
CHINA = Term("china", "place", {"en": ("China",), "ru": ("Китай", "КНР")})
BEIJING = Term("beijing", "place", {"en": ("Beijing",), "ru": ("Пекин",)})


@pytest.fixture
def enforce(tiny):
    """Translate one sentence with the terms; returns its text and {source: (form, outcome)}."""

    def run(sentence, *terms):
        engine = load_engine(tiny)
        presence = Presence(Glossary(terms), "en", "ru")
        ((translated, outcomes),) = enforce_terms(engine.draft([sentence]), engine, presence, lambda: survive(engine))
        return translated.text, {each.source: (each.form, each.outcome) for each in outcomes}

    return run


def test_a_term_the_model_knows_is_applied_in_any_inflected_form(enforce):
    text, outcomes = enforce("Putin spoke in Beijing.", PUTIN, BEIJING)
    assert text == "Путин говорил в Пекине."
    assert outcomes == {"Putin": ("Путин", "applied"), "Beijing": ("Пекине", "applied")}


def test_a_misspelled_name_is_repaired_in_the_case_of_its_place(enforce):
    text, outcomes = enforce("Putin spoke with Ushakov in Beijing.", PUTIN, USHAKOV, BEIJING)
    assert text == "Путин говорил с Ушаковым в Пекине."
    assert outcomes["Ushakov"] == ("Ушаковым", "repaired")
    assert outcomes["Putin"][1] == outcomes["Beijing"][1] == "applied"


def test_another_known_name_in_the_place_of_a_term_is_replaced_if_the_source_does_not_have_it(enforce):
    text, outcomes = enforce("Putin spoke with Xi.", PUTIN, XI, CHINA)
    assert text == "Путин говорил с Си Цзиньпином."
    assert outcomes["Xi"] == ("Си Цзиньпином", "repaired")


def test_a_name_that_the_source_accounts_for_is_never_taken(enforce):
    text, outcomes = enforce("Putin spoke with China.", PUTIN, CHINA)
    assert text == "Путин говорил с Китаем."
    assert outcomes["China"] == ("Китаем", "applied")


def test_a_term_that_the_model_renders_by_a_common_word_is_put_in_its_place_and_case(enforce):
    text, outcomes = enforce("Putin spoke with Lavrov in Beijing.", PUTIN, LAVROV, BEIJING)
    assert text == "Путин говорил с Лавровым в Пекине."
    assert outcomes["Lavrov"] == ("Лавровым", "repaired")
    assert outcomes["Putin"][1] == outcomes["Beijing"][1] == "applied"


def test_where_no_rule_tells_the_case_the_model_chooses_it(enforce):
    text, outcomes = enforce("Putin spoke yesterday Lavrov today.", PUTIN, LAVROV)
    assert text.startswith("Путин говорил вчера Лавров")
    assert outcomes["Lavrov"][1] == "repaired"
    assert outcomes["Lavrov"][0] in text
    assert outcomes["Putin"] == ("Путин", "applied")


def test_terms_of_a_sentence_whose_source_was_kept_are_not_applied(tiny):
    engine = load_engine(tiny)
    (draft,) = engine.draft(["Putin spoke."])
    kept = replace(draft, text="Putin spoke.", flags=("loop",))
    presence = Presence(Glossary((PUTIN,)), "en", "ru")
    ((sentence, outcomes),) = enforce_terms([kept], engine, presence, lambda: survive(engine))
    assert sentence.text == "Putin spoke."
    assert [(each.form, each.outcome) for each in outcomes] == [("", "not-applied")]


def test_a_forbidden_form_is_replaced(enforce):
    term = Term("china", "place", {"en": ("China",), "ru": ("КНР",)}, forbidden={"ru": ("Китай",)})
    text, outcomes = enforce("Putin spoke with China.", term)
    assert text == "Путин говорил с КНР."
    assert outcomes["China"] == ("КНР", "repaired")


def test_a_term_not_to_be_translated_keeps_its_source_form(enforce):
    term = Term("ushakov", "person", {"en": ("Ushakov",)}, dnt=True)
    text, outcomes = enforce("Putin spoke with Ushakov.", term)
    assert text == "Путин говорил с Ushakov."
    assert outcomes["Ushakov"] == ("Ushakov", "repaired")


def test_a_name_said_twice_is_repaired_twice_and_has_one_outcome(enforce):
    text, outcomes = enforce("Putin spoke with Ushakov about Ushakov.", USHAKOV)
    assert text == "Путин говорил с Ушаковым о Ушакове."
    assert outcomes == {"Ushakov": ("Ушаковым", "repaired")}


def test_a_term_without_a_form_in_the_target_language_is_no_matter_of_the_glossary(enforce):
    _, outcomes = enforce("Putin spoke.", Term("putin", "person", {"en": ("Putin",), "zh": ("普京",)}))
    assert outcomes == {}
