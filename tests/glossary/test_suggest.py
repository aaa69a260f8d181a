"""Suggestions: the names that the glossary lacks and nothing else, and what the other texts call them."""

from pathlib import Path

import pytest

import compare.pipeline
from compare.cli.glossary_suggest import _linked
from compare.errors import InputError
from compare.glossary.layers import load_glossary
from compare.glossary.romanise import sounds
from compare.glossary.suggest.names import find_unknown_names
from compare.glossary.suggest.partners import PlainText
from compare.glossary.suggest.similarity import similarity
from compare.glossary.suggest.suggest import suggest
from compare.glossary.term import Glossary
from compare.pipeline import Settings, Source

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "2024-02-08-putin-xi"
TAKEN_OUT = {"yuri-ushakov", "country-tw", "uyghur"}
NOTHING = Glossary(())


def forms(*sentences, language="en", glossary=NOTHING):
    return [name.forms for name in find_unknown_names(sentences, language, glossary)]


@pytest.fixture(scope="module")
def seed_event():
    """Suggestions for the seed event, linked and searched with a glossary that lacks three names."""
    lacking = Glossary(tuple(term for term in load_glossary().terms if term.id not in TAKEN_OUT))
    assert len(lacking.terms) == len(load_glossary().terms) - len(TAKEN_OUT)
    sources = [
        Source("article", str(next((ROOT / "seeds").glob("*.txt")))),
        Source("kremlin", str(EXAMPLE / "kremlin.ru.txt")),
        Source("state-media", str(EXAMPLE / "state-media.zh.txt")),
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare.pipeline, "load_glossary", lambda *_: lacking)
        plain, links = _linked(sources, Settings(translate=False))
    return plain, suggest(plain[0], plain[1:], links, lacking)


def test_exactly_the_names_taken_out_are_found_with_the_forms_of_the_other_texts(seed_event):
    _, suggestions = seed_event
    assert {each.name.forms[0]: each.forms for each in suggestions} == {
        "Yuri Ushakov": {"en": ("Yuri Ushakov", "Ushakov"), "ru": ("Юрий Ушаков", "Ушаков")},
        "Taiwan": {"en": ("Taiwan",), "ru": ("Тайвань",), "zh": ("台湾",)},
        "Uyghur": {"en": ("Uyghur",)},  # neither readout speaks of them
    }


def test_the_evidence_is_where_it_says(seed_event):
    plain, suggestions = seed_event
    sentences = {text.label: text.sentences for text in plain}
    for each in suggestions:
        for place in each.name.occurrences:
            assert sentences["article"][place.sentence][place.start : place.end] == place.text
        for partner in each.partners:
            assert sentences[partner.label][partner.sentence][partner.start : partner.end] == partner.text
            assert 0 < partner.confidence <= 1


def test_a_linked_sentence_is_named(seed_event):
    plain, suggestions = seed_event
    (taiwan,) = (each for each in suggestions if each.name.forms == ("Taiwan",))
    linked = {partner.label: partner.beside for partner in taiwan.partners}
    assert "policy on Taiwan" in plain[0].sentences[linked["kremlin"]]


def test_a_people_is_found_in_small_letters_and_in_any_case():
    article = PlainText("a", "en", ("China was accused of abuses against the Uyghur people.",))
    text = PlainText("b", "ru", ("Речь шла о положении уйгуров.",))
    (uyghur,) = suggest(article, [text], [(0, "b", 0)], NOTHING)
    assert uyghur.forms == {"en": ("Uyghur",), "ru": ("уйгур",)}


def test_what_another_term_is_called_is_no_form():
    article = PlainText("a", "en", ("He praised Taiwan.",))
    text = PlainText("b", "zh", ("他赞扬台湾。",))
    assert suggest(article, [text], [(0, "b", 0)], NOTHING)[0].forms["zh"] == ("台湾",)
    known = Glossary(tuple(t for t in load_glossary().terms if t.id == "country-tw"))
    only_chinese = Glossary(tuple(type(t)(t.id, t.kind, {"zh": t.forms["zh"]}) for t in known.terms))
    assert suggest(article, [text], [(0, "b", 0)], only_chinese)[0].forms == {"en": ("Taiwan",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Additionally, trade grew.",
        "Sanctions were lifted on Thursday in March.",
        "The interpreter spoke English and Mandarin.",
        "LEADERS AGREE TO MEET AGAIN",
        "Leaders Agree To Meet Again Soon",
        "I'm sure that we will.",
        "The foreign minister met the President.",
        "“We agreed,” he said.",
        "Analysts said so.",
    ],
)
def test_words_that_are_no_names_give_nothing(sentence):
    assert forms(sentence) == []


def test_a_name_at_the_beginning_of_a_sentence_is_found_where_something_says_so():
    assert forms("Tursunov said no.") == [("Tursunov",)]
    assert forms("Tursunov arrived.", "They met Tursunov.") == [("Tursunov",)]
    assert forms("Meanwhile Tursunov left.") == [("Tursunov",)]
    assert forms("Delegates arrived.") == []


def test_offices_are_no_part_of_a_name_and_make_it_a_person():
    (kazakh, nurtleu) = find_unknown_names(["They saw Kazakh Foreign Minister Murat Nurtleu."], "en", NOTHING)
    assert (nurtleu.forms, nurtleu.kind) == (("Murat Nurtleu",), "person")
    assert kazakh.forms == ("Kazakh",)


def test_a_surname_and_an_abbreviation_go_with_the_full_name():
    found = forms("He met Murat Nurtleu of the Asian Infrastructure Investment Bank (AIIB).", "It was Nurtleu of AIIB.")
    assert ("Murat Nurtleu", "Nurtleu") in found
    assert ("Asian Infrastructure Investment Bank", "AIIB") in found


def test_names_of_a_russian_article_are_given_in_the_nominative():
    assert forms("Он встретился с Муратом Турсуновым в Алма-Ате.", language="ru") == [
        ("Мурат Турсунов",),
        ("Алма-Ата",),
    ]


def test_known_names_are_not_suggested():
    assert forms("They met Putin in Moscow.", glossary=load_glossary()) == []


def test_a_chinese_article_is_refused_with_the_way_out():
    with pytest.raises(InputError, match="no capital letters"):
        suggest(PlainText("a", "zh", ("普京表示。",)), [], [], NOTHING)


def share(language, least, other=lambda terms: terms):
    """The share of persons whose name sounds like that of the same term, or of another one, in a language."""
    terms = [t for t in load_glossary().terms if t.kind == "person" and {"en", language} <= set(t.forms)]
    pairs = list(zip(terms, other(terms), strict=True))
    alike = [
        max(similarity(sounds(a, "en"), sounds(b, language)) for a in one.forms["en"] for b in two.forms[language])
        for one, two in pairs
    ]
    return sum(score >= least for score in alike) / len(alike)


@pytest.mark.parametrize(("language", "right"), [("ru", 0.95), ("zh", 0.7)])
def test_names_of_one_person_sound_alike_and_those_of_two_do_not(language, right):
    assert share(language, 0.68) >= right
    assert share(language, 0.68, lambda terms: [*terms[7:], *terms[:7]]) <= 0.02
