"""The rule for kind "number": both claims state a quantity of the same thing, and the quantities differ."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.differences.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.facts.fact import Number

Pair = tuple["Number", "Number", str]

# Units that say the same in another measure: (common name, factor).
_COMMON = {
    "m3/day": ("m3", 365),
    "m3/year": ("m3", 1),
    "t/day": ("t", 365),
    "t/year": ("t", 1),
    "barrel/year": ("barrel/day", 1 / 365),
    "day": ("hour", 24),
    "month": ("hour", 730.5),
    "year": ("hour", 8766),
    "kWh/year": ("kWh", 1),
}
_MONEY = frozenset({"USD", "EUR", "RUB", "CNY", "GBP", "JPY"})
# Further apart than this and two figures of one unit speak of different things.
_LARGEST_RATIO = 3.0
_LARGEST_RATIO_OF_DURATIONS = 2.0
_ROUNDING = 0.05
_EXACT_DIGITS = 3
_NEAR = frozenset({"exact", "about", "under"})
_SAID = {
    "exact": "",
    "about": "about ",
    "over": "over ",
    "under": "nearly ",
    "at least": "at least ",
    "at most": "at most ",
}
_STEPS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def compare_numbers(first: Sequence[Number], second: Sequence[Number]) -> list[Pair]:
    """Pairs of numbers that speak of the same thing and differ, each with a sentence for a reader.

    Numbers that agree (rounding and hedges allowed for) are matched first and say nothing. Each number is used at
    most once. Precision comes first: plain counts without a unit are compared only where they stand alone and
    are large and close, and money in two currencies only where no other amount could be meant.
    """
    left, right = list(first), list(second)
    _take(left, right, _agreeing)
    pairs = [
        (one, two, _note(one, two))
        for one, two in _take(left, right, lambda one, two: _distance(one, two, left, right))
    ]
    return sorted(pairs, key=lambda pair: pair[0].start)


def number_differences(
    first_claim_id: str, second_claim_id: str, first: Sequence[Number], second: Sequence[Number]
) -> tuple[Difference, ...]:
    """The differences of kind "number" between two claims, by the numbers of each."""
    return tuple(
        Difference(
            "number", first_claim_id, second_claim_id, one.text, one.start, one.end, two.text, two.start, two.end, note
        )
        for one, two, note in compare_numbers(first, second)
    )
