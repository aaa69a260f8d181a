"""Which part of a sentence the other side lacks: the longest run of words without partner, and the facts left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.differences.facing import dates_without_partner, names_without_partner, numbers_without_partner
from compare.differences.scope_features import CUT, not_found
from compare.facts.fact import DateMention, Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.model_file import Matrix
    from compare.differences.facing import Facing, Half
    from compare.facts.fact import Facts, Name

_NAMED_KINDS = frozenset({"person", "place", "organisation"})  # words for peoples are adjectives ("Russian gas") too
_LOOKED_FOR = 20  # facts beside which a part is looked for: a sentence with more is no prose
_NEAR = 2  # code points between words and a figure that belongs to them


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of a sentence that the other side lacks, and all facts that it leaves out, in words of the text.

    `claim` is the index in its text of the claim that the part is in; `start` and `end` count code points in the
    sentence; `weight` says how much the part says. `facts` are written "the figure “98.4 billion”".
    """

    claim: int
    start: int
    end: int
    weight: float
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring words of one claim, by index, first and last included."""

    first: int
    last: int
    weight: float


def missing_here(facing: Facing, elsewhere: frozenset[str] = frozenset()) -> Missing:
    """What the first side's sentence has and the second lacks; a part with a figure, date or name comes first.

    `elsewhere` are the terms that the second text names anywhere: these it does not leave out altogether.
    """
    half = facing.first
    facts = _without_partner(half.facts, facing.second.facts, elsewhere)
    runs = _runs(half, half.weights * (not_found(half) - CUT)) or [_least_found(half)]
    run = max(runs, key=lambda run: (any(_beside(half, run, fact) for fact in facts[:_LOOKED_FOR]), run.weight))
    return _missing(half, run, facts)


def missing_there(facing: Facing) -> Missing:
    """What the second side adds to the claims that face those of the first best."""
    half = facing.second
    faced = np.isin(half.claims, facing.pairs.argmax(axis=1))
    values = np.where(faced, half.weights * (not_found(half) - CUT), -1)
    return _missing(half, max(_runs(half, values) or [_least_found(half)], key=lambda run: run.weight), ())


def _without_partner(
    ours: Sequence[Facts], theirs: Sequence[Facts], elsewhere: frozenset[str]
) -> tuple[Number | DateMention | Name, ...]:
    names = (name for name in names_without_partner(ours, theirs) if name.kind in _NAMED_KINDS)
    return (
        *numbers_without_partner(ours, theirs),
        *dates_without_partner(ours, theirs),
        *(name for name in names if name.term not in elsewhere),
    )


def _in_words(fact: Number | DateMention | Name) -> str:
    kind = "figure" if isinstance(fact, Number) else "date" if isinstance(fact, DateMention) else "name"
    return f"the {kind} “{fact.text}”"


def _runs(half: Half, values: Matrix) -> list[_Run]:
    """Runs of words of one claim that say more than nothing: each ends where its sum of values is highest."""
    runs: list[_Run] = []
    total = highest = 0.0
    first = last = 0
    for index, value in enumerate(values.tolist()):
        if total <= 0 or half.own[index] != half.own[index - 1]:
            runs += [_Run(first, last, highest)] if highest > 0 else []
            total, highest, first = 0.0, 0.0, index
        total += value
        if total > highest:
            highest, last = total, index
    return [*runs, _Run(first, last, highest)] if highest > 0 else runs


def _least_found(half: Half) -> _Run:
    index = int((half.weights * not_found(half)).argmax())
    return _Run(index, index, 0.0)


def _beside(half: Half, run: _Run, fact: Number | DateMention | Name) -> bool:
    return fact.start <= half.words[run.last].end + _NEAR and fact.end >= half.words[run.first].start - _NEAR


def _missing(half: Half, run: _Run, facts: Sequence[Number | DateMention | Name]) -> Missing:
    """The words of a run with the facts beside them; the first fact alone where none is beside a run."""
    beside = [fact for fact in facts if _beside(half, run, fact)]
    start, end, word = half.words[run.first].start, half.words[run.last].end, run.first
    if facts and not beside:
        start, end = facts[0].start, facts[0].end
        word = max((n for n, each in enumerate(half.words) if each.start <= start), default=0)
    return Missing(
        claim=int(half.own[word]),
        start=min([start, *(fact.start for fact in beside)]),
        end=max([end, *(fact.end for fact in beside)]),
        weight=run.weight,
        facts=tuple(map(_in_words, facts)),
    )
