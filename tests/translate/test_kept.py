import shutil
from dataclasses import replace

import pytest

from compare.cache import Cache
from compare.glossary.term import Glossary, Term
from compare.translate import translate
from compare.translate.engine import load_engine
from compare.translate.kept import KeptTranslations, fingerprint
from compare.translate.presence import Presence
from compare.translate.translate import translate_text

PUTIN = Term("putin", "person", {"en": ("Putin",), "ru": ("Путин",)})
USHAKOV = Term("ushakov", "person", {"en": ("Ushakov",), "ru": ("Ушаков",)})
SENTENCES = ["Putin spoke with Ushakov.", "Putin met China.", "Putin spoke with Ushakov."]


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


@pytest.fixture
def loads(monkeypatch):
    """The packages that were loaded since."""
    found = []
    real = translate.load_engine
    monkeypatch.setattr(translate, "load_engine", lambda package: found.append(package) or real(package))
    return found


def test_a_second_run_translates_nothing_and_gives_the_same(tiny, cache, loads):
    glossary = Glossary((PUTIN, USHAKOV))
    first = translate_text(SENTENCES, tiny, glossary, cache)
    assert len(loads) == 1
    assert translate_text(SENTENCES, tiny, glossary, cache) == first
    assert len(loads) == 1
    assert [term.sentence for term in first.terms] == [0, 0, 1, 2, 2]


def test_without_a_cache_everything_is_translated_anew(tiny, loads):
    for _ in range(2):
        translate_text(SENTENCES, tiny, Glossary(()), Cache(None))
    assert len(loads) == 2


def test_a_new_term_makes_only_its_own_sentences_anew(tiny, cache, monkeypatch):
    asked = []
    real = translate._translate  # noqa: SLF001 (what it is asked for)
    monkeypatch.setattr(
        translate, "_translate", lambda sentences, *others: asked.append(sentences) or real(sentences, *others)
    )
    translate_text(SENTENCES, tiny, Glossary((PUTIN,)), cache)
    translate_text(SENTENCES, tiny, Glossary((PUTIN, USHAKOV)), cache)
    assert asked == [SENTENCES[:2], SENTENCES[:1]]


@pytest.mark.parametrize(
    "changed",
    [
        replace(PUTIN, forms={"en": ("Putin",), "ru": ("Путинъ",)}),
        replace(PUTIN, forbidden={"ru": ("Путен",)}),
        replace(PUTIN, dnt=True),
        replace(PUTIN, case="exact"),
    ],
)
def test_the_key_of_a_sentence_is_another_where_its_term_is(tiny, cache, changed):
    keys = {
        KeptTranslations(cache, tiny, Presence(Glossary((term,)), "en", "ru")).key("Putin spoke.")
        for term in (PUTIN, changed)
    }
    assert len(keys) == 2


def test_another_package_has_other_keys(tiny, tiny_folder, tmp_path):
    other = tmp_path / tiny_folder.name
    shutil.copytree(tiny_folder, other)
    assert fingerprint(other) == fingerprint(tiny.path)
    third = tmp_path / "third"
    shutil.copytree(tiny_folder, third)
    (third / "metadata.json").write_bytes((third / "metadata.json").read_bytes() + b" ")
    assert fingerprint(third) != fingerprint(tiny.path)


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"text": "x"}', '{"text": "x", "flags": [], "terms": [[1]]}'])
def test_a_record_that_is_none_of_ours_is_translated_again(tiny, cache, record):
    glossary = Glossary((PUTIN,))
    kept = KeptTranslations(cache, tiny, Presence(glossary, "en", "ru"))
    cache.keep({kept.key("Putin spoke."): record})
    (sentence,) = translate_text(["Putin spoke."], tiny, glossary, cache).sentences
    assert sentence.text == "Путин говорил."


def test_a_package_is_asked_once_whether_it_copies_placeholders(tiny, cache, monkeypatch):
    asked = []
    monkeypatch.setattr("compare.translate.kept.survive", lambda engine: asked.append(engine) or True)
    for _ in range(2):
        kept = KeptTranslations(cache, tiny, Presence(Glossary(()), "en", "ru"))
        assert kept.copies_placeholders(load_engine(tiny)) is True
    assert len(asked) == 1
