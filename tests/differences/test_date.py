"""When two claims state different dates."""

from datetime import date

import pytest

from compare.differences.date import compare_dates, date_differences
from compare.facts.dates import find_dates

FRIDAY = date(2024, 2, 9)
EQUAL = [
    ("en", "ru", "on February 8, 2024", "8 февраля 2024 года"),
    ("en", "ru", "on February 8, 2024", "8 февраля"),
    ("en", "ru", "in February 2022", "в феврале 2022 года"),
    ("en", "ru", "by 2027", "к 2027 году"),
    ("en", "ru", "on Thursday", "8 февраля"),
    ("en", "ru", "last year", "в прошлом году"),
    ("en", "ru", "in the first half of next year", "в первой половине 2025 года"),
    ("en", "ru", "in September", "в начале сентября"),
    ("en", "zh", "on Thursday", "8日在北京"),
    ("en", "zh", "next May", "今年5月"),
    ("en", "zh", "in September last year", "去年9月"),
    ("en", "zh", "by 2030", "到2030年"),
    ("en", "zh", "on June 19", "6月19日"),
    ("ru", "zh", "8 февраля 2024 года", "2024年2月8日"),
    ("ru", "zh", "в июле", "7月"),
    ("ru", "zh", "в будущем году", "明年"),
    ("ru", "zh", "19 июня", "6月19日"),
    ("ru", "zh", "вчера", "周四"),
    ("ru", "zh", "с 4 по 9 августа", "8月4日至9日"),
]
DIFFERENT = [
    ("en", "ru", "by 2027", "к 2030 году"),
    ("en", "ru", "in December", "с 1 декабря"),
    ("en", "ru", "on February 8", "9 февраля"),
    ("en", "ru", "in January 2027", "в 2027 году"),
    ("en", "ru", "in April", "во втором квартале"),
    ("en", "ru", "in September", "в августе"),
    ("en", "zh", "in the first half of next year", "明年5月"),
    ("en", "zh", "in January 2027", "预计2027年投产"),
    ("en", "zh", "by 2027", "到2030年"),
    ("en", "zh", "on June 19", "6月20日"),
    ("ru", "zh", "в первом полугодии 2025 года", "明年5月"),
    ("ru", "zh", "к 2027 году", "到2030年"),
    ("ru", "zh", "в июле", "6月"),
    ("ru", "zh", "в июле 2024 года", "今年6月"),
    ("ru", "zh", "7 апреля", "4月"),
]


def compare(one, two, first, second, reference=FRIDAY):
    return compare_dates(find_dates(first, one, reference), find_dates(second, two, reference))


@pytest.mark.parametrize(("one", "two", "first", "second"), EQUAL)
def test_the_same_date_is_no_difference_in_either_order(one, two, first, second):
    assert find_dates(first, one, FRIDAY)
    assert find_dates(second, two, FRIDAY)
    assert compare(one, two, first, second) == []
    assert compare(two, one, second, first) == []


@pytest.mark.parametrize(("one", "two", "first", "second"), DIFFERENT)
def test_another_or_a_vaguer_date_is_a_difference_in_either_order(one, two, first, second):
    assert len(compare(one, two, first, second)) == 1
    assert len(compare(two, one, second, first)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("in 1993", "в 2024 году"),
        ("on June 19", "5 сентября"),
        ("by 2027", "в июле"),
        ("in 2025 and 2026", "в 2027 и 2028 годах"),
    ],
)
def test_dates_of_different_events_are_not_held_against_each_other(first, second):
    assert compare("en", "ru", first, second) == []


def test_unresolved_relative_dates_never_differ():
    assert compare("en", "ru", "on Thursday", "8 февраля 2024 года", None) == []


def test_a_bare_day_conflicts_with_nothing():
    assert compare("en", "zh", "on June 19", "25日", None) == []


def test_a_half_of_a_relative_year_is_vaguer_than_its_month_without_a_reference():
    assert [note for *_, note in compare("en", "zh", "in the first half of next year", "明年5月", None)] == [
        "One side is less precise: “first half of next year” against May."
    ]


def test_a_date_that_agrees_with_one_of_several_says_nothing_of_it():
    pairs = compare("en", "ru", "signed in 2001 and extended in 2021", "подписан в 2001 году, продлён в 2022 году")
    assert [(one.year, two.year) for one, two, _ in pairs] == [(2021, 2022)]


def test_a_difference_carries_the_claims_and_exact_slices(stated, pair):
    first, second = "It ends by 2027.", "到2030年结束"
    one = stated(first, dates=find_dates(first, "en", None))
    two = stated(second, "zh", dates=find_dates(second, "zh", None), claim="b:2")
    (found,) = date_differences(pair(one, two))
    assert (found.kind, found.first, found.second) == ("date", "a:1", "b:2")
    assert first[found.first_start : found.first_end] == found.first_text == "2027"
    assert second[found.second_start : found.second_end] == found.second_text == "2030年"
    assert found.note == "The dates differ: 2027 against 2030."
