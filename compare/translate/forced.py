"""A term put where it belongs: the draft is cut there, the glossary's form put in, and the model goes on from it.

In Russian the model chooses among the cases that a preposition before the term leaves open.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.glossary.inflect import adjective_forms, inflect_russian
from compare.translate.cases import agreeing_forms, open_cases
from compare.translate.presence import preferred_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine
    from compare.translate.places import Place
from compare.translate.presence import Presence

_ALTERNATIVES = 6
_LEAST = 1e-3  # the least probability that a word ends where the model would rather go on


@dataclass(frozen=True, slots=True)
class Beginning:
    """A draft's text up to a place, a form that a term may have there, and the draft's text behind the place."""

    draft: Draft
    match: TermMatch
    before: str
    form: str
    after: str

    @property
    def text(self) -> str:
        """What a translation that goes on from here begins with."""
        return self.before + self.form

    @property
    def spliced(self) -> str:
        """The draft with the form in the place."""
        return self.text + self.after


def begin(draft: Draft, match: TermMatch, place: Place, presence: Presence) -> list[Beginning]:
    """A beginning for each form that may stand at a place."""
    before, after = draft.text[: place.start], draft.text[place.end :]
    if place.start == place.end and presence.target != "zh":
        before, after = before and f"{before.rstrip()} ", f" {after}".rstrip()
    return [
        Beginning(draft, match, before, form, after) for form in _forms(draft.cleaned, match, (before, after), presence)
    ]


def _forms(source: str, match: TermMatch, around: tuple[str, str], presence: Presence) -> list[str]:
    form = preferred_form(match, presence.source, presence.target)
    if presence.target != "ru" or match.term.dnt:
        return [form]
    before, after = around
    cases = open_cases(before, source, presence.source, match)
    adjectives = adjective_forms(form, cases)
    forms = agreeing_forms(adjectives, after) if adjectives else [inflect_russian(form, case) for case in cases]
    return list(dict.fromkeys(form if before else form[:1].upper() + form[1:] for form in forms))


def likeliest(groups: Sequence[Sequence[Beginning]], engine: Engine) -> list[tuple[float, Beginning]]:
    """Of each group, beginnings that differ in their form alone, the one the model finds likeliest, with how likely.

    The likelihood of a form is the log-probability of its tokens; where longer forms go on from all of them, also of
    the word's ending there.
    """
    every = [each for group in groups for each in group]
    targets = [engine.tokens(each.text) for each in every]
    rows = engine.likelihoods([each.draft.cleaned for each in every], targets)
    best = []
    start = 0
    for group in groups:
        own = slice(start, start + len(group))
        start += len(group)
        head = _common(targets[own], engine.tokens(group[0].before))
        scores = _scores(targets[own], rows[own], head)
        best.append(max(zip(scores, group, strict=True), key=lambda pair: pair[0]))
    return best


def _scores(targets: Sequence[tuple[str, ...]], rows: Sequence[tuple[float, ...]], head: int) -> list[float]:
    scores = []
    for target, row in zip(targets, rows, strict=True):
        size = len(target)
        longer = {other[size]: math.exp(own[size]) for other, own in _going_on(target, targets, rows)}
        ending = math.log(max(_LEAST, 1 - sum(longer.values())))
        scores.append(sum(row[head:size]) + ending)
    return scores


def _going_on(
    target: tuple[str, ...], targets: Sequence[tuple[str, ...]], rows: Sequence[tuple[float, ...]]
) -> list[tuple[tuple[str, ...], tuple[float, ...]]]:
    pairs = zip(targets, rows, strict=True)
    return [(other, row) for other, row in pairs if len(other) > len(target) and other[: len(target)] == target]


def _common(targets: Sequence[tuple[str, ...]], before: tuple[str, ...]) -> int:
    """How many tokens of the text before all targets begin with."""
    same = 0
    while same < len(before) and all(target[same : same + 1] == before[same : same + 1] for target in targets):
        same += 1
    return same


def go_on(beginnings: Sequence[tuple[Beginning, Presence]], engine: Engine) -> list[Draft]:
    """Translate on from each beginning; where the model makes a longer word of the form, as it does otherwise."""
    drafts = [found[0] for found in _continued([each for each, _ in beginnings], engine, 1)]
    grown = [
        index for index, (each, presence) in enumerate(beginnings) if not presence.found(each.match, drafts[index].text)
    ]
    others = _continued([beginnings[index][0] for index in grown], engine, _ALTERNATIVES)
    for index, found in zip(grown, others, strict=True):
        beginning, presence = beginnings[index]
        drafts[index] = next((each for each in found if presence.found(beginning.match, each.text)), drafts[index])
    return drafts


def _continued(beginnings: Sequence[Beginning], engine: Engine, alternatives: int) -> list[tuple[Draft, ...]]:
    cleaned = [each.draft.cleaned for each in beginnings]
    return engine.continued(cleaned, [engine.tokens(each.text) for each in beginnings], alternatives)
