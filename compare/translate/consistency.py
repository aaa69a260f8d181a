"""The same name rendered the same way through a whole text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.glossary.find import find_terms
from compare.glossary.lemma import morphology
from compare.glossary.term import Glossary, Term
from compare.translate.russian import in_place_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.translation import TermOutcome, Translated, TranslatedSentence


def made_consistent(translated: Sequence[Translated], terms: Mapping[str, Term], target: str) -> list[Translated]:
    """Where a source form has several of its term's allowed forms in a text, the commonest one everywhere.

    Of equally common ones the glossary's first. A form is replaced only where it stands once in its sentence and, in
    Russian, where gender and number are the same, since what agrees with the name is left as it is. `terms` by id.
    """
    used: dict[tuple[str, str], Counter[str]] = {}
    for _, outcomes in translated:
        for outcome in outcomes:
            form = _allowed_form(outcome, terms, target)
            if form:
                used.setdefault((outcome.term, outcome.source.casefold()), Counter())[form] += 1
    chosen = {key: _commonest(forms, terms[key[0]], target) for key, forms in used.items() if len(forms) > 1}
    return [_rewritten(*each, chosen, terms, target) for each in translated]


def _commonest(forms: Counter[str], term: Term, target: str) -> str:
    order = term.forms[target]
    return max(forms, key=lambda form: (forms[form], -order.index(form)))


def _allowed_form(outcome: TermOutcome, terms: Mapping[str, Term], target: str) -> str:
    """The form of the glossary that an outcome's words are; empty for terms that stay as they are."""
    term = terms.get(outcome.term)
    if term is None or term.dnt or not outcome.form:
        return ""
    return next((form for form in term.forms.get(target, ()) if _places(outcome.form, form, term, target)), "")


def _places(text: str, form: str, term: Term, target: str) -> tuple[TermMatch, ...]:
    return find_terms(text, target, _single(form, term.case, target))


def _single(form: str, case: str, target: str) -> Glossary:
    return Glossary((Term(form, "", {target: (form,)}, case),))


def _rewritten(
    sentence: TranslatedSentence,
    outcomes: tuple[TermOutcome, ...],
    chosen: Mapping[tuple[str, str], str],
    terms: Mapping[str, Term],
    target: str,
) -> Translated:
    changed = list(outcomes)
    for index, outcome in enumerate(outcomes):
        wanted = chosen.get((outcome.term, outcome.source.casefold()))
        form = _allowed_form(outcome, terms, target) if wanted else ""
        if not wanted or form in {"", wanted}:
            continue
        places = _places(sentence.text, form, terms[outcome.term], target)
        put = _put(wanted, sentence.text, places[0], target) if len(places) == 1 else None
        if put is not None:
            text = sentence.text[: places[0].start] + put + sentence.text[places[0].end :]
            sentence = replace(sentence, text=text)
            changed[index] = replace(outcome, form=put, outcome="repaired")
    return sentence, tuple(changed)


def _put(form: str, text: str, place: TermMatch, target: str) -> str | None:
    """What to put in a place: in Russian the form in the place's case, None where more than the case would change."""
    if target != "ru":
        return form
    if _agreement(form) != _agreement(place.term.forms["ru"][0]):
        return None
    return in_place_of(form, place.text, text[: place.start])


def _agreement(form: str) -> frozenset[tuple[str, str]]:
    """Genders and numbers that the last word of a Russian form, in the nominative, may have."""
    parses = morphology().parse(form.rsplit(maxsplit=1)[-1])
    return frozenset((str(p.tag.gender), str(p.tag.number)) for p in parses if p.tag.case == "nomn")
