from dataclasses import fields, replace

import numpy as np
import pytest

from compare.align import vectors
from compare.align.kept import embed_once
from compare.align.vectors import Vectors
from compare.cache import Cache
from compare.texts.text import Claim, Sentence, Text

NAMES = [field.name for field in fields(Vectors)]
TEXT = Text(
    "article", "en", "article.txt", None,
    (Sentence("Trade grew, he said.", 0, 20, 0), Sentence("They spoke.", 21, 32, 0)),
    (
        Claim("article:1", 0, 0, 12, "Trade grew, "),
        Claim("article:2", 0, 12, 20, "he said.", context="Trade"),
        Claim("article:3", 1, 0, 11, "They spoke."),
    ),
)  # fmt: skip


@pytest.fixture
def computed(monkeypatch):
    """The texts that were computed, in order; the models stay out of it."""
    texts = []

    def embed(text):
        texts.append(text)
        made = np.random.default_rng(len(texts))
        return Vectors(*(made.random((3, 4), dtype=np.float32) for _ in fields(Vectors)))

    monkeypatch.setattr(vectors, "embed", embed)
    return texts


def equal(one, other):
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in NAMES)


def test_a_text_is_computed_once(computed, tmp_path):
    first = embed_once(TEXT, Cache(tmp_path))
    again = embed_once(replace(TEXT, label="other", path="other.txt"), Cache(tmp_path))
    assert len(computed) == 1
    assert equal(first, again)


def test_without_a_cache_a_text_is_computed_each_time(computed):
    assert not equal(embed_once(TEXT, Cache()), embed_once(TEXT, Cache()))
    assert len(computed) == 2


@pytest.mark.parametrize(
    "changed",
    [
        replace(TEXT, sentences=(replace(TEXT.sentences[0], text="Trade fell, he said."), TEXT.sentences[1])),
        replace(TEXT, sentences=TEXT.sentences[:1], claims=TEXT.claims[:2]),
        replace(TEXT, language="ru"),
    ],
)
def test_another_sentence_or_language_is_computed_anew(computed, tmp_path, changed):
    embed_once(TEXT, Cache(tmp_path))
    embed_once(changed, Cache(tmp_path))
    assert len(computed) == 2


def test_another_version_of_a_model_computes_anew(computed, tmp_path, monkeypatch):
    embed_once(TEXT, Cache(tmp_path))
    monkeypatch.setattr("compare.align.kept.version", lambda name: f"{name} of tomorrow")
    embed_once(TEXT, Cache(tmp_path))
    assert len(computed) == 2


def test_arrays_of_other_names_are_computed_anew(computed, tmp_path, monkeypatch):
    monkeypatch.setattr(Cache, "load", lambda *_: {"sentences of before": np.zeros((2, 4))})
    embed_once(TEXT, Cache(tmp_path))
    assert len(computed) == 1
