"""A package made otherwise: subword-nmt tokenizer, target prefix, no model card, languages that do not exist."""

import pytest

from compare.glossary.term import Glossary, Term
from compare.translate.packages import read_package
from compare.translate.translate import translate_text

LEXICON = {
    "hopla": "__qab__",
    "Mirko": "Mirkelo",
    "vidit": "vidas",
    "Karla": "karlino",
    "heri": "hierau",
    "Carolus": "Karlo",
    ".": ".",
}


@pytest.fixture(scope="module")
def package(tmp_path_factory, build_bpe_package):
    folder = tmp_path_factory.mktemp("packages") / "translate-qaa_qab"
    build_bpe_package(folder, LEXICON, from_code="qaa", to_code="qab", prefix="__qab__")
    assert not list(folder.glob("README*"))
    (found,) = read_package(folder)
    return found


def test_it_is_read_as_any_other(package):
    assert (package.from_code, package.to_code, package.version, package.starter) == ("qaa", "qab", "1.0", False)


def test_its_prefix_is_given_and_not_shown(package):
    (sentence,) = translate_text(["hopla Mirko vidit heri."], package, Glossary(())).sentences
    assert (sentence.text, sentence.flags) == ("Mirkelo vidas hierau.", ())


def test_the_glossary_is_enforced_in_a_language_without_rules_of_its_own(package):
    glossary = Glossary((Term("karla", "person", {"qaa": ("Karla",), "qab": ("Karlo",)}),))
    translated = translate_text(["hopla Mirko vidit Karla heri."], package, glossary)
    assert translated.sentences[0].text == "Mirkelo vidas Karlo hierau."
    assert [(each.form, each.outcome) for each in translated.terms] == [("Karlo", "repaired")]
