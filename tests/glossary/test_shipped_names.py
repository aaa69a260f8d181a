"""glossaries/names.csv is sound, and its country rows are those that countries.py writes."""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from compare.glossary.read import read_glossary

FOLDER = Path(__file__).parents[2] / "glossaries"
FILE = FOLDER / "names.csv"
LANGUAGES = ("en", "ru", "zh")
KINDS = {"person", "place", "organisation", "title", "treaty", "event", "people", "other"}
MIXED_WORD = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
HEADER = "id,en,ru,zh,kind,case,dnt,status,source,note\n"


@pytest.fixture(scope="module")
def terms():
    return read_glossary(FILE).terms


@pytest.fixture(scope="module")
def countries():
    pytest.importorskip("babel", reason="babel carries CLDR's names; it comes with the extra 'test'")
    spec = importlib.util.spec_from_file_location("countries", FOLDER / "countries.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def all_forms(terms):
    return [
        (language, form, term.id) for term in terms for language in LANGUAGES for form in term.forms.get(language, ())
    ]


def cells_by_id(content, countries):
    rows = countries.csv.reader(line for line in content.splitlines(keepends=True) if not line.startswith("#"))
    return {row[0]: row for row in rows if len(row) == len(countries.COLUMNS)}


def test_there_are_at_least_400_terms(terms):
    assert len(terms) >= 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_terms_share_a_form(terms, language):
    owners: dict[str, list[str]] = {}
    for term in terms:
        for form in term.forms.get(language, ()):
            owners.setdefault(form, []).append(term.id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


def test_no_form_is_empty_or_has_a_doubled_space(countries):
    content = FILE.read_text(encoding="utf-8")
    bad = []
    for cells in cells_by_id(content, countries).values():
        for cell in cells[1:4]:
            if cell and any(not f or f != f.strip() or "  " in f for f in cell.split(" | ")):
                bad.append((cells[0], cell))
            if cell.count("|") != cell.count(" | "):
                bad.append((cells[0], cell))
    assert bad == []


def test_no_cell_begins_or_ends_with_a_space(countries):
    content = FILE.read_text(encoding="utf-8")
    rows = cells_by_id(content, countries).values()
    assert [cells[0] for cells in rows if any(cell != cell.strip() for cell in cells)] == []


def test_there_are_no_control_or_invisible_characters():
    lines = FILE.read_text(encoding="utf-8").split("\n")
    assert [(n, ch) for n, line in enumerate(lines, 1) for ch in line if unicodedata.category(ch)[0] == "C"] == []


def test_no_cyrillic_word_has_a_latin_letter(terms):
    assert [(form, where) for _, form, where in all_forms(terms) if MIXED_WORD.search(form)] == []


def test_kinds_are_those_that_are_documented(terms):
    assert {term.kind for term in terms} <= KINDS


@pytest.mark.parametrize(
    "names",
    [
        {"Vladimir Putin"},
        {"Xi Jinping"},
        {"Yuri Ushakov"},
        {"Sergei Lavrov", "Sergey Lavrov"},
        {"Wang Yi"},
        {"Dmitry Peskov"},
    ],
    ids=min,
)
def test_a_person_of_the_news_is_there_in_three_languages(terms, names):
    found = [term for term in terms if term.kind == "person" and names & set(term.forms.get("en", ()))]
    assert [sorted(term.forms) for term in found] == [["en", "ru", "zh"]]


def test_country_rows_are_those_that_countries_py_writes(countries):
    rows = cells_by_id(FILE.read_text(encoding="utf-8"), countries)
    written = sorted(cells for cells in rows.values() if cells[8] == countries.SOURCE)
    assert written == sorted(countries.country_rows())


def test_there_are_198_countries_and_no_form_has_round_brackets_but_the_chinese_of_the_two_congos(countries):
    rows = countries.country_rows()
    assert Counter(len(row) for row in rows) == {10: 198}
    bracketed = {row[0] for row in rows if re.search(r"[()（）]", "".join(row[1:4]))}
    assert bracketed == {"country-cd", "country-cg"}


def test_writing_the_countries_twice_changes_nothing(countries):
    once = countries.rewritten(HEADER)
    assert countries.rewritten(once) == once


def test_only_cldr_rows_are_rewritten(countries):
    comment, other = '# said "so\n', 'x,"A, or\nB",,,other,,,approved,press usage, \n'
    stale = "country-us,Old,,,place,,,approved,CLDR,\n"
    gone = "country-zz,Nowhere,,,place,,,approved,CLDR,\n"
    content = countries.rewritten(comment + HEADER + stale + other + gone)
    assert content.startswith(comment + HEADER + "country-us,United States")
    assert content.count(other) == 1
    assert "Old" not in content
    assert "Nowhere" not in content


def test_line_ends_of_the_file_are_kept(countries):
    content = countries.rewritten(HEADER.replace("\n", "\r\n"))
    assert content.count("\n") == content.count("\r\n") == 199
