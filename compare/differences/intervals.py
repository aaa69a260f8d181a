"""Dates as stretches of a calendar with 31 days in each month: which lie in each other, and how far apart they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from compare.facts.fact import DateMention

_DAYS = 31
YEAR = 12 * _DAYS
# How much of a month, and of anything longer, its beginning or end is.
_EDGE_OF_A_MONTH = 10
_EDGE = _DAYS


class Interval(NamedTuple):
    """From day `low` to day `high`, both included; counted from the year 0, or from 1 January of some year."""

    low: int
    high: int

    @property
    def length(self) -> int:
        """Days."""
        return self.high - self.low + 1


def interval(mention: DateMention) -> Interval | None:
    """Return the days that a mention may mean, without its year; None where it says neither month nor part."""
    if mention.months is not None:
        low, high = (mention.months[0] - 1) * _DAYS + 1, mention.months[1] * _DAYS
    elif mention.month is None:
        return None
    else:
        low = (mention.month - 1) * _DAYS + 1
        high = low + _DAYS - 1
        if mention.day is not None:
            return Interval(low + mention.day - 1, low + mention.day - 1)
    edge = _EDGE_OF_A_MONTH if high - low < _DAYS else _EDGE
    if mention.edge == "start":
        return Interval(low, low + edge - 1)
    if mention.edge == "mid":
        third = (high - low + 1) // 3
        return Interval(low + third, high - third)
    if mention.edge == "end":
        return Interval(high - edge, high)
    return Interval(low, high)


def year_interval(mention: DateMention) -> Interval:
    """Return the days of a year of which no month is said: all of them, or its first or last month."""
    if mention.edge == "start":
        return Interval(1, _EDGE)
    return Interval(YEAR - _EDGE + 1, YEAR) if mention.edge == "end" else Interval(1, YEAR)


def is_within(inner: Interval, outer: Interval) -> bool:
    """Whether one stretch lies in the other."""
    return outer.low <= inner.low and inner.high <= outer.high


def gap(one: Interval, other: Interval, *, round_the_year: bool) -> int:
    """Days between two stretches, 0 where they overlap; December lies next to January where the year is unknown."""
    straight = max(0, one.low - other.high, other.low - one.high)
    if not round_the_year or not straight:
        return straight
    low, high = sorted((one, other))
    return min(straight, max(0, low.low + YEAR - high.high))
