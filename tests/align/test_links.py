import math
import re
from datetime import date

import pytest

from compare.align.content import content_of
from compare.align.link_model import read_model
from compare.align.links import link_texts
from compare.align.side import Side
from compare.align.vectors import embed
from compare.facts.extract import extract_facts
from compare.glossary.layers import load_glossary, load_loaded_terms
from compare.texts.read import read_text

ENGLISH = """Trade between the two countries reached $218.2 billion in 2023.

The leaders discussed the war in Ukraine.

China lowered tariffs on soybeans from Brazil.
"""
CHINESE = """两国领导人就乌克兰危机交换了意见。

2023年，两国贸易额达2182亿美元。

会谈在友好的气氛中进行。
"""


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    made = []
    for name, words, language in (("english", ENGLISH, "en"), ("chinese", CHINESE, "zh")):
        path = folder / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        text = read_text(str(path), name, language=language, date=date(2024, 1, 5))
        facts = extract_facts(text, load_glossary([]), load_loaded_terms())
        made.append(Side(text, facts, content_of(text), embed(text), {}))
    return made


@pytest.fixture(scope="module")
def links(sides):
    return link_texts(*sides, read_model(), explain=True)


def test_what_says_the_same_is_linked_in_any_order(links):
    assert [(link.first, link.second) for link in links] == [("english:1", "chinese:2"), ("english:2", "chinese:1")]


def test_a_link_is_explained_by_its_words_facts_competitors_and_weights(links):
    words, number, *_, competition, weights = links[0].reasons
    assert words.startswith("words: ")
    assert "Trade = 贸易额" in words
    assert number == "same number: $218.2 billion = 2182亿美元"
    assert competition.startswith("no better partner for either sentence")
    assert weights.startswith("log odds: ")
    assert "lexicon +" in weights


def test_the_weights_of_an_explanation_add_up_to_the_score(links):
    for link in links:
        parts = re.findall(r"([+-]\d+\.\d)", link.reasons[-1])
        assert 1 / (1 + math.exp(-sum(map(float, parts)))) == pytest.approx(link.score, abs=0.08)


def test_reasons_are_given_only_where_they_are_asked_for(sides, links):
    plain = link_texts(*sides, read_model())
    assert [(link.first, link.second, link.score) for link in plain] == [
        (link.first, link.second, link.score) for link in links
    ]
    assert all(link.reasons == () for link in plain)
