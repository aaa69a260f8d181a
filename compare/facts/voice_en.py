"""Whose words an English claim gives: "X said that ...", "..., X said", "according to X"."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.facts.fact import NARRATED, Voice
from compare.facts.subject import BOTH, HIDDEN, PERSON, SOURCE, Known, Subjects, read_subject

WORDS = Subjects(
    both=re.compile(
        r"\b(?:[Tt]he (?:two|three|four) (?:leaders|sides|parties|presidents|men|women"
        r"|countries|governments|ministers|delegations|neighbou?rs|capitals)"
        r"|[Tt]he (?:leaders|sides|parties|presidents|ministers|participants|delegations|two|three|pair)"
        r"|[Bb]oth (?:sides|leaders|presidents|men|countries|governments|capitals"
        r"|ministers|women)|[Bb]oth|[Tt]hey|[Ee]ach|[Ww]e)\b"
    ),
    source=re.compile(
        r"\b(?:[Oo]fficials?|[Ss]ources?|[Pp]ersons?|[Pp]eople|[Dd]iplomats?|[Aa]nalysts?"
        r"|[Ee]xperts?|[Ee]conomists?|customs"
        r"|insurers|traders|study|researchers?|scholars?|consultancy|residents|activists)\b"
    ),
    office=re.compile(
        r"\b(?:ministry|Ministry|office|government|embassy|side|statement|readout|account|communique|press service"
        r"|[Pp]resident|leader|[Pp]remier|[Pp]rime minister|foreign minister|minister"
        r"|delegation|counterpart|command|department|army|central bank)\b"
    ),
    official=re.compile(
        r"\b(?:spokes(?:man|woman|person)|aide|ambassador|envoy|deputy (?:\w+ )?minister"
        r"|press secretary|vice president)\b"
    ),
    pronoun=re.compile(r"\b(?:[Hh]e|[Ss]he)\b"),
    oblique=re.compile(
        r"\b(?:to|with|for|from|by|of|on|in|about|between|told|tell|thanked|against|near"
        r"|and his counterpart)\s+(?:[A-Z]?[\w’'.-]+\s+){0,4}?$"
    ),
    joined=frozenset({"and", "&"}),
)
_VERB = re.compile(
    r"\b(?:said|says|told|tells|added|adds|announced|stated|declared|stressed|stresses"
    r"|noted|notes|reiterated|reaffirmed|underscored|emphasi[sz]ed"
    r"|quoted|reported|reports|claimed|claims|argued|argues|warned|warns|urged|urges"
    r"|insisted|insists|briefed|thanked|praised|accused|accuses|proposed|called|calls"
    r"|condemned|welcomed|expressed|confirmed|denied|denies|pledged|promised|accepted"
    r"|invited|recalled|explained|described|demanded|criticised|criticized"
    r"|repeated|offered|agreed|rejected|rejects|asked|vowed|hailed|denounced"
    r"|let it be known|applauded|encouraged|complained|congratulated|commended|replied"
    r"|wrote|boasted?|dismissed|blamed|conceded|acknowledged|backed|endorsed"
    r"|underlined|questioned|predicted|estimates?)\b"
)
_LISTENERS = r"(?: (?:reporters|journalists|lawmakers|a news conference|a briefing|state television))?"
_TAIL_END = re.compile(
    rf"{_LISTENERS}(?: (?:on|at|in|after|later|late|earlier|afterwards)\b[^,.;“”\"]{{0,50}})?\s*(?:[,.;”\"]|$)"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to\b|\b[Bb]y (?=[A-Z][\w’']+ (?:account|count)\b)|\bin the words of\b")
_CLAUSE_BREAK = re.compile(r"[.;:—–“”\"(]|\b(?:that|which|but|while|although|though|after|before|when|because|as)\b")
_FAR = 110  # code points in which a subject is looked for
_BEFORE_VERB = re.compile(
    r"(?:^|[\s,])(?:not |never |also |again |both |then |later |has |have |had |would |will |did )*$"
)
_HIDDEN = re.compile(
    r"\b(?:It|it) (?:was|has been|is) (?:noted|agreed|stressed|emphasi[sz]ed|decided|confirmed|underlined|announced)\b"
)


def find_voice_en(sentence: str, start: int, end: int, context: str, known: Known) -> Voice:
    """The voice of sentence[start:end]; a later clause takes its lead, and a sentence the attribution at its end."""
    hidden = _HIDDEN.search(sentence, start, end)
    if hidden:
        return Voice(HIDDEN, (), (), hidden.start(), hidden.end(), hidden.group())
    head, tail = _head_and_tail(sentence, start, end, known)
    if tail is None and end < len(sentence):
        tail = _last_tail(sentence, end, known)
    if head is None and context:
        place = sentence.find(context)
        head = _head_and_tail(sentence, place, place + len(context), known)[0] if place >= 0 else None
    if head is not None and tail is not None and not _same(head, tail):
        return replace(head, relayed_by=tail.text if tail.role in {PERSON, SOURCE} else "")
    return tail or head or NARRATED


def _same(one: Voice, other: Voice) -> bool:
    return bool(set(one.terms) & set(other.terms)) or one.text == other.text


def _head_and_tail(sentence: str, start: int, end: int, known: Known) -> tuple[Voice | None, Voice | None]:
    head = tail = None
    for verb in _VERB.finditer(sentence, start, end):
        subject, behind = _subject_of(verb, sentence, start, end, known)
        if subject is None:
            continue
        is_tail = behind or (_TAIL_END.match(sentence, verb.end()) and _after_words(sentence, start, subject, verb))
        if is_tail and verb.group() in {
            "said",
            "says",
            "told",
            "added",
            "announced",
            "reported",
            "confirmed",
            "stressed",
            "noted",
            "insisted",
            "explained",
            "argued",
            "warned",
            "claimed",
        }:
            tail = tail or subject
        elif head is None:
            head = subject
    source = _ACCORDING.search(sentence, start, end)
    if source is not None and tail is None:
        tail = read_subject(sentence, source.end(), min(end, source.end() + _FAR), WORDS, known)
        stop = re.search(r"[,.;]", sentence[source.end() : end])
        if stop is not None:
            tail = read_subject(sentence, source.end(), source.end() + stop.start(), WORDS, known)
        tail = tail or Voice("unknown")
    return head, tail


def _after_words(sentence: str, start: int, subject: Voice, verb: re.Match[str]) -> bool:
    """Whether what is said stands before the subject: a quote or a comma closes it."""
    place = subject.start if subject.start >= 0 else verb.start()
    return bool(re.search(r"[,”\"]\s*[^,“”\"]{0,40}$", sentence[start:place]))


def _last_tail(sentence: str, after: int, known: Known) -> Voice | None:
    """The attribution that closes a sentence of several claims."""
    for verb in _VERB.finditer(sentence, after):
        subject, _ = _subject_of(verb, sentence, after, len(sentence), known)
        closes = re.match(rf"{_LISTENERS}(?: on [A-Z]\w+)?[.”\"]*$", sentence[verb.end() :])
        if subject is not None and closes and _after_words(sentence, 0, subject, verb):
            return subject
    return None


def _subject_of(verb: re.Match[str], sentence: str, start: int, end: int, known: Known) -> tuple[Voice | None, bool]:
    """The subject of a verb, and whether it stands behind ("..., said X")."""
    after = re.match(r"\s(?:[A-Z]|a |an |the |one |two )", sentence[verb.end() : verb.end() + 5])
    quoted = re.search(r"[,”\"]\s*$", sentence[start : verb.start()])
    if after and quoted:
        stop = re.search(r"[,.;”\"]", sentence[verb.end() : end])
        subject = read_subject(sentence, verb.end(), verb.end() + stop.start() if stop else end, WORDS, known)
        return subject, True
    left = max(start, verb.start() - _FAR)
    for cut in _CLAUSE_BREAK.finditer(sentence, left, verb.start()):
        left = cut.end()
    window = sentence[left : verb.start()]
    if not window.strip():
        return None, False
    voice = read_subject(sentence, left, verb.start(), WORDS, known)
    if voice is None or (voice.role == BOTH and "," in sentence[max(voice.end, left) : verb.start()]):
        return voice, False
    gap = sentence[voice.end : verb.start()] if voice.end >= 0 else ""
    near = len(gap.split()) <= 3 or gap.lstrip().startswith(",") or voice.start < 0  # noqa: PLR2004 (words)
    return (voice if near else None), False
