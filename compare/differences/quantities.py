"""When two quantities agree, and how far apart two that differ are: arithmetic for the rule for numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from compare.facts.units import COUNTED

if TYPE_CHECKING:
    from compare.facts.fact import Number

# Units that say the same in another measure: (common name, factor). A month is 365.25 / 12 days.
_COMMON = {
    "m3/day": ("m3", 365.0),
    "m3/year": ("m3", 1.0),
    "t/day": ("t", 365.0),
    "t/year": ("t", 1.0),
    "barrel/year": ("barrel/day", 1 / 365),
    "kWh/year": ("kWh", 1.0),
    "day": ("hour", 24.0),
    "month": ("hour", 730.5),
    "year": ("hour", 8766.0),
}
# Units of each currency for one dollar, lowest and highest yearly average of 2014-2024 as central banks state
# them, rounded outwards: wide enough to say "could be the same amount", too wide to convert with.
_PER_DOLLAR = {
    "USD": (1.0, 1.0),
    "CNY": (6.1, 7.4),
    "RUB": (36.0, 105.0),
    "EUR": (0.75, 0.98),
    "GBP": (0.6, 0.83),
    "JPY": (100.0, 160.0),
}
_LARGEST_TOLERANCE = 0.05
_EXACT_DIGITS = 3
_EXACT_DIGITS_OF_SCALED = 2  # "61 billion" is 61.3 rounded; "150 people" are not 146
_SCALED = 1e6
_ALMOST = 0.93  # "close to 30 percent" is 28, "almost a third" is not 30
_ROUND_COUNT = 0.01  # "about 140 km" is less than 142 km says
_WHOLE = 100.0
_FRACTION_DIGITS = 7
_NEAR = frozenset({"exact", "about", "under"})
_UP = frozenset({"over", "at least"})
# A capacity "of 8" and "of up to 8", purchases "of 20" and "of at least 20" say the same.
_ALIKE = (_NEAR, _UP, frozenset({"exact", "about", "at most"}), frozenset({"exact", "at least"}))


class Quantity(NamedTuple):
    """A number in a unit that others of its kind share."""

    unit: str
    low: float
    high: float
    bound: str


def quantity(number: Number) -> Quantity:
    """Put a number in common units: hours for time, a rise in per cent for a multiple, volumes a year."""
    if number.unit == "factor":
        rise = [abs(value - 1) * 100 for value in (number.low, number.high)]
        return Quantity("%", min(rise), max(rise), number.bound)
    unit, factor = _COMMON.get(number.unit, (number.unit, 1.0))
    return Quantity(unit, number.low * factor, number.high * factor, number.bound)


def is_money(unit: str) -> bool:
    """Whether the unit is a currency."""
    return unit in _PER_DOLLAR


def agree(one: Number, two: Number) -> bool:
    """Whether two numbers can be the same figure, rounding and hedges allowed for.

    "about 156" agrees with 155.7, "almost 3" with 2.9; "over 200" does not agree with 227.7: it says less. A
    number without a unit agrees with any of the same value. Money in two currencies agrees where the rates of
    2014-2024 allow for it.
    """
    left, right = quantity(one), quantity(two)
    if left.unit != right.unit:
        if is_money(left.unit) and is_money(right.unit):
            # An amount that is itself about right, converted, is held against no hedge.
            hedge = "about" in {left.bound, right.bound} or _bounds_agree(left, right)
            return hedge and may_be_equal_money(left, right)
        same = (one.low, one.high) == (two.low, two.high)
        return same and ("" in {left.unit, right.unit} or _are_counts(one, two))
    if left.low < left.high or right.low < right.high:
        return _close(left.low, right.low, 0.01) and _close(left.high, right.high, 0.01)
    if _is_all(left) != _is_all(right):
        return False  # "practically all" is no figure
    if _close(left.low, right.low, _LARGEST_TOLERANCE if one.unit != two.unit else 1e-6):
        return _bounds_agree(left, right)
    return _rounds_to(left, right)


def _are_counts(one: Number, two: Number) -> bool:
    """Whether both count things, whose classes ("members", государства) languages cut differently."""
    return one.unit in COUNTED and two.unit in COUNTED and one.low > 2  # noqa: PLR2004 - pairs are everywhere


def _is_all(quantity: Quantity) -> bool:
    return quantity.unit == "%" and quantity.low == _WHOLE and quantity.bound == "under"


def may_be_equal_money(left: Quantity, right: Quantity, slack: float = 1.0) -> bool:
    """Whether two amounts could be the same at some rate of 2014-2024, give or take the factor `slack`."""
    ratio = right.high / left.high if left.high else math.inf
    (low_from, high_from), (low_to, high_to) = _PER_DOLLAR[left.unit], _PER_DOLLAR[right.unit]
    return low_to / high_from / slack <= ratio <= high_to / low_from * slack


def is_vaguer(one: Number, two: Number) -> bool:
    """Whether one number leaves room in which the other lies: over 200 against 227.7, 10 to 15 against 12."""
    left, right = quantity(one), quantity(two)
    return _holds(left, right) or _holds(right, left)


def ratio(one: Number, two: Number) -> float:
    """Divide the larger of two numbers by the smaller, in common units; infinite where one is zero."""
    low, high = sorted((quantity(one).high, quantity(two).high))
    return high / low if low > 0 else math.inf


def _close(one: float, two: float, tolerance: float) -> bool:
    return math.isclose(one, two, rel_tol=tolerance)


def _bounds_agree(left: Quantity, right: Quantity) -> bool:
    pair = {left.bound, right.bound}
    return len(pair) == 1 or any(pair <= alike for alike in _ALIKE)


def _rounds_to(left: Quantity, right: Quantity) -> bool:
    """Whether one value is the other, rounded as its hedge and its digits allow."""
    if not {left.bound, right.bound} <= _NEAR:
        return False
    for one, two in ((left, right), (right, left)):
        if one.bound == "under" and two.bound != "under":
            return _ALMOST * one.low <= two.low <= one.low
    hedged = [each for each in (left, right) if each.bound != "exact"]
    if not hedged:
        coarser = min(left, right, key=lambda each: _digits(each.low))
        scaled = coarser.low >= _SCALED or coarser.unit == "%"
        hedged = [coarser] if _digits(coarser.low) >= (_EXACT_DIGITS_OF_SCALED if scaled else _EXACT_DIGITS) else []
    return any(abs(left.low - right.low) <= _tolerance(each) for each in hedged)


def _digits(value: float) -> int:
    """Significant digits: 3 for 218e9."""
    return len(f"{value:.9e}".split("e")[0].replace(".", "").rstrip("0"))


def _tolerance(quantity: Quantity) -> float:
    """Half a unit of the last significant digit, at most 5 per cent; that also for a third or a seventh."""
    value, counted = quantity.low, quantity.unit not in _PER_DOLLAR and quantity.unit not in {"%", "hour"}
    digits = _digits(value)
    if counted and quantity.bound == "about" and value >= 10 and value < _SCALED:  # noqa: PLR2004 - two digits
        return value * _ROUND_COUNT
    most = abs(value) * _LARGEST_TOLERANCE
    if digits >= _FRACTION_DIGITS or value == 0:
        return most
    return min(most, 0.5 * 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1) * (1 + 1e-9))


def _holds(open_one: Quantity, other: Quantity) -> bool:
    """Whether `open_one` is a range or an open bound that the value of `other` satisfies."""
    if open_one.bound == other.bound and open_one.low == open_one.high:
        return False
    if open_one.bound in _UP:
        return other.low >= open_one.low
    if open_one.bound == "at most":
        return other.high <= open_one.high
    return open_one.low < open_one.high and open_one.low <= other.low and other.high <= open_one.high
