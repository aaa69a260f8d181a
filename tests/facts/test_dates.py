"""What dates a sentence states, and how relative ones are resolved."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.facts.dates import find_dates

FRIDAY = date(2024, 2, 9)


def read(language, sentence, reference=FRIDAY):
    return [(mention.year, mention.month, mention.day) for mention in find_dates(sentence, language, reference)]


ABSOLUTE = [
    ("en", "They spoke on February 8, 2024.", (2024, 2, 8)),
    ("en", "MOSCOW, Feb 8 - They spoke.", (None, 2, 8)),
    ("en", "8 February 2024", (2024, 2, 8)),
    ("en", "which Russia invaded in February 2022,", (2022, 2, None)),
    ("en", "by May", (None, 5, None)),
    ("en", "on May 9", (None, 5, 9)),
    ("en", "talks on March 23-25", (None, 3, 23)),
    ("en", "by 2027", (2027, None, None)),
    ("en", "the first half of 2026", (2026, None, None)),
    ("ru", "8 февраля 2024 года", (2024, 2, 8)),
    ("ru", "в феврале 2022 года", (2022, 2, None)),
    ("ru", "19 июня состоялся", (None, 6, 19)),
    ("ru", "в 2023 году", (2023, None, None)),
    ("ru", "в первом полугодии 2026 года", (2026, None, None)),
    ("ru", "2 мая", (None, 5, 2)),
    ("zh", "2024年2月8日", (2024, 2, 8)),
    ("zh", "二〇二四年三月", (2024, 3, None)),
    ("zh", "9月访华", (None, 9, None)),
    ("zh", "预计2027年投产", (2027, None, None)),
    ("zh", "6月19日下午", (None, 6, 19)),
]
RELATIVE = [
    ("en", "on Thursday", (2024, 2, 8)),
    ("en", "on Friday", (2024, 2, 9)),
    ("en", "next Monday", (2024, 2, 12)),
    ("en", "last Friday", (2024, 2, 2)),
    ("en", "Yesterday they met.", (2024, 2, 8)),
    ("en", "last year", (2023, None, None)),
    ("en", "in the first half of next year", (2025, None, None)),
    ("en", "next May", (2024, 5, None)),
    ("en", "last May", (2023, 5, None)),
    ("en", "May 9 this year", (2024, 5, 9)),
    ("en", "last month", (2024, 1, None)),
    ("en", "two years ago", (2022, None, None)),
    ("ru", "в четверг", (2024, 2, 8)),
    ("ru", "в следующий понедельник", (2024, 2, 12)),
    ("ru", "вчера", (2024, 2, 8)),
    ("ru", "в сентябре прошлого года", (2023, 9, None)),
    ("ru", "в этом году", (2024, None, None)),
    ("ru", "в будущем году", (2025, None, None)),
    ("ru", "два года назад", (2022, None, None)),
    ("zh", "周四", (2024, 2, 8)),
    ("zh", "上周四", (2024, 2, 1)),
    ("zh", "下周一", (2024, 2, 12)),
    ("zh", "昨天", (2024, 2, 8)),
    ("zh", "明年5月", (2025, 5, None)),
    ("zh", "去年9月", (2023, 9, None)),
    ("zh", "今年以来", (2024, None, None)),
    ("zh", "明年上半年", (2025, None, None)),
    ("zh", "8日在北京", (2024, 2, 8)),
    ("zh", "上个月", (2024, 1, None)),
    ("zh", "两年前", (2022, None, None)),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), ABSOLUTE)
@pytest.mark.parametrize("reference", [None, FRIDAY])
def test_reads_absolute_dates_whatever_the_reference(language, sentence, expected, reference):
    assert read(language, sentence, reference) == [expected]


@pytest.mark.parametrize(("language", "sentence", "expected"), RELATIVE)
def test_resolves_relative_dates_against_the_day_of_publication(language, sentence, expected):
    assert read(language, sentence) == [expected]


@pytest.mark.parametrize(("language", "sentence"), [("en", "on Thursday"), ("ru", "в прошлом году"), ("zh", "去年")])
def test_a_relative_date_without_a_reference_is_not_resolved(language, sentence):
    (mention,) = find_dates(sentence, language, None)
    assert not mention.resolved
    assert (mention.year, mention.month, mention.day) == (None, None, None)


def test_a_month_of_a_relative_year_is_known_without_a_reference():
    assert read("zh", "明年5月", None) == [(None, 5, None)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It may march on; the fall of Kabul cost 2024 people their homes."),
        ("en", "codenamed Eastern Shield 2025, in the Sea of Japan"),
        ("en", "5 percent of 2,024 tonnes"),
        ("ru", "на майских переговорах, маршрут, 12 лет, среда"),
        ("zh", "两个月，30日内，一周一次，前8个月"),
    ],
)
def test_what_only_looks_like_a_date_is_none(language, sentence):
    assert read(language, sentence, None) == []


def test_the_end_of_a_range_is_not_pulled_back_to_the_reference():
    assert read("zh", "8月4日至9日") == [(None, 8, 4), (None, None, 9)]


@given(
    st.text(max_size=60) | st.from_regex(r"[ 0-9年月日号周一五до, май2024]{0,30}", fullmatch=True),
    st.sampled_from(["en", "ru", "zh"]),
)
def test_spans_are_exact_slices_that_do_not_overlap(sentence, language):
    mentions = find_dates(sentence, language, FRIDAY)
    assert all(sentence[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))
