"""The rule for kind "number": both claims state a quantity of the same thing, and the quantities differ.

So they do where one side counts a thing otherwise ("the third", 第四次), or says only a phrase ("many times") for a
figure. A figure that one side leaves out altogether is no difference of this kind; `open_numbers` has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.periods import is_lead
from compare.differences.quantities import agree, is_money, is_vaguer, may_be_equal_money, quantity, ratio
from compare.differences.vague_quantities import vague_quantity_differences
from compare.facts.ordinals import find_ordinals
from compare.facts.units import COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair
    from compare.facts.fact import Number

# Further apart than this and two figures of one unit speak of different things.
_LARGEST_RATIO = 3.0
# For lengths of time in two units, for multiples against per cents, and for counts of things not known.
_STRICT_RATIO = 1.5
_SMALL_COUNT = 3
_LARGE_COUNT = 10
_FARTHEST_ORDINAL = 3
_CURRENCY_SLACK = 1.3
_SAID = {
    "over": "over ",
    "under": "under ",
    "about": "about ",
    "at least": "at least ",
    "at most": "at most ",
}
# How a note names a unit; counted things take an s, currencies keep their code.
_UNITS = {
    "%": "percent",
    "pp": "percentage points",
    "factor": "times as much",
    "person": "people",
    "country": "countries",
    "company": "companies",
    "aircraft": "aircraft",
    "first months": "first months of the year",
    "anniversary": "years (anniversary)",
    "age": "years of age",
    "hour": "hours",
    "day": "days",
    "month": "months",
    "year": "years",
    "t": "tonnes",
    "t/year": "tonnes a year",
    "t/day": "tonnes a day",
    "m3": "cubic metres",
    "m3/year": "cubic metres a year",
    "m3/day": "cubic metres a day",
    "barrel": "barrels",
    "barrel/day": "barrels a day",
}
_STEPS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def compare_numbers(first: Sequence[Number], second: Sequence[Number]) -> list[tuple[Number, Number, str]]:
    """Pairs of numbers that speak of the same thing and differ, each with a sentence for a reader.

    Numbers that agree (rounding and hedges allowed for) are matched first and say nothing. Each number is
    used at most once. Precision comes first: counts of unnamed things are compared only where nothing else is
    left on either side, and money in two currencies only where no other amount could be meant.
    """
    left, right = open_numbers(first, second)
    matched = {quantity(number).unit for number in first if number not in left}
    counts = [sum(number.unit in COUNTED or not number.unit for number in side) for side in (left, right)]
    alone = counts == [1, 1]
    bare = [(n, m) for n in left for m in right if not n.unit and not m.unit and _are_large_rivals(n, m)]
    money = [sum(is_money(number.unit) for number in side) for side in (left, right)] == [1, 1]
    lone = {unit for unit in matched if all(sum(quantity(n).unit == unit for n in side) == 1 for side in (left, right))}

    def apart(one: Number, two: Number) -> float | None:
        unit, distance = quantity(one).unit, _apart(one, two, alone=alone, money=money)
        # Beside figures of this unit that agree another one is often of something else.
        if distance is not None and unit in matched and (unit not in lone or ratio(one, two) > _STRICT_RATIO):
            return None
        return distance

    pairs = bare if len(bare) == 1 and not alone else []
    pairs += _take_closest(left, right, apart)
    return [(one, two, _note(one, two)) for one, two in sorted(pairs, key=lambda pair: pair[0].start)]


def _are_large_rivals(one: Number, two: Number) -> bool:
    """Whether two counts of things not known are large and near enough to be of the same thing."""
    return min(one.low, two.low) >= _LARGE_COUNT and 1 < ratio(one, two) <= _STRICT_RATIO


def open_numbers(first: Sequence[Number], second: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Numbers of each side that agree with none of the other."""
    left, right = list(first), list(second)
    _take_closest(left, right, lambda one, two: _distance(one, two) if agree(one, two) else None)
    return left, right


def number_differences(pair: Pair) -> tuple[Difference, ...]:
    """Differences of kind "number" between the two claims and the clauses around them that nothing is linked to."""
    pair = pair.widened()
    first, second = ([n for n in side.facts.numbers if not is_lead(n, side)] for side in (pair.first, pair.second))
    beside = [[n for facts in side for n in facts.numbers] for side in (pair.beside_first, pair.beside_second)]
    found = tuple(
        pair.difference("number", [(one.text, one.start, one.end), (two.text, two.start, two.end)], note)
        for one, two, note in compare_numbers(first, second)
        if not (_is_said(one, beside[1]) or _is_said(two, beside[0]))
    )
    found += _ordinal_differences(pair)
    if found:
        return found
    left, right = open_numbers(first, second)
    return vague_quantity_differences(
        pair, [n for n in left if not _is_said(n, beside[1])], [n for n in right if not _is_said(n, beside[0])]
    )


def _is_said(number: Number, beside: Sequence[Number]) -> bool:
    """Whether the other text says this figure too, in another claim that is linked here."""
    return any(agree(number, other) and quantity(number).unit == quantity(other).unit for other in beside)


def _ordinal_differences(pair: Pair) -> tuple[Difference, ...]:
    """The difference between "the third such incident" and "the fourth", where each side counts one row."""
    ours, theirs = (
        list(find_ordinals(side.sentence, side.language, side.claim.start, side.claim.end))
        for side in (pair.first, pair.second)
    )
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    one, two = ours[0], theirs[0]
    if not 0 < abs(one.value - two.value) <= _FARTHEST_ORDINAL or min(one.value, two.value) == 1:
        return ()
    note = f"The counts differ: “{one.text}” against “{two.text}”."
    return (pair.difference("number", [(one.text, one.start, one.end), (two.text, two.start, two.end)], note),)


def _take_closest(
    left: list[Number], right: list[Number], distance: Callable[[Number, Number], float | None]
) -> list[tuple[Number, Number]]:
    """Pairs in order of distance, each number once; what is paired is taken out of both lists."""
    ranked = sorted(
        (apart, n, m)
        for n, one in enumerate(left)
        for m, two in enumerate(right)
        if (apart := distance(one, two)) is not None
    )
    pairs: list[tuple[int, int]] = []
    for _, n, m in ranked:
        if all(n != other_n and m != other_m for other_n, other_m in pairs):
            pairs.append((n, m))
    taken = [(left[n], right[m]) for n, m in pairs]
    left[:] = [one for n, one in enumerate(left) if n not in {pair[0] for pair in pairs}]
    right[:] = [two for m, two in enumerate(right) if m not in {pair[1] for pair in pairs}]
    return taken


def _distance(one: Number, two: Number) -> float:
    """Distance of two numbers that agree: the unit first, then the value."""
    return (one.unit != two.unit) * 10 + ratio(one, two)


def _apart(one: Number, two: Number, *, alone: bool, money: bool) -> float | None:
    """How far apart two numbers of the same thing are, None where they need not be of the same thing."""
    left, right = quantity(one), quantity(two)
    if left.unit != right.unit:
        if is_money(left.unit) and is_money(right.unit):
            return 1.0 if money and may_be_equal_money(left, right, _CURRENCY_SLACK) else None
        counted = all(unit in COUNTED or not unit for unit in (left.unit, right.unit))
        if not (counted and alone and "" in {left.unit, right.unit} and min(left.low, right.low) >= _SMALL_COUNT):
            return None
        return ratio(one, two) if ratio(one, two) <= _STRICT_RATIO else None
    if left.unit == "" and not (alone and min(left.low, right.low) >= _SMALL_COUNT):
        return None
    strict = left.unit == "" or (one.unit != two.unit and not one.unit.startswith(left.unit))
    apart = ratio(one, two)
    return apart if apart <= (_STRICT_RATIO if strict else _LARGEST_RATIO) else None


def _note(one: Number, two: Number) -> str:
    """Say what differs in English: "over 200 billion USD against 227.7 billion USD"."""
    said = f"{_said(one)} against {_said(two)}"
    if is_money(one.unit) and is_money(two.unit) and one.unit != two.unit:
        return f"Amounts in two currencies: {said}."
    if is_vaguer(one, two):
        return f"One side is vaguer: {said}."
    return f"The figures differ: {said}."


def _said(number: Number) -> str:
    values = [_plain(number.low)] if number.low == number.high else [_plain(number.low), _plain(number.high)]
    unit = _UNITS.get(number.unit, f"{number.unit}s" if number.unit in COUNTED else number.unit)
    return f"{_SAID.get(number.bound, '')}{' to '.join(values)} {unit}".rstrip()


def _plain(value: float) -> str:
    """Write a value for a reader: 218.2 billion, 54,000, 33.3."""
    for step, name in _STEPS:
        if abs(value) >= step:
            return f"{value / step:,.4g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}" if abs(value) >= 1 else f"{value:.2g}"
