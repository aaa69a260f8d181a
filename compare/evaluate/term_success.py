"""How many glossary terms a translation renders as its reference does, and in the right Russian case.

Only terms count that the reference has in an allowed form: elsewhere a good translator saw no need of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.evaluate.counts import ratio
from compare.glossary.inflect import CASES, inflect_russian
from compare.glossary.lemma import russian_keys
from compare.translate.presence import Presence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.glossary.term import Glossary, Term
    from compare.translate.translation import TermOutcome

_PUT_IN = ("repaired", "placeholder")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*$")


@dataclass(frozen=True, slots=True)
class Success:
    """`right` of `wanted`: a share of what there was to get right."""

    right: int = 0
    wanted: int = 0

    def __add__(self, other: Success) -> Success:
        """Both together."""
        return Success(self.right + other.right, self.wanted + other.wanted)

    @property
    def share(self) -> float:
        """0 to 1; 0 of nothing."""
        return ratio(self.right, self.wanted)


@dataclass(frozen=True, slots=True)
class TermScores:
    """What a translation made of its reference's terms.

    `terms`: terms of the reference that the translation has. `cases`: Russian forms that were put in and stand in the
    case of the reference's form; `cases_alike`: those of them that follow the same word as there. `missed`: index of
    the sentence and source form of each term that the translation lacks.
    """

    terms: Success = Success()
    cases: Success = Success()
    cases_alike: Success = Success()
    missed: tuple[str, ...] = ()


def score_terms(
    sources: Sequence[str],
    outputs: Sequence[str],
    references: Sequence[str],
    outcomes: Iterable[TermOutcome],
    glossary: Glossary,
    languages: tuple[str, str],
) -> TermScores:
    """Score translated sentences against their references, by the glossary; `languages` are source and target."""
    presence = Presence(glossary, *languages)
    put_in = {(each.sentence, each.source): each.form for each in outcomes if each.outcome in _PUT_IN}
    terms, cases, alike = Success(), Success(), Success()
    missed = []
    for index, (source, output, reference) in enumerate(zip(sources, outputs, references, strict=True)):
        matches = {match.term.id: match for match in reversed(presence.wanted(source))}
        for match in matches.values():
            expected = presence.found(match, reference)
            if not expected:
                continue
            found = bool(presence.found(match, output))
            terms += Success(found, 1)
            if not found:
                missed.append(f"{index}: {match.text}")
            form = put_in.get((index, match.text))
            if form and languages[1] == "ru" and not match.term.dnt:
                right = Success(_same_case(form, expected[0], match.term), 1)
                cases += right
                alike += right if _before(form, output) == _before(expected[0], reference) else Success()
    return TermScores(terms, cases, alike, tuple(missed))


def _same_case(form: str, other: str, term: Term) -> bool:
    """Whether two forms of a term can stand in one case; one form written twice can, whatever it is."""
    return form.casefold() == other.casefold() or bool(_cases(form, term) & _cases(other, term))


def _cases(form: str, term: Term) -> frozenset[str]:
    """All cases that a form may stand in; of every case, where the term does not decline."""
    folded = form.casefold()
    inflected = {case: {inflect_russian(base, case).casefold() for base in term.forms["ru"]} for case in CASES}
    return frozenset(case for case, forms in inflected.items() if folded in forms)


def _before(form: str, text: str) -> frozenset[str] | None:
    """The word before a form, by its lemmas; None at the start of the sentence."""
    found = _WORD_BEFORE.search(text.partition(form)[0])
    return russian_keys(found.group(1)) if found else None
