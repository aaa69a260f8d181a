"""A Russian name in its place in a sentence: which words look like a name, and which case the place wants."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.glossary.inflect import CASES, inflect_russian, russian_forms
from compare.glossary.lemma import morphology
from compare.translate.cases import governed_cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.translate.spans import TargetWord

_LAST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s*[«\"“]?\s*$")
_NEXT_WORD = re.compile(r"^\s*([^\W\d_]+)")
_NAME_MARKS = ("Name", "Surn", "Patr", "Geox", "Orgn")
_SAID = frozenset(["сказать", "заявить", "сообщить", "отметить", "подчеркнуть", "добавить", "рассказать", "пояснить"])


def name_like(word: TargetWord, *, first: bool) -> bool:
    """Whether a word of a translation looks like a name; at the start a capital proves nothing."""
    if not word.text[:1].isupper():
        return False
    parses = morphology().parse(word.text)
    if parses[0].tag.POS in ("ADJF", "PRTF") and not any("Surn" in parse.tag for parse in parses):
        return False
    if not first:
        return True
    return not parses[0].is_known or any(mark in parses[0].tag for mark in _NAME_MARKS)


def in_place_of(form: str, replaced: str, before: str, open_cases: Sequence[str] = ()) -> str | None:
    """Inflect the form like the words it replaces, which stand after `before`; None where that is unclear.

    `open_cases` are those that the place leaves open, where more is known of it than the preposition before it.
    """
    cases = _cases_of(replaced.rsplit(maxsplit=1)[-1], _genders(form.rsplit(maxsplit=1)[-1]))
    governed = open_cases or governed_cases(before)
    if governed:
        cases = {case: cases[case] for case in governed if case in cases} or {governed[0]: 1.0}
    return _only(form, sorted(cases, key=lambda case: -cases[case])[:1])


def in_gap(form: str, before: str, after: str, *, titled: bool) -> str | None:
    """Return the form in the case that a gap between `before` and `after` wants; None where that is unclear.

    `titled` says that a noun before the gap may be the title of the person there, in the same case; another
    noun makes it a genitive.
    """
    return _only(form, list(governed_cases(before)[:1]) or _cases_by_neighbour(before, after, titled=titled))


def likeness(words: str, forms: Sequence[str]) -> float:
    """0 to 100: rapidfuzz ratio of the words to the inflected form they are most like."""
    from rapidfuzz import fuzz

    spelled = words.lower().replace("ё", "е")
    variants = {each.lower().replace("ё", "е") for form in forms for each in russian_forms(form)}
    return max((fuzz.ratio(spelled, variant) for variant in variants), default=0.0)


def _only(form: str, cases: list[str]) -> str | None:
    if cases:
        return inflect_russian(form, cases[0])
    return form if all(inflect_russian(form, case) == form for case in CASES) else None


def _genders(word: str) -> set[str]:
    return {parse.tag.gender for parse in morphology().parse(word) if parse.tag.case == "nomn" and parse.tag.gender}


def _cases_of(word: str, genders: set[str]) -> dict[str, float]:
    """Cases a word may stand in, with their weight; names weigh more, indeclinable words say nothing.

    A reading as a person of one of the genders is preferred: for a man, Zakharova is a genitive.
    """
    parses = morphology().parse(word)
    persons = [parse for parse in parses if "Surn" in parse.tag or "Name" in parse.tag]
    fitting = [parse for parse in persons if parse.tag.gender in genders]
    cases: dict[str, float] = {}
    for parse in fitting or parses:
        case = {"gen2": "gent", "loc2": "loct", "acc2": "accs"}.get(parse.tag.case, parse.tag.case)
        if case in CASES and "Fixd" not in parse.tag and parse.tag.number == "sing":
            weight = parse.score * (2 if any(mark in parse.tag for mark in _NAME_MARKS) else 1)
            cases[case] = cases.get(case, 0.0) + weight
    return cases


def _cases_by_neighbour(before: str, after: str, *, titled: bool) -> list[str]:
    """Subject before or after its verb; a title's case; the genitive after another noun."""
    previous = _LAST_WORD.search(before)
    parse = morphology().parse(previous.group(1))[0] if previous else None
    if parse is None or parse.tag.POS == "CONJ":
        return ["nomn"] if _is_verb(_NEXT_WORD.search(after)) else []
    if parse.tag.POS == "VERB":
        return ["nomn"] if parse.normal_form in _SAID else []
    if parse.tag.POS != "NOUN" or not parse.is_known:
        return []
    if titled and parse.tag.animacy == "anim":
        return [parse.tag.case]
    # "On Thursday ... said", "in the capital ... said": the noun belongs to what stands before it.
    return [] if _is_verb(_NEXT_WORD.search(after)) else ["gent"]


def _is_verb(match: re.Match[str] | None) -> bool:
    return match is not None and morphology().parse(match.group(1))[0].tag.POS == "VERB"
