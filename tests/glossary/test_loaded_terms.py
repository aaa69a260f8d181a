"""glossaries/loaded_terms.csv keeps the promises that its header comments make."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from compare.glossary.find import find_terms
from compare.glossary.read import read_glossary

FILE = Path(__file__).parents[2] / "glossaries" / "loaded_terms.csv"
LANGUAGES = ("en", "ru", "zh")
SIDES = {
    "western", "ukrainian", "russian", "chinese", "taiwanese", "japanese", "korean", "philippine", "israeli",
    "palestinian", "official", "any", "neutral",
}  # fmt: skip
FOREIGN_SCRIPT = {
    "en": re.compile("[\u0400-\u04ff\u4e00-\u9fff]"),
    "ru": re.compile("[A-Za-z\u4e00-\u9fff]"),
    "zh": re.compile("[A-Za-z\u0400-\u04ff]"),
}


@pytest.fixture(scope="module")
def lines():
    return FILE.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def rows(lines):
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.fixture(scope="module")
def loaded_terms():
    return read_glossary(FILE)


@pytest.fixture(scope="module")
def framings(rows):
    return Counter(row["concept"] for row in rows)


def forms(row, language):
    return [form.strip() for form in row[language].split("|") if form.strip()]


def test_the_glossary_reader_reads_every_row(loaded_terms, rows):
    assert [term.id for term in loaded_terms.terms] == [row["id"] for row in rows]
    assert all(term.other["concept"] and term.other["side"] for term in loaded_terms.terms)


def test_ids_are_unique(rows):
    assert [i for i, count in Counter(row["id"] for row in rows).items() if count > 1] == []


def test_there_are_at_least_300_rows_for_at_least_150_concepts(rows, framings):
    assert len(rows) >= 300
    assert len(framings) >= 150


def test_at_least_nine_concepts_of_ten_have_two_framings(framings):
    assert sum(count >= 2 for count in framings.values()) >= 0.9 * len(framings)


def test_four_rows_of_five_speak_all_three_languages(rows):
    assert sum(all(forms(row, language) for language in LANGUAGES) for row in rows) >= 0.8 * len(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_twice_in_a_language(rows, language):
    owners: dict[str, list[str]] = {}
    for row in rows:
        for form in forms(row, language):
            owners.setdefault(form.casefold().replace("ё", "е"), []).append(row["id"])
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_finds_its_own_row_and_no_other(loaded_terms, language):
    lost = []
    for term in loaded_terms.terms:
        for form in term.forms.get(language, ()):
            found = [match.term.id for match in find_terms(form, language, loaded_terms)]
            if found != [term.id]:
                lost.append((form, found))
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_written_in_the_script_of_their_language(rows, language):
    wrong = [form for row in rows for form in forms(row, language) if FOREIGN_SCRIPT[language].search(form)]
    assert wrong == []


def test_no_control_or_invisible_characters(lines):
    hidden = [(n, ch) for n, line in enumerate(lines, 1) for ch in line if unicodedata.category(ch)[0] == "C"]
    assert hidden == []


def test_sides_are_those_that_the_header_documents(rows, lines):
    assert {row["side"] for row in rows} <= SIDES
    comments = " ".join(line for line in lines if line.startswith("#"))
    assert [side for side in SIDES if not re.search(rf"\b{side}\b", comments)] == []


def test_a_neutral_side_is_marked_neutral_and_nothing_but_yes_marks(rows):
    assert {row["neutral"] for row in rows} == {"", "yes"}
    assert [row["id"] for row in rows if row["side"] == "neutral" and not row["neutral"]] == []


@pytest.mark.parametrize(
    ("sentence", "language", "concept", "side"),
    [
        ("Russia launched its invasion of Ukraine two years ago.", "en", "ukraine-conflict", "western"),
        ("Обсуждён ход специальной военной операции.", "ru", "ukraine-conflict", "russian"),
        ("Собеседники коснулись украинского кризиса.", "ru", "ukraine-conflict", "chinese"),
        ("双方就乌克兰危机交换了意见。", "zh", "ukraine-conflict", "chinese"),
        ("The Kremlin rejected American interference.", "en", "interference", "russian"),
        ("坚决反对外部势力干涉内政。", "zh", "interference", "chinese"),
        ("Осуждены незаконные односторонние рестрикции.", "ru", "sanctions", "russian"),
        ("俄方恪守一个中国原则。", "zh", "one-china", "chinese"),
        ("Washington keeps to its one-China policy.", "en", "one-china", "western"),
        ("Пекин добивается мирного воссоединения с островом.", "ru", "taiwan-unification", "chinese"),
    ],
)
def test_a_framing_is_found_in_running_text(loaded_terms, sentence, language, concept, side):
    found = [(m.term.other["concept"], m.term.other["side"]) for m in find_terms(sentence, language, loaded_terms)]
    assert (concept, side) in found


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("He fought in the Great Patriotic War.", "en"),
        ("The financial crisis hit the eastern part of China.", "en"),
        ("The foreign minister of the People's Republic of China arrived.", "en"),
        ("Переговоры прошли в режиме видеоконференции.", "ru"),
        ("Отмечена годовщина Победы в Великой Отечественной войне.", "ru"),
        ("Гость прибыл из Китайской Народной Республики.", "ru"),
        ("两国讨论了中俄军事合作和金融危机。", "zh"),
        ("国家主席在中南海会见外宾。", "zh"),
    ],
)
def test_plain_words_are_not_taken_for_a_framing(loaded_terms, sentence, language):
    assert [match.text for match in find_terms(sentence, language, loaded_terms)] == []
