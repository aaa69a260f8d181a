"""What counts as a quantity, and how it is read, in English, Russian and Chinese."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.facts.dates import find_dates
from compare.facts.number_words import chinese_value, english_value, russian_value
from compare.facts.numbers import find_numbers


def read(language, sentence):
    return [
        (number.low if number.low == number.high else (number.low, number.high), number.unit, number.bound)
        for number in find_numbers(sentence, language)
    ]


ONE_NUMBER = [
    ("en", "Trade reached $218.2 billion.", 218.2e9, "USD", "exact", "$218.2 billion"),
    ("en", "Trade was worth more than 200 billion dollars.", 200e9, "USD", "over", "200 billion dollars"),
    ("en", "It will exceed US$240 billion.", 240e9, "USD", "over", "US$240 billion"),
    ("en", "a loan of $26m", 26e6, "USD", "exact", "$26m"),
    ("en", "Exports grew by almost a third.", 100 / 3, "%", "under", "a third"),
    ("en", "They sank by two-thirds.", 200 / 3, "%", "exact", "two-thirds"),
    ("en", "More than half of the trade is in yuan.", 50, "%", "over", "half"),
    ("en", "Prices rose 2.9 percent.", 2.9, "%", "exact", "2.9 percent"),
    ("en", "The rate was cut by 1.5 percentage points.", 1.5, "pp", "exact", "1.5 percentage points"),
    ("en", "The call lasted about an hour and a half.", 1.5, "hour", "about", "an hour and a half"),
    ("en", "a 90-minute call", 1.5, "hour", "exact", "90-minute"),
    ("en", "They talked for two and a half hours.", 2.5, "hour", "exact", "two and a half hours"),
    ("en", "Citizens may stay for 30 days.", 30, "day", "exact", "30 days"),
    ("en", "It lasted for a month.", 1, "month", "exact", "a month"),
    ("en", "on the 75th anniversary of relations", 75, "anniversary", "exact", "75th anniversary"),
    ("en", "roughly 2.1 million barrels of crude a day", 2.1e6, "barrel/day", "about", None),
    ("en", "at least 10 million tonnes a year", 10e6, "t/year", "at least", "10 million tonnes a year"),
    ("en", "a 2,600-km line", 2600, "km", "exact", "2,600-km"),
    ("en", "twenty-five agreements", 25, "document", "exact", "twenty-five agreements"),
    ("en", "two hundred and fifty people", 250, "person", "exact", "two hundred and fifty people"),
    ("en", "half a million people", 5e5, "person", "exact", "half a million people"),
    ("en", "half a dozen agreements", 6, "document", "exact", "half a dozen agreements"),
    ("en", "a million people", 1e6, "person", "exact", "a million people"),
    ("en", "60-odd countries", 60, "country", "over", None),
    ("en", "a rise of 25 basis points", 0.25, "pp", "exact", "25 basis points"),
    ("en", "Four out of five containers cross it.", 80, "%", "exact", "Four out of five"),
    ("ru", "семь из десяти работников", 70, "%", "exact", "семь из десяти"),
    ("ru", "каждый пятый контейнер", 20, "%", "exact", "каждый пятый"),
    ("ru", "в виде пятнадцатилетнего кредита", 15, "year", "exact", "пятнадцатилетнего"),
    ("ru", "48-часовое перемирие", 48, "hour", "exact", "48-часовое"),
    ("ru", "порядка двух десятков соглашений", 20, "document", "about", "двух десятков соглашений"),
    ("ru", "полмиллиона человек", 5e5, "person", "exact", "полмиллиона человек"),
    ("ru", "миллион тонн зерна", 1e6, "t", "exact", "миллион тонн"),
    ("ru", "торговля на 98 млрд фунтов", 98e9, "GBP", "exact", "98 млрд фунтов"),
    ("zh", "往来突破百万人次", 1e6, "person", "over", None),
    ("zh", "约3200户家庭", 3200, "household", "about", None),
    ("en", "about a dozen warships", 12, "ship", "about", "a dozen warships"),
    ("en", "between $5 and $6 billion", (5e9, 6e9), "USD", "exact", None),
    ("en", "trade of 10-15 billion euros", (10e9, 15e9), "EUR", "exact", "10-15 billion euros"),
    ("en", "Exports doubled.", 2, "factor", "exact", "doubled"),
    ("ru", "достиг 218,2 млрд долларов США.", 218.2e9, "USD", "exact", "218,2 млрд долларов США"),
    ("ru", "превысил 227,7 млрд долл. США.", 227.7e9, "USD", "over", "227,7 млрд долл. США"),
    ("ru", "свыше 200 млрд долларов", 200e9, "USD", "over", "200 млрд долларов"),
    ("ru", "вырос почти на треть", 100 / 3, "%", "under", "треть"),
    ("ru", "около четверти поставок", 25, "%", "about", "четверти"),
    ("ru", "не менее половины жителей", 50, "%", "at least", "половины"),
    ("ru", "две трети товарооборота", 200 / 3, "%", "exact", "две трети"),
    ("ru", "более чем на 30 процентов", 30, "%", "over", "30 процентов"),
    ("ru", "на 2 процентных пункта", 2, "pp", "exact", "2 процентных пункта"),
    ("ru", "беседа длилась полтора часа", 1.5, "hour", "exact", "полтора часа"),
    ("ru", "беседа длилась около часа", 1, "hour", "about", "часа"),
    ("ru", "сроком на месяц", 1, "month", "exact", "месяц"),
    ("ru", "на 30 суток", 30, "day", "exact", "30 суток"),
    ("ru", "75-летие установления отношений", 75, "anniversary", "exact", "75-летие"),
    ("ru", "празднование 80-й годовщины Победы", 80, "anniversary", "exact", "80-й годовщины"),
    ("ru", "поставлено 1,5 млн тонн", 1.5e6, "t", "exact", "1,5 млн тонн"),
    ("ru", "1 250 000 человек", 1.25e6, "person", "exact", "1 250 000 человек"),
    ("ru", "двести пять человек", 205, "person", "exact", "двести пять человек"),
    ("ru", "двух с половиной тысяч человек", 2500, "person", "exact", None),
    ("ru", "подписано 12 двусторонних документов", 12, "document", "exact", "12 двусторонних документов"),
    ("ru", "увеличились в 2,5 раза", 2.5, "factor", "exact", "2,5 раза"),
    ("ru", "восемь раз", 8, "time", "exact", "восемь раз"),
    ("ru", "свыше 100 млн куб. м в сутки", 100e6, "m3/day", "over", "100 млн куб. м в сутки"),
    ("ru", "за девять месяцев вырос", 9, "first months", "exact", "девять месяцев"),
    ("ru", "12-летний контракт", 12, "year", "exact", "12-летний"),
    ("zh", "贸易额达2182亿美元。", 218.2e9, "USD", "exact", "2182亿美元"),
    ("zh", "连续突破2000亿美元", 200e9, "USD", "over", "2000亿美元"),
    ("zh", "近2000亿美元", 200e9, "USD", "under", "2000亿美元"),
    ("zh", "超过1.1万亿元人民币", 1.1e12, "CNY", "over", "1.1万亿元人民币"),
    ("zh", "签署20余份合作文件", 20, "document", "over", "20余份合作文件"),
    ("zh", "十余项双边合作文件", 10, "document", "over", "十余项双边合作文件"),
    ("zh", "约占三分之一", 100 / 3, "%", "about", "三分之一"),
    ("zh", "增长三成以上", 30, "%", "over", "三成"),
    ("zh", "提高2个百分点", 2, "pp", "exact", "2个百分点"),
    ("zh", "近半数民众", 50, "%", "under", "半数"),
    ("zh", "超过百分之三十", 30, "%", "over", "百分之三十"),
    ("zh", "两次通话", 2, "time", "exact", "两次"),
    ("zh", "三位领导人", 3, "person", "exact", "三位"),
    ("zh", "为期五年", 5, "year", "exact", "五年"),
    ("zh", "停留30天", 30, "day", "exact", "30天"),
    ("zh", "为期一个月", 1, "month", "exact", "一个月"),
    ("zh", "通话持续约一个半小时", 1.5, "hour", "about", "一个半小时"),
    ("zh", "建交75周年", 75, "anniversary", "exact", "75周年"),
    ("zh", "日均140万桶", 1.4e6, "barrel/day", "exact", "140万桶"),
    ("zh", "每天140万桶", 1.4e6, "barrel/day", "exact", "140万桶"),
    ("zh", "140万桶/日", 1.4e6, "barrel/day", "exact", "140万桶/日"),
    ("zh", "达到10万人", 1e5, "person", "exact", "10万人"),
    ("zh", "前三季度增长", 9, "first months", "exact", "前三季度"),
    ("zh", "10至15亿美元", (10e8, 15e8), "USD", "exact", "10至15亿美元"),
    ("zh", "增长1.5倍", 2.5, "factor", "exact", "1.5倍"),
    ("zh", "翻一番", 2, "factor", "exact", "翻一番"),
]


@pytest.mark.parametrize("row", ONE_NUMBER)
def test_reads_a_quantity_with_its_scale_unit_and_hedge(row):
    language, sentence, value, unit, bound, text = row
    (number,) = find_numbers(sentence, language)
    low, high = value if isinstance(value, tuple) else (value, value)
    assert (number.low, number.high) == (pytest.approx(low), pytest.approx(high))
    assert (number.unit, number.bound) == (unit, bound)
    assert text is None or number.text == text


NO_NUMBER = [
    ("en", "It happened in 2024, on Feb 8 at 10:30 a.m."),
    ("en", "Power of Siberia 2, the G20 and Oreshnik-1"),
    ("en", "Resolution 2758 and the one China principle"),
    ("en", "dozens of people in the two countries"),
    ("en", "a third bridge in the first half of the year"),
    ("en", "the Group of Twenty"),
    ("en", "the 29th regular meeting of the two sides"),
    ("en", "two years ago, and a year earlier"),
    ("en", "They doubled down on double standards."),
    ("ru", "8 февраля 2024 года, в 2022 году, в 10:30"),
    ("ru", "газопровод «Сила Сибири – 2» и «Орешник-1»"),
    ("ru", "принцип одного Китая, Группа двадцати"),
    ("ru", "лидеры двух стран на 29-й встрече"),
    ("ru", "интересы третьих стран в первой половине года"),
    ("ru", "самолёты Ту-95МС и Су-35"),
    ("zh", "2024年2月8日上午10时30分"),
    ("zh", "坚持一个中国原则，一贯反对，统一，第一，一道"),
    ("zh", "两国元首万众一心，一国两制"),
    ("zh", "第二十一次会议"),
    ("zh", "百年未有之大变局"),
    ("zh", "数十人，几十个"),
    ("zh", "二十国集团"),
    ("zh", "二十届四中全会"),
    ("en", "3. They agreed on a plan."),
]


@pytest.mark.parametrize(("language", "sentence"), NO_NUMBER)
def test_leaves_out_dates_names_ordinals_and_idioms(language, sentence):
    assert read(language, sentence) == []


def test_reads_all_quantities_of_a_sentence_in_order():
    assert read("en", "Trade jumped by almost a third to nearly $156 billion in the first eight months.") == [
        (pytest.approx(100 / 3), "%", "under"),
        (156e9, "USD", "under"),
        (8, "first months", "exact"),
    ]


def test_part_of_a_whole_takes_the_unit_of_the_whole():
    assert read("en", "Five of its six reactors are idle.") == [
        (5, "reactor", "exact"),
        (6, "reactor", "exact"),
    ]


def test_hard_spaces_and_full_width_digits_are_read_and_kept_in_the_text():
    (number,) = find_numbers("порядка 235\u00a0млрд долл.\u00a0США", "ru")
    assert (number.low, number.text) == (235e9, "235\u00a0млрд долл.\u00a0США")
    (number,) = find_numbers("增长３０％", "zh")
    assert (number.low, number.text) == (30, "３０％")


def test_the_full_stop_of_a_sentence_is_no_part_of_its_last_number():
    (number,) = find_numbers("Привлечено 200 тыс.", "ru")
    assert (number.low, number.text) == (200_000, "200 тыс")


@given(
    st.text(max_size=60) | st.from_regex(r"[ 0-9.,$%百万亿一二两млрд-]{0,40}", fullmatch=True),
    st.sampled_from(["en", "ru", "zh"]),
)
def test_spans_are_exact_slices_that_do_not_overlap(sentence, language):
    numbers = find_numbers(sentence, language)
    assert all(sentence[number.start : number.end] == number.text for number in numbers)
    assert all(one.end <= two.start for one, two in pairwise(numbers))
    assert all(number.low <= number.high for number in numbers)


@given(st.integers(1, 99_999_999))
def test_chinese_numerals_round_trip(value):
    assert chinese_value(chinese_numeral(value)) == value


def chinese_numeral(value):
    """Write a number in Chinese characters, place by place: the slow and obvious twin of chinese_value."""
    if value >= 10_000:
        rest = chinese_numeral(value % 10_000) if value % 10_000 else ""
        return f"{chinese_numeral(value // 10_000)}万{'零' if rest and value % 10_000 < 1000 else ''}{rest}"
    written = "".join(
        "零" if digit == "0" else "一二三四五六七八九"[int(digit) - 1] + place
        for digit, place in zip(str(value), ("千", "百", "十", "")[-len(str(value)) :], strict=True)
    )
    return re.sub("零+", "零", written).rstrip("零")


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty-one", 21), ("a hundred", 100), ("three hundred and five", 305), ("two dozen", 24)],
)
def test_english_numerals_have_their_value(words, value):
    assert english_value(words) == value


@pytest.mark.parametrize(
    ("words", "value"), [("двух", 2), ("трёх", 3), ("пяти", 5), ("двести", 200), ("тремястами сорока", 340)]
)
def test_russian_numerals_have_their_value_in_every_case(words, value):
    assert russian_value(words) == value


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("On Thursday, 8 February 2024, trade reached $218.2 billion, up 26% in 2 years.", "en"),
        ("8 февраля 2024 года товарооборот достиг 200 млрд долларов, в прошлом году 190.", "ru"),
        ("2月8日，双边贸易额去年达2182亿美元，本月8日增长26%。", "zh"),
    ],
)
def test_dates_that_are_known_already_change_nothing(sentence, language):
    dates = find_dates(sentence, language, date(2024, 2, 9))
    assert dates
    assert find_numbers(sentence, language, dates) == find_numbers(sentence, language)
