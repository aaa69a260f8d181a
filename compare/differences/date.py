"""The rule for kind "date": both claims say when, and the dates conflict or one says it less precisely."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair
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
_MONTHS_IN_A_YEAR = 12
# Dates further apart than this speak of two events: a signing and its anniversary, a plan and its outcome.
_FARTHEST_YEARS = 5
_FARTHEST_MONTHS = 4
_FARTHEST_DAYS = 3
_DAYS_IN_A_MONTH = 30.4


def compare_dates(
    first: Sequence[DateMention], second: Sequence[DateMention]
) -> list[tuple[DateMention, DateMention, str]]:
    """Pairs of dates that speak of the same moment and differ, each with a sentence for a reader.

    Dates that agree, or could where a year or a day is left open, are matched first and say nothing. Relative
    dates that were not resolved never differ. Where more than one date is left on a side there is no telling
    which belong together, and nothing is said.
    """
    left = [mention for mention in first if mention.resolved]
    right = [mention for mention in second if mention.resolved]
    for agree in (_equal, _compatible):
        _drop_matching(left, right, agree)
    if len(left) != 1 or len(right) != 1:
        return []
    one, two = left[0], right[0]
    note = _note(one, two)
    return [(one, two, note)] if note else []


def date_differences(pair: Pair) -> tuple[Difference, ...]:
    """Differences of kind "date" between the two claims."""
    return tuple(
        pair.difference("date", [(one.text, one.start, one.end), (two.text, two.start, two.end)], note)
        for one, two, note in compare_dates(pair.first.facts.dates, pair.second.facts.dates)
    )


def _is_part(mention: DateMention) -> bool:
    """Whether the mention is a half, quarter or season whose year is not known."""
    return mention.resolved and (mention.year, mention.month, mention.day) == (None, None, None)


def _drop_matching(left: list[DateMention], right: list[DateMention], agree: object) -> None:
    assert callable(agree)
    for one in list(left):
        match = next((two for two in right if agree(one, two)), None)
        if match is not None:
            left.remove(one)
            right.remove(match)


def _equal(one: DateMention, two: DateMention) -> bool:
    return (one.year, one.month, one.day) == (two.year, two.month, two.day)


def _compatible(one: DateMention, two: DateMention) -> bool:
    """Whether the two can be one date and neither is vaguer, but for a year that one side need not repeat."""
    return (
        _meet(one.year, two.year) and _meet(one.month, two.month) and _meet(one.day, two.day) and not _vaguer(one, two)
    )


def _meet(one: int | None, two: int | None) -> bool:
    return one is None or two is None or one == two


def _vaguer(one: DateMention, two: DateMention) -> bool:
    """Whether one side names the month, or the day, and the other only the year, or the month."""
    if _is_part(one) or _is_part(two):
        return (one.month is None) != (two.month is None)
    if one.year is not None and one.year == two.year and (one.month is None) != (two.month is None):
        return True
    return one.month is not None and one.month == two.month and (one.day is None) != (two.day is None)


def _note(one: DateMention, two: DateMention) -> str:
    """Say what differs, "" where the dates need not speak of the same moment."""
    said = f"{_said(one)} against {_said(two)}"
    if not _are_near(one, two):
        return ""
    if all(_meet(*pair) for pair in ((one.year, two.year), (one.month, two.month), (one.day, two.day))):
        return f"One side is less precise: {said}." if _vaguer(one, two) else ""
    return f"The dates differ: {said}."


def _are_near(one: DateMention, two: DateMention) -> bool:
    """Whether two dates are near enough to be rivals for one event, by what both sides state."""
    if one.year is not None and two.year is not None and abs(one.year - two.year) > _FARTHEST_YEARS:
        return False
    if one.month is None or two.month is None:
        # A bare day of an unknown month conflicts with nothing.
        return one.day is None and two.day is None
    if None not in (one.year, two.year) and one.year != two.year:
        return (one.month, one.day) == (two.month, two.day) or one.day is None or two.day is None
    if one.day is None or two.day is None:
        return _round_the_year(one.month - two.month, _MONTHS_IN_A_YEAR) <= _FARTHEST_MONTHS
    # Exact days that lie weeks apart are those of two events.
    days = (one.month - two.month) * _DAYS_IN_A_MONTH + one.day - two.day
    return _round_the_year(days, _MONTHS_IN_A_YEAR * _DAYS_IN_A_MONTH) <= _FARTHEST_DAYS


def _round_the_year(distance: float, year: float) -> float:
    """Measure the shorter way round the year: December is one month from January."""
    return min(abs(distance), year - abs(distance))


def _said(mention: DateMention) -> str:
    parts = [
        "" if mention.day is None else str(mention.day),
        "" if mention.month is None else _MONTHS[mention.month - 1],
        "" if mention.year is None else str(mention.year),
    ]
    return " ".join(part for part in parts if part) or f"“{mention.text}”"
