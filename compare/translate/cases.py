"""Which cases a place in a Russian sentence leaves open for a term: by the words before it, and by the English source.

After the rules of government and agreement in Rosenthal, "Spravochnik po pravopisaniyu i literaturnoi pravke".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from compare.glossary.inflect import CASES
from compare.glossary.lemma import morphology

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import TermMatch

_LAST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s*[«\"“]?\s*$")
_LAST_NAME_OF_LIST = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*)»?(?:,| и| или)\s*$")
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+)")
_NOTHING = re.compile(r"\W*$")
# Cases that a preposition governs, the likelier first.
_GOVERNED = {
    **dict.fromkeys(["от", "из", "до", "для", "без", "у", "после", "против", "около", "вокруг"], ("gent",)),
    **dict.fromkeys(["кроме", "среди", "ради", "из-за"], ("gent",)),
    **dict.fromkeys(["к", "ко", "благодаря", "согласно", "вопреки", "по"], ("datv",)),
    **dict.fromkeys(["с", "со"], ("ablt", "gent")),
    **dict.fromkeys(["над", "перед", "между"], ("ablt",)),
    **dict.fromkeys(["о", "об", "обо", "при"], ("loct",)),
    **dict.fromkeys(["в", "во", "на"], ("loct", "accs")),
    **dict.fromkeys(["за", "под"], ("ablt", "accs")),
    **dict.fromkeys(["через", "про", "сквозь"], ("accs",)),
}
_WITHOUT_PREPOSITION = tuple(case for case in CASES if case != "loct")
OPEN_TO_ALL = len(_WITHOUT_PREPOSITION)  # that many are left open where nothing is known
# English words before a term, and the case that the term then has behind a preposition that leaves two open.
_BY_ENGLISH = {
    **dict.fromkeys(["in", "at", "on", "inside", "within", "across", "throughout", "around"], "loct"),
    **dict.fromkeys(["into", "to", "onto", "toward", "towards", "enter", "enters", "entered", "entering"], "accs"),
    **dict.fromkeys(["visit", "visits", "visited", "visiting", "reach", "reaches", "reached", "against"], "accs"),
    **dict.fromkeys(["with", "behind", "under", "beyond"], "ablt"),
    **dict.fromkeys(["from", "since", "off"], "gent"),
}
_WORD_BEFORE = re.compile(r"[a-z]\s+$")
_ENGLISH_WORD = re.compile(r"([A-Za-z]+)\W*$")
_ARTICLE = re.compile(r"\b(?:the|a|an)\s*$", re.IGNORECASE)
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’](?:s\b|\s)")
# Names before the last one of a list: "Iraq, Iran and the " says of the next name what the words before it say of Iraq.
_NAME = r"(?!(?:In|At|On|For|From|With|By|Of|After|Before|Under|Over|Between|Despite|Like|Unlike|Via)\b)[A-Z][\w.-]*"
_NAMES = re.compile(rf"(?:\b(?:[Tt]he )?{_NAME}(?: {_NAME})*(?:,| and|, and| or) )+(?:the )?$")
_RUSSIAN_NAMES = re.compile(r"(?:«?[А-ЯЁ][\w-]*(?: [А-ЯЁ][\w-]*)*»?(?:,| и| или) )+$")
_CLAUSE = re.compile(
    r"\b(?:that|where|whereas|while|when|because|whether|although|though|if)\s+(?:the\s+)?$", re.IGNORECASE
)
_PARTS = {"ADJF", "PRTF"}
# Behind a transitive verb stands its subject or its object: "сообщил Кремль", "посетить Германию", "запретить Китаю".
_BY_VERB = {"VERB": ("nomn", "accs"), "INFN": ("accs", "datv"), "GRND": ("accs", "datv")}


def governed_cases(before: str) -> tuple[str, ...]:
    """List the cases that a preposition at the end of `before` governs, the likelier first."""
    match = _LAST_WORD.search(before)
    return _GOVERNED.get(match.group(1).lower(), ()) if match else ()


def open_cases(before: str, source: str, language: str, match: TermMatch) -> tuple[str, ...]:
    """The cases that a term may have behind `before`, the text of the translation up to it, the likelier first.

    `source` is the sentence in its language, `match` the term in it; only an English one says more of the case.
    """
    governed = governed_cases(before)
    agreeing = governed or _agreeing(before, person=match.term.kind == "person")
    beside = agreeing or _by_verb(before)
    if language != "en":
        return beside or _WITHOUT_PREPOSITION
    left, right = source[: match.start], source[match.end :]
    if governed:
        return _narrowed(governed, _by_english(left))
    case = _case_of_source(_NAMES.sub("", left), right, begins=_begins(_RUSSIAN_NAMES.sub("", before)))
    if not (case or agreeing) and "nomn" in beside and _WORD_BEFORE.search(_ARTICLE.sub("", left)):
        case = "accs"  # "urged Moscow": what has no word before it is the subject ("…”, Moscow said")
    return _narrowed(beside, case) or ((case,) if case else _WITHOUT_PREPOSITION)


def agreeing_forms(forms: Sequence[str], after: str) -> list[str]:
    """Those of an adjective's forms that agree with the noun at the beginning of `after`; all where none does."""
    match = _FIRST_WORD.match(after)
    parses = [p.tag for p in morphology().parse(match.group(1)) if p.tag.POS == "NOUN" and p.is_known] if match else []
    nouns = {(tag.case, tag.number, tag.gender if tag.number == "sing" else None) for tag in parses}
    return [form for form in forms if not nouns.isdisjoint(_agreements(form))] or list(forms)


def _agreements(adjective: str) -> set[tuple[str, str, str | None]]:
    """Case, number and gender (of a singular) of the nouns that an adjective may stand before."""
    tags = [parse.tag for parse in morphology().parse(adjective) if parse.tag.POS in _PARTS]
    return {(tag.case, tag.number, tag.gender) for tag in tags}


def _case_of_source(left: str, right: str, *, begins: bool) -> str:
    """The case of a subject or a genitive between these parts of an English sentence; "" where it may be any other.

    `begins` says that the translation begins with the term as well.
    """
    if _POSSESSIVE.match(right) or _OF.search(left):
        return "gent"
    return "nomn" if _CLAUSE.search(left) or (begins and _begins(_ARTICLE.sub("", left))) else ""


def _begins(before: str) -> bool:
    return _NOTHING.match(before) is not None


def _narrowed(cases: tuple[str, ...], case: str) -> tuple[str, ...]:
    return (case,) if case in cases else cases


def _by_english(before: str) -> str:
    match = _ENGLISH_WORD.search(_ARTICLE.sub("", before))
    return _BY_ENGLISH.get(match.group(1).lower(), "") if match else ""


def _agreeing(before: str, *, person: bool) -> tuple[str, ...]:
    """The cases of a name before in a list, of an adjective, or of a person's title."""
    listed = _LAST_NAME_OF_LIST.search(before)
    if listed:
        cases = _cases(listed.group(1), {"NOUN"})
        return tuple(case for case in governed_cases(before[: listed.start()]) if case in cases) or cases
    last = _LAST_WORD.search(before)
    if not last:
        return ()
    tags = [parse.tag for parse in morphology().parse(last.group(1))]
    nouns = [tag for tag in tags if tag.POS == "NOUN"]
    if tags[0].POS in _PARTS:
        return _cases(last.group(1), _PARTS)
    return _of([tag for tag in nouns if tag.animacy == "anim"]) if person else ()


def _by_verb(before: str) -> tuple[str, ...]:
    """The cases that may stand behind a transitive verb at the end of `before`; "посол", a past tense too, is none."""
    last = _LAST_WORD.search(before)
    tags = [parse.tag for parse in morphology().parse(last.group(1))] if last else []
    if not tags or tags[0].transitivity != "tran" or any(tag.POS == "NOUN" for tag in tags):
        return ()
    return _BY_VERB.get(tags[0].POS, ())


def _cases(word: str, parts: set[str]) -> tuple[str, ...]:
    return _of([parse.tag for parse in morphology().parse(word) if parse.tag.POS in parts])


def _of(tags: Sequence[Any]) -> tuple[str, ...]:
    """The cases of the readings of a word; none where it does not decline."""
    if any("Fixd" in tag for tag in tags):
        return ()
    found = {tag.case for tag in tags if tag.number == "sing"}
    return tuple(case for case in CASES if case in found)
