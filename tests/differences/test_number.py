"""When two claims state different quantities of the same thing, in each pair of languages."""

import pytest

from compare.differences.number import compare_numbers, number_differences
from compare.facts.numbers import find_numbers

EN_RU_EQUAL = [
    ("$218.2 billion", "218,2 млрд долларов"),
    ("about $156 billion", "155,7 млрд долларов США"),
    ("nearly $156 billion", "155,7 млрд долларов"),
    ("about $218 billion", "218,2 млрд долл. США"),
    ("$156 billion", "155,7 млрд долларов"),
    ("2.9 percent", "почти на 3 процента"),
    ("almost a third", "почти на треть"),
    ("almost a third", "на 31,8 процента"),
    ("half of the trade", "50% торговли"),
    ("about an hour and a half", "полтора часа"),
    ("90 minutes", "полтора часа"),
    ("18 months", "полтора года"),
    ("30 days", "30 суток"),
    ("the 75th anniversary", "75-летие"),
    ("the 80th anniversary", "80-й годовщины"),
    ("14 agreements", "14 документов"),
    ("two hundred people", "двести человек"),
    ("250,000 tonnes", "250 тыс. тонн"),
    ("Exports doubled.", "Экспорт вырос вдвое."),
    ("the first nine months", "за девять месяцев"),
    ("more than 120 times", "свыше 120 раз"),
    ("100,000 of them", "100 тыс. человек"),
    ("250 million yuan", "250 млн юаней"),
    ("more than half", "более половины"),
]
EN_RU_DIFFERENT = [
    ("over 200 billion dollars", "227,7 млрд долларов"),
    ("exceed $240 billion", "порядка 235 млрд долл. США"),
    ("about $96 billion", "98,4 млрд долларов"),
    ("almost a third", "почти на 40 процентов"),
    ("nearly 30 percent", "почти на треть"),
    ("more than 90 percent", "превысила 92 процента"),
    ("more than 20 documents", "23 документа"),
    ("14 agreements", "12 двусторонних документов"),
    ("about 80 joint projects", "86 совместных проектов"),
    ("about a dozen warships", "свыше 15 кораблей"),
    ("40 percent", "в полтора раза"),
    ("nearly half", "не менее половины"),
    ("about an hour", "полтора часа"),
    ("the 75th anniversary", "80-летие"),
    ("38 billion cubic metres a year", "свыше 100 млн куб. м в сутки"),
    ("30 days", "14 суток"),
    ("three drones", "два беспилотника"),
    ("$5 to $7", "6 долларов"),
    ("8 million tonnes", "10 млн тонн"),
    ("at least 200 people", "свыше 300 человек"),
]
EN_ZH_EQUAL = [
    ("$218.2 billion", "2182亿美元"),
    ("more than $200 billion", "突破2000亿美元"),
    ("almost $200 billion", "近2000亿美元"),
    ("a third", "三分之一"),
    ("nearly half", "近半数"),
    ("20 percent", "五分之一"),
    ("30 percent", "三成"),
    ("30 days", "30天"),
    ("an hour and a half and more", "一个半小时"),
    ("for a month", "一个月"),
    ("the 75th anniversary", "75周年"),
    ("1.4 million barrels a day", "日均140万桶"),
    ("1.4 million barrels per day", "140万桶/日"),
    ("100,000 people", "10万人"),
    ("twice, or 2 times", "两次"),
    ("250 million yuan", "2.5亿元人民币"),
    ("20,000 tonnes", "2万吨"),
    ("about $96 billion", "约6900亿元人民币"),
    ("the first eight months", "前8个月"),
    ("the first nine months", "前三季度"),
    ("Exports doubled.", "出口翻一番"),
    ("ten years", "十年"),
]
EN_ZH_DIFFERENT = [
    # 余 says that there are more: of the three pairs like it in our annotated events, two are marked.
    ("about 80 projects", "80余个项目"),
    ("$227.7 billion", "超过2000亿美元"),
    ("exceed $240 billion", "突破2000亿美元"),
    ("more than 90 percent", "九成"),
    ("99 percent", "已超过95%"),
    ("almost a third", "三成以上"),
    ("14 agreements", "十余项合作文件"),
    ("23 documents", "20多份双边合作文件"),
    ("about a dozen warships", "14艘舰艇"),
    ("3.2 million tonnes", "超过300万吨"),
    ("$156 billion", "超过1.1万亿元人民币"),
    ("2 million barrels a day", "日均140万桶"),
    ("30 days", "15天"),
    ("the 75th anniversary", "80周年"),
    ("three drones", "4架无人机"),
    ("ten years", "为期五年"),
    ("a third", "四分之一"),
    ("two meetings", "三次会晤"),
    ("six countries", "五个国家"),
    ("for an hour", "为期两小时"),
    ("2 percentage points", "3个百分点"),
]
RU_ZH_EQUAL = [
    ("218,2 млрд долларов", "2182亿美元"),
    ("свыше 200 млрд долларов", "突破2000亿美元"),
    ("почти 200 млрд долларов", "近2000亿美元"),
    ("23 документа", "23份文件"),
    ("треть", "三分之一"),
    ("четверть", "四分之一"),
    ("половина жителей", "半数民众"),
    ("30 суток", "30天"),
    ("полтора часа", "一个半小时"),
    ("сроком на месяц", "为期一个月"),
    ("75-летие", "75周年"),
    ("24-й годовщиной", "24周年"),
    ("1,4 млн баррелей в сутки", "140万桶/日"),
    ("100 тыс. человек", "10万人"),
    ("25 тыс. тонн", "2.5万吨"),
    ("двух раз", "两次"),
    ("2,5 млрд юаней", "25亿元人民币"),
    ("за восемь месяцев", "前8个月"),
    ("14 кораблей", "14艘"),
    ("четырёх энергоблоков", "4台机组"),
    ("десять лет", "十年"),
    ("вырос вдвое", "翻番"),
    ("около 6,8 трлн рублей", "约5400亿元人民币"),
]
RU_ZH_DIFFERENT = [
    ("227,7 млрд долларов", "超过2000亿美元"),
    ("порядка 235 млрд долл. США", "突破2000亿美元"),
    ("на 31,8 процента", "三成以上"),
    ("превысила 92 процента", "九成"),
    ("23 документа", "20余份文件"),
    ("12 двусторонних документов", "十余项双边合作文件"),
    ("86 совместных проектов", "80余个重点项目"),
    ("свыше 15 кораблей", "14艘舰艇"),
    ("25 тыс. тонн", "2万吨"),
    ("не менее половины", "近半数"),
    ("почти на треть", "四分之一"),
    ("3,2 млн тонн", "超过300万吨"),
    ("свыше 200 млрд долларов", "1.45万亿元人民币"),
    ("полтора часа", "一小时"),
    ("75-летие", "80周年"),
    ("30 суток", "15天"),
    ("пять стран", "六个国家"),
    ("двенадцать лет", "十年"),
    ("свыше 100 млн куб. м в сутки", "380亿立方米"),
    ("три ракеты", "5枚导弹"),
]
EQUAL = [
    *(("en", "ru", *pair) for pair in EN_RU_EQUAL),
    *(("en", "zh", *pair) for pair in EN_ZH_EQUAL),
    *(("ru", "zh", *pair) for pair in RU_ZH_EQUAL),
]
DIFFERENT = [
    *(("en", "ru", *pair) for pair in EN_RU_DIFFERENT),
    *(("en", "zh", *pair) for pair in EN_ZH_DIFFERENT),
    *(("ru", "zh", *pair) for pair in RU_ZH_DIFFERENT),
]


def compare(one, two, first, second):
    return compare_numbers(find_numbers(first, one), find_numbers(second, two))


@pytest.mark.parametrize(("one", "two", "first", "second"), EQUAL)
def test_the_same_quantity_is_no_difference_in_either_order(one, two, first, second):
    assert find_numbers(first, one)
    assert find_numbers(second, two)
    assert compare(one, two, first, second) == []
    assert compare(two, one, second, first) == []


@pytest.mark.parametrize(("one", "two", "first", "second"), DIFFERENT)
def test_another_or_a_vaguer_quantity_is_a_difference_in_either_order(one, two, first, second):
    assert len(compare(one, two, first, second)) == 1
    assert len(compare(two, one, second, first)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("$3 million", "200 млрд долларов"),
        ("5 percent", "85 процентов"),
        ("12 years", "70 млн тонн"),
        ("five proposals", "три документа"),
        ("5,000 of them", "2"),
        ("three reactors", "четыре страны"),
        ("$3 million", "200 млрд юаней"),
    ],
)
def test_figures_of_different_things_are_not_held_against_each_other(first, second):
    assert compare("en", "ru", first, second) == []


def test_what_agrees_is_matched_first_and_each_number_used_once():
    pairs = compare("en", "ru", "14 agreements, 20 agreements", "20 документов, 12 документов")
    assert [(one.text, two.text) for one, two, _ in pairs] == [("14 agreements", "12 документов")]


@pytest.mark.parametrize(
    ("first", "second", "note"),
    [
        (
            "$240 billion",
            "около 235 млрд долларов",
            "The figures differ: 240 billion USD against about 235 billion USD.",
        ),
        (
            "over $200 billion",
            "227,7 млрд долларов",
            "One side is vaguer: over 200 billion USD against 227.7 billion USD.",
        ),
        (
            "more than 20 documents",
            "23 документа",
            "One side is vaguer: over 20 documents against 23 documents.",
        ),
        (
            "$156 billion",
            "свыше 12 трлн рублей",
            "Amounts in two currencies: 156 billion USD against over 12 trillion RUB.",
        ),
        ("10-15 people", "12 человек", "One side is vaguer: 10 to 15 people against 12 people."),
    ],
)
def test_the_note_states_both_figures_for_a_reader(first, second, note):
    assert [pair[2] for pair in compare("en", "ru", first, second)] == [note]


def test_a_difference_carries_the_claims_and_exact_slices(stated, pair):
    first, second = "They signed 14 agreements.", "Подписано 12 документов."
    one = stated(first, numbers=find_numbers(first, "en"))
    two = stated(second, "ru", numbers=find_numbers(second, "ru"), claim="b:2")
    (found,) = number_differences(pair(one, two))
    assert (found.kind, found.first, found.second) == ("number", "a:1", "b:2")
    assert first[found.first_start : found.first_end] == found.first_text == "14 agreements"
    assert second[found.second_start : found.second_end] == found.second_text == "12 документов"
