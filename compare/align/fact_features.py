"""Features of sentence pairs from facts: shared and conflicting numbers, dates, names, concepts, speakers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.align.embeddings import Matrix
    from compare.facts.fact import DateMention, Facts, Number

_SAME_WITHIN = 0.02  # relative: 218.2 and 218
_COMPARABLE = 5.0  # ratio above which two numbers of a unit speak of different things
_COMMON = 0.5  # share of sentences from which on a name says little


def fact_features(first: Sequence[Facts], second: Sequence[Facts], rows: int, columns: int) -> list[Matrix]:
    """Nine arrays of shape (rows, columns), in the order of features.FEATURES from "same number" on."""
    ours, theirs = _by_sentence(first, rows), _by_sentence(second, columns)
    same, different = _numbers(ours, theirs)
    has = [np.array([any(f.numbers for f in facts) for facts in side]) for side in (ours, theirs)]
    one_sided = has[0][:, None] != has[1][None, :]
    names, rare = _shared(ours, theirs, lambda facts: {name.term for name in facts.names})
    concepts, _ = _shared(ours, theirs, lambda facts: {term.concept for term in facts.loaded})
    return [
        same,
        different,
        one_sided.astype(np.float32),
        _dates(ours, theirs),
        names,
        rare,
        concepts,
        *_speakers(ours, theirs),
    ]


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


def _zeros(ours: Sequence[object], theirs: Sequence[object]) -> Matrix:
    return np.zeros((len(ours), len(theirs)), dtype=np.float32)


def _numbers(ours: list[list[Facts]], theirs: list[list[Facts]]) -> tuple[Matrix, Matrix]:
    """Numbers that agree (at most 2 count), and whether a number conflicts with a comparable one."""
    same, different = _zeros(ours, theirs), _zeros(ours, theirs)
    by_unit: dict[str, list[tuple[int, Number]]] = defaultdict(list)
    for column, facts in enumerate(theirs):
        for number in (number for fact in facts for number in fact.numbers):
            by_unit[number.unit].append((column, number))
    for row, facts in enumerate(ours):
        for number in (number for fact in facts for number in fact.numbers):
            for column, other in by_unit.get(number.unit, ()):
                if same_number(number, other):
                    same[row, column] = min(2, same[row, column] + 1)
                elif comparable(number, other):
                    different[row, column] = 1
    return same, different


def _dates(ours: list[list[Facts]], theirs: list[list[Facts]]) -> Matrix:
    same = _zeros(ours, theirs)
    keys = [
        [{_key(d) for fact in facts for d in fact.dates if d.resolved} for facts in side] for side in (ours, theirs)
    ]
    for row, here in enumerate(keys[0]):
        for column, there in enumerate(keys[1]):
            same[row, column] = bool(here & there)
    return same


def _key(date: DateMention) -> tuple[int | None, int | None, int | None]:
    return date.year, date.month, date.day


def _shared(
    ours: list[list[Facts]], theirs: list[list[Facts]], things: Callable[[Facts], set[str]]
) -> tuple[Matrix, Matrix]:
    """Weighted Jaccard overlap of the things both sentences name, and the weight of the rarest shared one.

    The weight of a thing is its inverse document frequency over the sentences of both texts, scaled to at most 1.
    """
    sets = [[set().union(*(things(fact) for fact in facts)) for facts in side] for side in (ours, theirs)]
    everything = sorted(set().union(*sets[0], *sets[1]))
    index = {thing: place for place, thing in enumerate(everything)}
    held = [np.zeros((len(side), len(everything)), dtype=np.float32) for side in sets]
    for matrix, side in zip(held, sets, strict=True):
        for row, here in enumerate(side):
            matrix[row, [index[thing] for thing in here]] = 1
    frequency = (held[0].sum(axis=0) + held[1].sum(axis=0)) / (len(ours) + len(theirs))
    weight = np.log(1 / np.maximum(frequency, 1e-6)) / np.log(len(ours) + len(theirs) + 1)
    shared = (held[0] * weight) @ held[1].T
    union = (held[0] @ weight)[:, None] + (held[1] @ weight)[None, :] - shared
    overlap = np.where(union > 0, shared / np.maximum(union, 1e-6), 0)
    rarest = _zeros(ours, theirs)
    for place in np.flatnonzero(frequency < _COMMON):
        both = np.outer(held[0][:, place], held[1][:, place]) * weight[place]
        rarest = np.maximum(rarest, both)
    return np.asarray(overlap, dtype=np.float32), np.asarray(rarest, dtype=np.float32)


def _speakers(ours: list[list[Facts]], theirs: list[list[Facts]]) -> list[Matrix]:
    """Whether a speaker is shared, and whether both sides name speakers of which none is shared."""
    sets = [[{term for fact in facts for term in fact.speaker.terms} for facts in side] for side in (ours, theirs)]
    same, other = _zeros(ours, theirs), _zeros(ours, theirs)
    for row, here in enumerate(sets[0]):
        for column, there in enumerate(sets[1]):
            same[row, column] = bool(here & there)
            other[row, column] = bool(here and there and not here & there)
    return [same, other]
