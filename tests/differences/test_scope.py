from datetime import date
from functools import lru_cache

import numpy as np
import pytest

from compare.align.content import content_of
from compare.align.link import Link
from compare.align.partners import Partners
from compare.align.side import Side
from compare.align.vectors import embed
from compare.differences.facing import dates_without_partner, face, names_without_partner, numbers_without_partner
from compare.differences.missing import missing_here
from compare.differences.scope import scope_differences
from compare.differences.scope_features import FEATURES, scope_features
from compare.differences.scope_model import read_scope_model, write_scope_model
from compare.facts.extract import extract_facts
from compare.glossary.layers import load_glossary, load_loaded_terms
from compare.texts.claims import split_claims
from compare.texts.text import Sentence, Text


@lru_cache(maxsize=64)
def side(label, language, *sentences):
    made = tuple(Sentence(words, 0, len(words), n) for n, words in enumerate(sentences))
    text = Text(label, language, f"{label}.txt", date(2024, 2, 8), made, split_claims(label, made, language))
    return Side(text, extract_facts(text, load_glossary(), load_loaded_terms()), content_of(text), embed(text), {})


def scope(first, second):
    """The differences of scope of the first sentence, linked to all sentences of the other text."""
    one = next(claim for claim in first.text.claims if claim.sentence == 0)
    ends = {claim.sentence: claim for claim in reversed(second.text.claims)}
    return scope_differences([first, second], [Link(one.id, claim.id, 0.9) for claim in ends.values()])


WHOLE = {
    "en": "Trade between the two countries reached $98.4 billion in the first five months, the highest level since "
    "2015, although exports of timber to Finland fell.",
    "ru": "Товарооборот двух стран за первые пять месяцев достиг 98,4 млрд долларов, это самый высокий уровень с 2015 "
    "года, хотя вывоз древесины в Финляндию сократился.",
    "zh": "两国贸易额前五个月达到984亿美元，创2015年以来最高水平，但对芬兰的木材出口下降。",
}
PART = {
    "en": "Trade between the two countries reached $98.4 billion in the first five months.",
    "ru": "Товарооборот двух стран за первые пять месяцев достиг 98,4 млрд долларов.",
    "zh": "两国贸易额前五个月达到984亿美元。",
}
LANGUAGES = [("en", "ru"), ("en", "zh"), ("ru", "en"), ("ru", "zh"), ("zh", "en"), ("zh", "ru")]


@pytest.mark.parametrize(("one", "other"), LANGUAGES)
def test_a_clause_without_counterpart_is_found_with_its_span(one, other):
    (difference,) = scope(side("a", one, WHOLE[one]), side("b", other, PART[other]))
    assert difference.kind == "scope"
    assert WHOLE[one][difference.first_start : difference.first_end] == difference.first_text
    assert difference.first_start >= WHOLE[one].index({"en": "billion", "ru": "долларов", "zh": "美元"}[one])
    assert (difference.second_text, difference.second_start, difference.second_end) == ("", -1, -1)


@pytest.mark.parametrize(("one", "other"), LANGUAGES)
def test_what_both_sides_say_in_full_is_no_difference(one, other):
    assert scope(side("a", one, PART[one]), side("b", other, PART[other])) == ()


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_a_sentence_and_itself_are_no_difference(language):
    assert scope(side("a", language, WHOLE[language]), side("b", language, WHOLE[language])) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "other_language", "other", "named"),
    [
        (
            "en",
            "The company will build 12 reactors worth $40 billion near Hanoi, officials said.",
            "ru",
            "Компания построит реакторы.",
            "$40 billion",
        ),
        (
            "ru",
            "Компания построит 12 реакторов стоимостью 40 млрд долларов близ Ханоя.",
            "zh",
            "该公司将建造反应堆。",
            "40 млрд долларов",
        ),
        (
            "zh",
            "该公司将投资400亿美元在河内附近建造12座反应堆。",
            "en",
            "The company will build reactors.",
            "400亿美元",
        ),
    ],
)
def test_a_figure_that_one_side_leaves_out_is_named(language, sentence, other_language, other, named):
    (difference,) = scope(side("a", language, sentence), side("b", other_language, other))
    assert f"the figure “{named}”" in difference.note
    assert difference.note.startswith("b does not state")


def test_what_one_linked_sentence_lacks_another_may_have():
    whole, rest = side("a", "en", WHOLE["en"]), "Это самый высокий уровень с 2015 года, хотя вывоз древесины упал."
    both = side("b", "ru", PART["ru"], rest)
    partners = Partners(whole, both)
    model = read_scope_model()
    alone, together = (face(whole, 0, both, others, partners) for others in ([0], [0, 1]))
    assert model.probability(scope_features(together)) < model.probability(scope_features(alone))


def test_other_sentences_of_the_text_play_no_part():
    near = side("b", "ru", PART["ru"], "Погода была хорошей.")
    link = Link("a:1", "b:1", 0.9)
    assert scope_differences([side("a", "en", PART["en"]), near], [link]) == ()


def test_links_of_other_texts_are_not_looked_at():
    texts = [side("a", "en", WHOLE["en"]), side("b", "ru", PART["ru"]), side("c", "zh", PART["zh"])]
    found = scope_differences(texts, [Link("a:1", "b:1", 0.9)])
    assert [(difference.first.split(":")[0], difference.second) for difference in found] == [("a", "b:1")]


def test_a_sentence_without_words_is_no_difference():
    assert scope(side("a", "en", "1994."), side("b", "ru", "1994.")) == ()


def test_facts_are_missing_only_where_nothing_like_them_is_there():
    one = side("a", "en", "On 5 June Sergei Lavrov promised 300 trucks and $2 billion.").facts
    other = side("b", "ru", "Сергей Лавров пообещал 3 млрд долларов.").facts
    assert [number.text for number in numbers_without_partner(one, other)] == ["300"]
    assert [mention.text for mention in dates_without_partner(one, other)] == ["5 June"]
    assert names_without_partner(one, other) == []


def test_a_part_with_a_figure_comes_before_a_longer_one():
    one = side("a", "en", "Peaceful astronauts quietly admired ancient volcanoes, and 300 trucks arrived.")
    other = side("b", "ru", "Прибыли грузовики.")
    part = missing_here(face(one, 0, other, [0], Partners(one, other)))
    assert "300" in one.text.sentences[0].text[part.start : part.end]


def test_features_are_finite_and_in_order():
    one, other = side("a", "en", WHOLE["en"]), side("b", "zh", PART["zh"])
    features = scope_features(face(one, 0, other, [0], Partners(one, other)))
    assert features.shape == (len(FEATURES),)
    assert np.isfinite(features).all()
    assert features[FEATURES.index("English and Chinese")] == 1


def test_weights_survive_their_file(tmp_path):
    model = read_scope_model()
    write_scope_model(model, tmp_path / "weights.json")
    assert read_scope_model(tmp_path / "weights.json") == model
