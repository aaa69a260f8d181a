"""Whatever stands in a text, its facts are read without an error, in a time that grows with its length."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.differences.date import date_differences
from compare.differences.number import number_differences
from compare.differences.pair import Pair, Stated
from compare.facts.dates import find_dates
from compare.facts.fact import Facts, Speaker
from compare.facts.numbers import find_numbers
from compare.facts.ordinals import find_ordinals
from compare.texts.text import Claim

# What numbers and dates are made of, and digits that are no ASCII digits.
WORDS = """
0 1 2 7 15 99 2024 2031 999999999999999999999 1/0 0/0 . , : - – — / % $ € ٣ ৭ ４
Ⅳ ½ ² ① 〇 零 一 两 十 百 千 万 亿 年 月 日 周 前 后 至 底 余 多 分之 成 倍 个 第 次 half a third of
million dozen to and between first May March last next year ago within percent
days on by the end decade Q3 третьего трети млрд тыс десятков сотни полтора в
раза года назад конца начала с по до января IV квартал лет сутки каждый пятый
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\u00a0", "\n"])
TEXT = st.text() | st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join)
LANGUAGE = st.sampled_from(("en", "ru", "zh"))
NOBODY = Speaker((), False, -1, -1, "")
DAY = st.none() | st.sampled_from((date.min, date(2024, 2, 29), date.max))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "tomorrow"), ("en", "yesterday"), ("en", "next Monday"), ("en", "ten weeks ago"), ("ru", "год назад"),
     ("zh", "31日"), ("zh", "下周三"), ("zh", "前年"), ("en", "last month")],
)  # fmt: skip
@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_date_outside_the_calendar_is_not_resolved(language, text, day):
    for mention in find_dates(text, language, day):
        assert mention.text in text


@settings(deadline=None, max_examples=300)
@given(TEXT, LANGUAGE, DAY)
def test_any_text_is_read_and_every_span_is_a_slice_of_it(text, language, day):
    dates = find_dates(text, language, day)
    for fact in (*dates, *find_numbers(text, language, dates), *find_ordinals(text, language, 0, len(text))):
        assert text[fact.start : fact.end] == fact.text != ""


def _stated(text, language, day, label):
    dates = find_dates(text, language, day)
    facts = Facts(f"{label}:1", 0, find_numbers(text, language, dates), dates, (), (), NOBODY, negated=False)
    return Stated(Claim(f"{label}:1", 0, 0, len(text), text), text, label, language, facts, day)


@settings(deadline=None, max_examples=300)
@given(TEXT, LANGUAGE, TEXT, LANGUAGE, DAY)
def test_any_two_claims_are_compared_and_a_claim_never_differs_from_itself(first, one, second, two, day):
    sides = [_stated(text, language, day, name) for text, language, name in ((first, one, "a"), (second, two, "b"))]
    for rule in (number_differences, date_differences):
        assert rule(Pair(sides[0], sides[0])) == ()
        for found in rule(Pair(*sides)):
            assert first[found.first_start : found.first_end] == found.first_text
            assert second[found.second_start : found.second_end] == found.second_text
            assert "\n" not in found.note or "\n" in first + second


@pytest.mark.parametrize(
    "text",
    ["1" * 1500, "9" * 400 + " billion", "1/0", "0/0 percent", "0分之0", "三百分之零", "half of half of " * 200,
     "2024 " * 800, "5 in 0 of them", "1" + ",000" * 200, "от 5 до " * 200, "一" * 1500, "亿" * 200,
     "(" * 1500, "more than " * 800, "в конце " * 800, "January–" * 200],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_a_hostile_text_takes_no_longer_than_its_length(text, language):
    start = time.process_time()
    find_numbers(text, language, find_dates(text, language, date(2024, 2, 29)))
    assert time.process_time() - start < 5  # seconds of CPU, generous for a slow machine
