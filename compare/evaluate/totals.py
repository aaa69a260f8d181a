"""Totals over scored pairs of texts, each figure with its bootstrap interval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.evaluate.bootstrap import Interval, share_interval
from compare.evaluate.counts import Counts, ratio, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.evaluate.score import JudgedLink, PairScore

_BINS = 10
_MILLE = 1000  # scores have three digits


@dataclass(frozen=True, slots=True)
class Total:
    """Summed counts and 95 % intervals of their figures; None where too few units had any."""

    counts: Counts
    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


@dataclass(frozen=True, slots=True)
class Traps:
    """How many marked look-alikes there are, how many of them got a link, and the interval of that share."""

    marked: int
    sprung: int
    interval: Interval | None

    @property
    def share(self) -> float:
        """Share of the look-alikes that got a link."""
        return ratio(self.sprung, self.marked)


@dataclass(frozen=True, slots=True)
class Totals:
    """All totals: links by language pair ("en-ru") and together, differences by kind and together, traps.

    `unit` is what was resampled for the intervals: "events", or "pairs of texts" where there is one event.
    """

    links_by_languages: Mapping[str, Total]
    links: Total
    differences_by_kind: Mapping[str, Total]
    differences: Total
    traps: Traps
    unit: str
    units: int


@dataclass(frozen=True, slots=True)
class Bin:
    """The judged links with `low` <= score < `high` (the last bin holds 1 too): how many, and how many are right."""

    low: float
    high: float
    links: int
    right: int
    mean_score: float


def totals(scores: Sequence[PairScore]) -> Totals:
    """The totals of scored pairs of texts."""
    events = list(dict.fromkeys(score.event for score in scores))
    units = [[score for score in scores if score.event == event] for event in events]
    if len(units) == 1:
        units = [[score] for score in scores]
    kinds = sorted({kind for score in scores for kind in score.differences})
    return Totals(
        links_by_languages={
            languages: _total([[_links(score, languages) for score in unit] for unit in units])
            for languages in sorted({score.languages for score in scores})
        },
        links=_total([[score.links for score in unit] for unit in units]),
        differences_by_kind={
            kind: _total([[score.differences.get(kind, Counts()) for score in unit] for unit in units])
            for kind in kinds
        },
        differences=_total([[together(score.differences.values()) for score in unit] for unit in units]),
        traps=_traps(units),
        unit="events" if len(events) > 1 else "pairs of texts",
        units=len(units),
    )


def by_event(scores: Iterable[PairScore]) -> dict[str, Counts]:
    """The counts of links of each event."""
    counts: dict[str, Counts] = {}
    for score in scores:
        counts[score.event] = counts.get(score.event, Counts()) + score.links
    return counts


def reliability(judged: Iterable[JudgedLink]) -> tuple[Bin, ...]:
    """Judged links by tenths of their score: where scores are honest, about that share of a bin is right."""
    bins: list[list[JudgedLink]] = [[] for _ in range(_BINS)]
    for each in judged:
        thousandths = round(each.link.score * _MILLE)
        bins[min(_BINS - 1, thousandths * _BINS // _MILLE)].append(each)
    return tuple(
        Bin(
            low=index / _BINS,
            high=(index + 1) / _BINS,
            links=len(found),
            right=sum(each.right for each in found),
            mean_score=sum(each.link.score for each in found) / len(found),
        )
        for index, found in enumerate(bins)
        if found
    )


def _links(score: PairScore, languages: str) -> Counts:
    return score.links if score.languages == languages else Counts()


def _total(units: Iterable[Iterable[Counts]]) -> Total:
    counts = [together(unit) for unit in units]
    right = [each.right for each in counts]
    printed, wanted = [each.printed for each in counts], [each.wanted for each in counts]
    return Total(
        together(counts),
        share_interval(right, printed),
        share_interval(right, wanted),
        share_interval([2 * part for part in right], [a + b for a, b in zip(printed, wanted, strict=True)]),
    )


def _traps(units: Sequence[Sequence[PairScore]]) -> Traps:
    marked = [sum(score.traps for score in unit) for unit in units]
    sprung = [sum(score.sprung for score in unit) for unit in units]
    return Traps(sum(marked), sum(sprung), share_interval(sprung, marked))
