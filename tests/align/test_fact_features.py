from compare.align.fact_features import same_number
from compare.facts.fact import Number


def number(value, unit="USD"):
    return Number(value, value, unit, "exact", 0, 1, "1")


def test_numbers_agree_but_for_rounding():
    assert same_number(number(218.2e9), number(218e9))
    assert not same_number(number(218.2e9), number(227.7e9))
    assert not same_number(number(5, "day"), number(5, "month"))
