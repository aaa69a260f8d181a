"""Features of sentence pairs from facts: shared and conflicting numbers, dates, names, concepts, speakers."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.align.candidates import Pairs
    from compare.align.model_file import Matrix
    from compare.facts.fact import Facts, Number

_SAME_WITHIN = 0.02  # relative: 218.2 and 218
_COMPARABLE = 5.0  # ratio above which two numbers of a unit speak of different things
_COMMON = 0.5  # share of sentences from which on a name says little


def fact_features(first: Sequence[Facts], second: Sequence[Facts], pairs: Pairs, counts: tuple[int, int]) -> Matrix:
    """An array of shape (pairs, 9), in the order of features.FEATURES from "same number" on.

    `counts` are the numbers of sentences of the two texts.
    """
    ours, theirs = (_by_sentence(side, count) for side, count in zip((first, second), counts, strict=True))
    names = _Shared(ours, theirs, lambda facts: {name.term for name in facts.names})
    concepts = _Shared(ours, theirs, lambda facts: {term.concept for term in facts.loaded})
    return np.array(
        [
            [
                *_numbers(ours[row], theirs[column]),
                _share_a_date(ours[row], theirs[column]),
                *names.of(row, column),
                concepts.of(row, column)[0],
                *_speakers(ours[row], theirs[column]),
            ]
            for row, column in zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True)
        ],
        dtype=np.float32,
    ).reshape(-1, 9)


def same_number(one: Number, other: Number) -> bool:
    """Whether two numbers have one unit and, but for rounding, one value."""
    if one.unit != other.unit:
        return False
    largest = max(abs(one.high), abs(other.high), 1e-9)
    return max(abs(one.low - other.low), abs(one.high - other.high)) <= _SAME_WITHIN * largest


def comparable(one: Number, other: Number) -> bool:
    """Whether two numbers have one unit and sizes that may speak of the same thing."""
    low, high = sorted((abs(one.high), abs(other.high)))
    return one.unit == other.unit != "" and low > 0 and high / low <= _COMPARABLE


def _by_sentence(facts: Sequence[Facts], count: int) -> list[list[Facts]]:
    sentences: list[list[Facts]] = [[] for _ in range(count)]
    for fact in facts:
        sentences[fact.sentence].append(fact)
    return sentences


def _numbers(ours: list[Facts], theirs: list[Facts]) -> tuple[float, float, float]:
    """Numbers that agree (at most 2 count), whether one conflicts with a comparable one, whether one side has none."""
    here = [number for fact in ours for number in fact.numbers]
    there = [number for fact in theirs for number in fact.numbers]
    same = sum(same_number(one, other) for one in here for other in there)
    different = any(comparable(one, other) and not same_number(one, other) for one in here for other in there)
    return min(2, same), different, bool(here) != bool(there)


def _share_a_date(ours: list[Facts], theirs: list[Facts]) -> bool:
    return not _dates(ours).isdisjoint(_dates(theirs))


def _dates(sentence: list[Facts]) -> set[tuple[int | None, int | None, int | None]]:
    return {(d.year, d.month, d.day) for fact in sentence for d in fact.dates if d.resolved}


def _speakers(ours: list[Facts], theirs: list[Facts]) -> tuple[bool, bool]:
    """Whether a speaker is shared, and whether both sides name speakers of which none is shared."""
    here, there = ({term for fact in side for term in fact.speaker.terms} for side in (ours, theirs))
    return bool(here & there), bool(here and there and not here & there)


class _Shared:
    """Things that sentences name, weighted by how rare they are in the two texts.

    The weight of a thing is its inverse document frequency over the sentences of both texts, scaled to at most 1.
    """

    def __init__(self, ours: list[list[Facts]], theirs: list[list[Facts]], things: Callable[[Facts], set[str]]) -> None:
        self._sets = [[set().union(*(things(fact) for fact in facts)) for facts in side] for side in (ours, theirs)]
        sentences = len(ours) + len(theirs)
        counts = Counter(thing for side in self._sets for named in side for thing in named)
        self._weights = {thing: math.log(sentences / n) / math.log(sentences + 1) for thing, n in counts.items()}
        self._telling = {thing for thing, n in counts.items() if n < _COMMON * sentences}

    def of(self, row: int, column: int) -> tuple[float, float]:
        """Weighted Jaccard overlap of the things both sentences name, and the weight of the rarest shared one."""
        here, there = self._sets[0][row], self._sets[1][column]
        shared = here & there
        if not shared:
            return 0.0, 0.0
        whole = sum(self._weights[thing] for thing in here | there)
        overlap = sum(self._weights[thing] for thing in shared) / whole if whole else 0.0
        return overlap, max((self._weights[thing] for thing in shared & self._telling), default=0.0)
