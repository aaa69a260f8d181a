import numpy as np
import pytest

from compare.align.lexicon import load_lexicon
from compare.evaluate.lexicon import read_corpus, translation_scores, write_lexicon

CORPUS = """red house\tкрасный дом\t红 房子
red car\tкрасная машина\t红 汽车
blue car\tсиняя машина\t蓝 汽车
blue house\tсиний дом\t蓝 房子
"""


def test_words_that_stand_together_in_all_sentences_translate_each_other():
    first = [["red", "house"], ["red", "car"], ["blue", "car"], ["blue", "house"]]
    second = [["rot", "haus"], ["rot", "auto"], ["blau", "auto"], ["blau", "haus"]]
    scores = translation_scores(first, second)
    best = {word: max((score, other) for (one, other), score in scores.items() if one == word)[1] for word in ["red"]}
    assert best == {"red": "rot"}
    assert scores["red", "rot"] > 3 * scores.get(("red", "haus"), 0)


def test_a_written_lexicon_is_read_back(tmp_path):
    path = tmp_path / "corpus.tsv"
    path.write_text(CORPUS, encoding="utf-8")
    write_lexicon(read_corpus([path]), tmp_path)
    lexicon = load_lexicon(tmp_path)
    assert max(lexicon.translations["en", "ru"]["hous"].items(), key=lambda item: item[1])[0] == "дом"
    assert max(lexicon.translations["zh", "en"]["汽车"].items(), key=lambda item: item[1])[0] == "car"
    assert lexicon.sentences == 4
    assert lexicon.counts["en"] == {"red": 2, "blue": 2, "car": 2, "hous": 2}


def test_scores_are_those_of_the_slow_way():
    generator = np.random.default_rng(5)
    first, second = ([[str(w) for w in generator.integers(0, 6, 4)] for _ in range(8)] for _ in range(2))
    fast = translation_scores(first, second)
    there, back = slow_model(first, second), slow_model(second, first)
    for (one, other), score in fast.items():
        assert score == pytest.approx((there[one, other] * back[other, one]) ** 0.5, abs=1e-9)


def slow_model(given, wanted):
    """IBM Model 1, six rounds, counts with 0.5 added."""
    chance = {}
    for _ in range(6):
        expected, total = {}, {}
        for sources, targets in zip(given, wanted, strict=True):
            for target in targets:
                row = [(source, chance.get((source, target), 1.0)) for source in ["", *sources]]
                whole = sum(value for _, value in row)
                for source, value in row:
                    expected[source, target] = expected.get((source, target), 0) + value / whole
                    total[source] = total.get(source, 0) + value / whole
        chance = {pair: value / (total[pair[0]] + 0.5) for pair, value in expected.items()}
    return chance
