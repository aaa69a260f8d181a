"""glossaries/topics.csv keeps the promises that its header comments make."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from compare.glossary.find import find_terms
from compare.glossary.layers import load_topics
from compare.glossary.lemma import morphology

FILE = Path(__file__).parents[2] / "glossaries" / "topics.csv"
LANGUAGES = ("en", "ru", "zh")
FOREIGN = {"en": re.compile("[Ѐ-ӿ一-鿿]"), "ru": re.compile("[一-鿿]"), "zh": re.compile("[Ѐ-ӿ]")}


@pytest.fixture(scope="module")
def rows():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def forms(row, language):
    return [form.strip() for form in row[language].split("|")]


def test_there_are_at_least_fourteen_topics(rows):
    assert len({row["topic"] for row in rows}) >= 14


def test_every_row_has_a_topic_and_triggers_in_three_languages(rows):
    for row in rows:
        assert row["topic"], row["id"]
        assert all(form for language in LANGUAGES for form in forms(row, language)), row["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_trigger_stands_in_two_rows(rows, language):
    owners = Counter(form.casefold().replace("ё", "е") for row in rows for form in set(forms(row, language)))
    assert [form for form, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_triggers_are_in_their_language(rows, language):
    assert [form for row in rows for form in forms(row, language) if FOREIGN[language].search(form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trigger_is_found_and_leads_to_its_topic(rows, language):
    topics = load_topics()
    for row in rows:
        for form in forms(row, language):
            found = {match.term.other["topic"] for match in find_terms(form, language, topics)}
            assert row["topic"] in found, form


def test_russian_single_words_are_in_dictionary_form(rows):
    for form in (form for row in rows for form in forms(row, "ru") if re.fullmatch("[а-яё]+", form)):
        normal = {parse.normal_form.replace("ё", "е") for parse in morphology().parse(form)}
        plural = any("plur" in parse.tag for parse in morphology().parse(form))
        assert plural or form.replace("ё", "е") in normal, form
