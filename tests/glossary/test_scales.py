"""glossaries/strength.csv and glossaries/opposites.csv keep the promises that their header comments make."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from compare.glossary.find import find_terms
from compare.glossary.read import read_glossary

FOLDER = Path(__file__).parents[2] / "glossaries"
FILES = ("strength.csv", "opposites.csv")
LANGUAGES = ("en", "ru", "zh")


def rows(name):
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_twice_in_a_language(name, language):
    forms = Counter(form.strip() for row in rows(name) for form in row[language].split("|") if form.strip())
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_finds_its_own_row_and_no_other(name, language):
    glossary = read_glossary(FOLDER / name)
    lost = [
        (form, found)
        for term in glossary.terms
        for form in term.forms.get(language, ())
        if (found := [match.term.id for match in find_terms(form, language, glossary)]) != [term.id]
    ]
    assert lost == []


def test_every_level_is_a_whole_number_and_only_look_alikes_have_none():
    assert all(row["level"].isdigit() == (row["scale"] != "none") for row in rows("strength.csv"))


def test_every_scale_of_several_rows_has_levels_two_or_more_apart():
    levels = defaultdict(set)
    for row in rows("strength.csv"):
        if row["scale"] not in {"none", "duty"}:
            levels[row["scale"]].add(int(row["level"]))
    assert {scale: max(found) - min(found) >= 2 for scale, found in levels.items()} == dict.fromkeys(levels, True)


def test_every_pole_is_one_that_the_header_documents_and_has_a_pair():
    for row in rows("opposites.csv"):
        assert row["pole"] in {"yes", "no", "refuted", "none"}
        assert bool(row["pair"]) == (row["pole"] in {"yes", "no"})
