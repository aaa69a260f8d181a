"""The words that govern a claim from before it: who says what an English or Russian sentence states."""

from __future__ import annotations

import re

_EN_SPEECH = (
    r"(?:said|says|told|tells|added|stressed|noted|reiterated|announced|stated|declared|warned|argued|explained"
    r"|underscored|emphasi[sz]ed|confirmed|reported|insisted|claimed|underlined|reaffirmed|pledged|agreed)"
)
# The others also take a noun ("announced projects"): they lead only with "that", or behind what was said.
_EN_SAYING = rf"(?:(?:said|says|told|tells|added)|{_EN_SPEECH}(?=\s+(?:[a-z]+ly\s+)?that\b|\s*,|\s+on\s\w+\s*,))"
_EN_LEAD = re.compile(
    rf"\b{_EN_SAYING}(?:(?<=told)\s+(?:(?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){{0,2}}|reporters|journalists|him|her|them))?(?=\s)"
)
# ", Ushakov said on Thursday, ...": an attribution behind what was said.
_EN_TAIL = re.compile(r"(?:\s+\S+){0,3}?\s*(?:[,.;]|$)")
_EN_SUBJECT = re.compile(
    r"[A-Z]|\b(?:he|she|they|it|who|officials?|ministry|spokes\w+|sides|leaders|statement|readout|agency|media)\b"
)
_EN_OWN = re.compile(
    r"(?:which|who|whose|where)\b|(?:but|while|though|although|yet|and|whereas) (?:he|she|it|they)\b"
    rf"|according to|.*\b{_EN_SPEECH}\b",
    re.DOTALL,
)
_RU_SPEECH = (
    r"(?:заявил|сказал|отметил|подчеркнул|сообщил|добавил|напомнил|указал|подтвердил|рассказал|пояснил|считает"
    r"|полагает|констатировал|признал|объявил)(?:а|о|и)?|выразил(?:а|и)? (?:уверенность|надежду|мнение)"
    r"|подч[её]ркнуто|отмечено|констатировано|указано|условлено|подтверждено"
)
_RU_LEAD = re.compile(rf"\b(?:{_RU_SPEECH})(?=(?:\s[^,.;]{{1,40}})?,\s+(?:что|чтобы)\s|:\s)", re.IGNORECASE)
_RU_OWN = re.compile(
    rf"(?:(?:в|на|о|об|с|за|из|для|к|по|от) )?котор|где\s|.*\b(?:{_RU_SPEECH})\b", re.IGNORECASE | re.DOTALL
)
_CLAUSE_START = re.compile(r"[,;:]\s+")


def find_contexts(clauses: list[str], language: str) -> list[str]:
    """Find the context of each of a sentence's clauses, "" where it has none or its own speaker.

    "Putin told Xi that A, and B" gives B "Putin told Xi"; Russian „Путин отметил, что А, а также Б“ likewise.
    """
    lead, own = (_lead_en, _EN_OWN) if language == "en" else (_lead_ru, _RU_OWN)
    contexts: list[str] = []
    current = ""
    for clause in clauses:
        contexts.append("" if own.match(clause) else current)
        current = lead(clause) or current
    return contexts


def _lead_en(clause: str) -> str:
    verbs = list(_EN_LEAD.finditer(clause))
    if not verbs:
        return ""
    verb = verbs[0]
    if _EN_TAIL.match(clause, verb.end()) and _has_comma_before(clause, verb.start()):
        verb = verbs[-1]
    return _with_subject(clause, verb)


def _lead_ru(clause: str) -> str:
    verb = _RU_LEAD.search(clause)
    return _with_subject(clause, verb) if verb else ""


def _has_comma_before(clause: str, position: int) -> bool:
    return "," in clause[:position]


def _with_subject(clause: str, verb: re.Match[str]) -> str:
    """Cut out the words from the subject of a speech verb to the verb, without what stands before them."""
    starts = [match.end() for match in _CLAUSE_START.finditer(clause, 0, verb.start())]
    for start in reversed(starts):
        if _EN_SUBJECT.search(clause[start : verb.start()]) or re.match(r"[А-ЯЁ]", clause[start:]):
            return clause[start : verb.end()]
    return clause[: verb.end()]
