from dataclasses import replace

import numpy as np
import pytest

from compare.align.content import content_of
from compare.align.coverage import claim_scores, cover
from compare.align.lexicon import load_lexicon
from compare.align.partners import Partners, lexical_similarity
from compare.align.side import Side
from compare.align.vectors import Vectors, embed
from compare.texts.text import Claim, Sentence, Text


def side(language, *sentences):
    """A text of sentences, each one claim; the vectors are told apart by word only."""
    text = Text(
        language, language, "-", None,
        tuple(Sentence(s, 0, len(s), 0) for s in sentences),
        tuple(Claim(f"{language}:{n}", n, 0, len(s), s) for n, s in enumerate(sentences)),
    )  # fmt: skip
    content = content_of(text)
    words = np.zeros((len(content.keys), 4), dtype=np.float32)
    return Side(text, (), content, Vectors(np.zeros((len(sentences), 4), np.float32), words), {})


ENGLISH = side("en", "Tariffs on soybeans were lowered.", "They spoke about the war.")
CHINESE = side("zh", "双方谈及战争。", "大豆关税下调。")


def test_the_lexicon_finds_the_sentence_that_says_the_same():
    scores = lexical_similarity(ENGLISH, CHINESE)
    assert scores.argmax(axis=1).tolist() == [1, 0]


def test_coverage_by_the_lexicon_is_that_of_its_words():
    partners = Partners(ENGLISH, CHINESE)
    found = cover(partners.lexicon(0, [0, 1]), ENGLISH.content, 0, CHINESE.content, [0, 1])
    assert found.first[1] > 0.5 > found.first[0]
    assert found.second[1] > 0.5 > found.second[0]
    assert found.claims[1] == pytest.approx((found.first[1] + found.second[1]) / 2)


def test_the_lexicon_reads_both_ways():
    lexicon = load_lexicon()
    assert lexicon.translations["en", "zh"]["tariff"]["关税"] == lexicon.translations["zh", "en"]["关税"]["tariff"]


def test_a_rare_word_weighs_more_than_a_common_one():
    lexicon = load_lexicon()
    assert lexicon.weight("soybean", "en") > lexicon.weight("presid", "en") > lexicon.weight("the", "en")
    assert lexicon.weight("never seen", "en") == lexicon.weight("soybean", "en")


def test_claims_of_two_sentences_are_scored_against_each_other():
    sentence = "Tariffs were lowered, they spoke about the war."
    cut = sentence.index("they")
    text = replace(
        ENGLISH.text,
        sentences=(Sentence(sentence, 0, len(sentence), 0),),
        claims=(Claim("en:0", 0, 0, cut, sentence[:cut]), Claim("en:1", 0, cut, len(sentence), sentence[cut:])),
    )
    two = Side(text, (), content_of(text), Vectors(np.zeros((1, 4)), np.zeros((9, 4))), {})
    scores = claim_scores(Partners(two, CHINESE).lexicon(0, [0, 1]), two.content, 0, CHINESE.content, [0, 1])
    assert scores.shape == (2, 2)
    assert scores.argmax(axis=1).tolist() == [1, 0]


def test_vectors_have_a_row_for_each_sentence_and_word():
    text = replace(ENGLISH.text, sentences=(*ENGLISH.text.sentences, Sentence("…", 0, 1, 0)))
    text = replace(text, claims=(*text.claims, Claim("en:2", 2, 0, 1, "…")))
    vectors = embed(text)
    assert vectors.sentences.shape == (3, 384)
    assert vectors.words.shape == (len(content_of(text).keys), 384)
    assert np.linalg.norm(vectors.words, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_word_is_nearest_to_its_translation():
    english, chinese = (Side(s.text, (), s.content, embed(s.text), {}) for s in (ENGLISH, CHINESE))
    scores = Partners(english, chinese).meaning(0, [0, 1])
    keys = english.content.keys, chinese.content.keys
    assert keys[1][int(scores[keys[0].index("soybean")].argmax())] == "大豆"
