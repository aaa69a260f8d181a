"""The rule for kind "date": both claims say when, and the dates conflict or one says it less precisely.

Dates are compared as stretches of days: "8 February" lies in "February", "the third quarter" in "the second half".
A phrase that leaves the time open ("at a suitable time", недавно, 早日) against a date is a difference as well, and
so is a period ("within three years") against a date, unless they come to the same day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.intervals import Interval, gap, interval, is_within, year_interval
from compare.differences.periods import period_differences
from compare.differences.vague_times import is_of_the_report, vague_time_differences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair, Stated
    from compare.facts.fact import DateMention

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Dates further apart than this speak of two events: a signing and its anniversary, a plan and its outcome.
_FARTHEST_YEARS = 5
_FARTHEST = 4 * 31
_FARTHEST_DAYS = 3
_FARTHEST_DAYS_OF_ONE_ROLE = 62  # "from 1 May" against "from 1 June"
_SAME_EDGE = 10  # a day and a beginning or end of a month as short as this are the same


def compare_dates(
    first: Sequence[DateMention], second: Sequence[DateMention], published: date | None = None
) -> list[tuple[DateMention, DateMention, str]]:
    """Pairs of dates that speak of the same moment and differ, each with a sentence for a reader.

    Dates that agree, or could where a year or a day is left open, are matched first and say nothing. Relative
    dates that were not resolved never differ. Where more than one date is left on a side there is no telling
    which belong together, and nothing is said. A month without a year is one of the year of `published`.
    """
    left, right = open_dates(first, second)
    left, right = ([mention for mention in side if mention.role != "range"] for side in (left, right))
    if len(left) == len(right) == 1:
        pairs = [(left[0], right[0])]
    else:  # a part of a year in a longer part of it is the same moment, whatever else is said
        nested = [(one, two) for one in left for two in right if _are_nested(one, two)]
        dated = [(one, two) for one, two in nested if one.year is not None and one.year == two.year]
        pairs = next((found for found in (dated, nested) if len(found) == 1), [])
    return [(one, two, note) for one, two in pairs if (note := _note(one, two, published))]


def date_differences(pair: Pair) -> tuple[Difference, ...]:
    """Differences of kind "date" between the two claims and the clauses around them that nothing is linked to."""
    pair = pair.widened()
    first, second = (
        _without_datelines(side, other) for side, other in ((pair.first, pair.second), (pair.second, pair.first))
    )
    found = [
        pair.difference("date", [(one.text, one.start, one.end), (two.text, two.start, two.end)], note)
        for one, two, note in compare_dates(first, second, pair.first.published or pair.second.published)
        if not (
            _stated_beside(one, [other for facts in pair.beside_second for other in facts.dates])
            or _stated_beside(two, [other for facts in pair.beside_first for other in facts.dates])
        )
    ]
    if found:
        return tuple(found)
    left, right = open_dates(first, second, resolved=False)
    return period_differences(pair, left, right) or vague_time_differences(pair, left, right)


def open_dates(
    first: Sequence[DateMention], second: Sequence[DateMention], *, resolved: bool = True
) -> tuple[list[DateMention], list[DateMention]]:
    """Dates of each side that agree with none of the other; with resolved=False also those that are not known."""
    left, right = ([mention for mention in side if _is_known(mention)] for side in (first, second))
    unknown = [[mention for mention in side if not _is_known(mention)] for side in (first, second)]
    for agree in (_equal, _compatible):
        _drop_matching(left, right, agree)
    return (left, right) if resolved else (left + unknown[0], right + unknown[1])


def _without_datelines(stated: Stated, other: Stated) -> tuple[DateMention, ...]:
    """The dates of a claim, its dateline only where the other claim says that day too."""
    return tuple(
        mention
        for mention in stated.facts.dates
        if not is_of_the_report(mention, stated)
        or any(_is_known(date) and _same_day(mention, date) for date in other.facts.dates)
    )


def _same_day(one: DateMention, two: DateMention) -> bool:
    return _meet(one.year, two.year) and _meet(one.month, two.month) and one.day is not None and one.day == two.day


def _are_nested(one: DateMention, two: DateMention) -> bool:
    ours, theirs = interval(one), interval(two)
    if ours is None or theirs is None or not _meet(one.year, two.year):
        return False
    return ours != theirs and (is_within(ours, theirs) or is_within(theirs, ours))


def _is_known(mention: DateMention) -> bool:
    return mention.resolved or mention.months is not None


def _stated_beside(mention: DateMention, beside: Sequence[DateMention]) -> bool:
    """Whether the other text says this date too, but in another claim that is linked here."""
    return any(
        _is_known(other)
        and (interval(mention) is None) == (interval(other) is None)
        and (_equal(mention, other) or _compatible(mention, other))
        for other in beside
    )


def _drop_matching(
    left: list[DateMention], right: list[DateMention], agree: Callable[[DateMention, DateMention], bool]
) -> None:
    for one in list(left):
        match = next((two for two in right if agree(one, two)), None)
        if match is not None:
            left.remove(one)
            right.remove(match)


def _equal(one: DateMention, two: DateMention) -> bool:
    return (one.year, one.month, one.day, one.months, one.edge) == (two.year, two.month, two.day, two.months, two.edge)


def _compatible(one: DateMention, two: DateMention) -> bool:
    """Whether the two can be one date and neither is vaguer, but for a year that one side need not repeat."""
    if not _meet(one.year, two.year):
        return False
    ours, theirs = interval(one), interval(two)
    if ours is None and theirs is None:
        return _meet(one.day, two.day)
    if ours is None or theirs is None:
        return not (_is_vaguer_by_a_year(one, two) or _is_a_month_against_a_year(one, two, None))
    return _same_stretch(ours, theirs) or _same_edge(one, two, ours, theirs)


def _same_edge(one: DateMention, two: DateMention, ours: Interval, theirs: Interval) -> bool:
    """Whether both end, or both begin, on one day: "until the end of the year", "until 31 December", 年内."""
    ends = "until" in {one.role, two.role} or "end" in {one.edge, two.edge}
    open_ends = all(
        each.role == "until" or each.edge == "end" or each.months == (1, 12) or each.day for each in (one, two)
    )
    if ends and open_ends:
        return abs(ours.high - theirs.high) <= 1 or gap(ours, theirs, round_the_year=True) == 1
    starts = all(each.edge == "start" or each.day for each in (one, two))
    return starts and ours.low == theirs.low


def _same_stretch(ours: Interval, theirs: Interval) -> bool:
    short, long = sorted((ours, theirs), key=lambda each: each.length)
    if is_within(short, long):
        return short == long or long.length <= _SAME_EDGE + 1 or _is_edge(short, long)
    # The end of May and 1 June.
    return gap(ours, theirs, round_the_year=True) <= 1 and short.length == 1 and 1 < long.length <= _SAME_EDGE + 1


def _is_edge(short: Interval, long: Interval) -> bool:
    """Whether the shorter is the beginning or end of a stretch that is known no better (early September)."""
    return 1 < short.length <= _SAME_EDGE + 1 and 2 * _SAME_EDGE < long.length <= 31  # noqa: PLR2004 - a month


def _meet(one: int | None, two: int | None) -> bool:
    return one is None or two is None or one == two


def _is_vaguer_by_a_year(one: DateMention, two: DateMention) -> bool:
    """Whether both say a year, and one nothing else: "in January 2027" against "in 2027"."""
    if one.year is None or one.year != two.year:
        return False
    year, other = (one, two) if interval(one) is None else (two, one)
    stretch = interval(other)
    return stretch is not None and not (year.edge and is_within(stretch, year_interval(year)))


def _is_a_month_against_a_year(one: DateMention, two: DateMention, published: date | None) -> bool:
    """Whether one side says a month of the present, and the other only the year in which it may lie (any, for None)."""
    return any(
        month.year is None
        and month.month is not None
        and not month.role
        and _says_only_a_year(year)
        and year.year is not None
        and (published is None or abs(year.year - published.year) <= 1)
        for month, year in ((one, two), (two, one))
    )


def _says_only_a_year(mention: DateMention) -> bool:
    return mention.year is not None and interval(mention) is None and mention.day is None and not mention.role


def _note(one: DateMention, two: DateMention, published: date | None) -> str:
    """Say what differs, "" where the dates need not speak of the same moment."""
    said = f"{said_date(one)} against {said_date(two)}"
    ours, theirs = interval(one), interval(two)
    if _meet(one.year, two.year) and ours is not None and theirs is not None:
        if is_within(ours, theirs) or is_within(theirs, ours):
            return f"One side is less precise: {said}."
    elif _is_vaguer_by_a_year(one, two) or (published is not None and _is_a_month_against_a_year(one, two, published)):
        return f"One side is less precise: {said}."
    return f"The dates differ: {said}." if _are_rivals(one, two) else ""


def _are_rivals(one: DateMention, two: DateMention) -> bool:
    """Whether two dates that conflict are near enough to be rivals for one event."""
    years = one.year is not None and two.year is not None
    apart = abs(one.year - two.year) if one.year is not None and two.year is not None else 0
    ours, theirs = interval(one), interval(two)
    if ours is None or theirs is None:
        # A bare day of an unknown month conflicts with nothing.
        return 0 < apart <= _FARTHEST_YEARS and one.day is None and two.day is None
    if apart:
        open_day = one.day is None or two.day is None
        return apart <= _FARTHEST_YEARS and (ours == theirs or open_day)
    days = gap(ours, theirs, round_the_year=not years)
    if days <= 1 and one.role and two.role and one.role != two.role:
        return False  # "until the end of March" and "from 1 April"
    if ours.length > 1 or theirs.length > 1:
        return days <= _FARTHEST
    # Exact days that lie weeks apart are those of two events, unless both begin or end something.
    same_role = bool(one.role) and one.role == two.role
    return days <= (_FARTHEST_DAYS_OF_ONE_ROLE if same_role else _FARTHEST_DAYS)


def said_date(mention: DateMention) -> str:
    """Write a date for a reader: 8 February 2024; a part of a year in the words of its text."""
    parts = [
        "" if mention.day is None else str(mention.day),
        "" if mention.month is None else _MONTHS[mention.month - 1],
        "" if mention.year is None or mention.months else str(mention.year),
    ]
    words = " ".join(part for part in parts if part) or f"“{mention.text}”"
    return f"{mention.edge} of {words}" if mention.edge and not mention.day and mention.months is None else words
