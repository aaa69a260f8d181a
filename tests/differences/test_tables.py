"""Claims that are said in three languages: which pairs differ in a number or a date, and which do not.

A row of a table is one claim in English, Russian and Chinese, and for each pair of languages the kind of difference
that a reader would mark, "none", or nothing where the pair is not to be judged.
`published` is the day of both texts, where it matters.
"""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from compare.differences.date import date_differences
from compare.differences.number import number_differences
from compare.facts.dates import find_dates
from compare.facts.numbers import find_numbers

PAIRS = ("en-ru", "en-zh", "ru-zh")


def _cases(name):
    path = Path(__file__).with_name(name)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for pair in PAIRS:
                if row[pair]:
                    one, two = pair.split("-")
                    yield one, two, row[one], row[two], row.get("published") or "", row[pair]


NUMBERS = list(_cases("number_pairs.tsv"))
DATES = list(_cases("date_pairs.tsv"))


def _claim(stated, sentence, language, published, claim):
    dates = find_dates(sentence, language, published)
    numbers = find_numbers(sentence, language, dates)
    return replace(stated(sentence, language, claim=claim, numbers=numbers, dates=dates), published=published)


def _kinds(stated, pair, rule, case):
    one, two, first, second, published, _ = case
    day = date.fromisoformat(published) if published else None
    sides = _claim(stated, first, one, day, "a:1"), _claim(stated, second, two, day, "b:1")
    return {difference.kind for order in (sides, sides[::-1]) for difference in rule(pair(*order))}


@pytest.mark.parametrize("case", NUMBERS, ids=" | ".join)
def test_a_figure_differs_where_a_reader_would_mark_it(stated, pair, case):
    assert _kinds(stated, pair, number_differences, case) == {case[-1]} - {"none"}


@pytest.mark.parametrize("case", DATES, ids=" | ".join)
def test_a_date_differs_where_a_reader_would_mark_it(stated, pair, case):
    assert _kinds(stated, pair, date_differences, case) == {case[-1]} - {"none"}


@pytest.mark.parametrize(("cases", "least"), [(NUMBERS, 60), (DATES, 25)])
def test_every_pair_of_languages_has_its_cases(cases, least):
    for pair in PAIRS:
        one, two = pair.split("-")
        assert sum(case[:2] == (one, two) for case in cases) >= least
