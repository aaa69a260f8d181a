"""Who says what a claim states: speech verbs and the names beside them, in three languages.

A speaker is a set of glossary term ids, or one of the collective speakers below ("both sides"). A claim without
a speaker of its own takes the one carried over from before: by its context (see texts/claims.py), by a pronoun
("He added"), or, in Chinese, by the paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.facts.fact import Name, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

BOTH = "both sides"
NOBODY = Speaker((), impersonal=False, start=-1, end=-1, text="")
_SPEAKING_KINDS = frozenset({"person", "organisation", "place", "title"})

_BOTH = {
    "en": re.compile(
        r"\b(?:[Tt]he (?:two|leaders|sides|parties|presidents)(?: (?:leaders|sides|presidents|men|countries))?"
        r"|[Bb]oth (?:sides|leaders|presidents)|[Tt]hey)\b"
    ),
    "ru": re.compile(
        r"\b(?:стороны|лидеры|главы государств|президенты|собеседники|главы двух государств)\b", re.IGNORECASE
    ),
    "zh": re.compile(r"双方|两国元首|两国领导人|两位领导人|两国领袖"),
}
_SPEECH = {
    "en": re.compile(
        r"\b(?:said|says|say|told|tells|added|announced|stated|declared|stressed|noted|reiterated|reaffirmed"
        r"|quoted|reported|claimed|argued|warned|urged|insisted|briefed|thanked|praised|accused|proposed|called"
        r"|discussed|agreed|condemned|welcomed|expressed|confirmed|denied|pledged|promised|accepted|invited)\b"
    ),
    "ru": re.compile(
        r"\b(?:заявил|сказал|отметил|подчеркнул|сообщил|добавил|проинформировал|напомнил|подтвердил|выразил|призвал"
        r"|указал|рассказал|предложил|поблагодарил|высказал|обсудил|договорил|условил|констатировал|пояснил"
        r"|осудил|отверг|поприветствовал|поддержал|пригласил|принял|дал|изложил)(?:а|о|и|ась|ись|ся)?\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"指出|强调|表示|重申|介绍|认为|宣布|说(?!明|法)|称(?!为|赞)|阐述|通报|呼吁|感谢|赞赏|欢迎|祝贺|同意|商定|支持|回应|透露|抵制|反对"
    ),
}
_ACCORDING = re.compile(r"\b[Aa]ccording to\b|\bBy\b (?=[A-Z][\w’']+ account)")
_PRONOUN = re.compile(r"^(?:He|She)\b")
# A short passive participle at the head of the clause: said or done, and nobody is named.
_IMPERSONAL = re.compile(
    r"(?:^|[.;,] |^[-–—] )(?:С удовлетворением |Особо |Также |Вновь |В частности, |При этом |Было |Была |Были )*"
    r"(?:отмечен|подч[её]ркнут|констатирован|обсужд[её]н|выражен|подтвержд[её]н|условлен|затронут|выделен|указан"
    r"|высказан|рассмотрен|достигнут|принят|зафиксирован|состоял(?:ся|ось|ась|ись)|провед[её]н|согласован|намечен|отвергнут|осужд[её]н|отнес[её]н)(?:о|а|ы)?\b",
    re.IGNORECASE,
)
_NEAR = 60  # code points between a speech verb and the name that governs it


@dataclass(frozen=True, slots=True)
class _Found:
    terms: tuple[str, ...]
    start: int
    end: int


def find_speaker(
    sentence: str, start: int, end: int, context: str, language: str, names: Sequence[Name], before: Speaker
) -> Speaker:
    """The speaker of the claim sentence[start:end].

    `names` are the names of the whole sentence; `context` the claim's context; `before` the speaker of the claim
    before, which is carried over where the claim's words ask for it.
    """
    found = _named(sentence, start, end, language, names)
    if found is not None:
        return Speaker(
            found.terms,
            impersonal=False,
            start=found.start,
            end=found.end,
            text=sentence[found.start : found.end],
        )
    claim = sentence[start:end]
    if language == "ru" and _IMPERSONAL.search(claim):
        return Speaker((), impersonal=True, start=-1, end=-1, text="")
    if start > 0:  # a later clause of the sentence: the clause before it is in the same sentence
        return before
    if context or (language == "en" and _PRONOUN.match(claim)):
        return Speaker(before.terms, before.impersonal, -1, -1, before.text)
    return NOBODY


def _named(sentence: str, start: int, end: int, language: str, names: Sequence[Name]) -> _Found | None:
    """The speaker whom the claim itself names beside a speech verb."""
    inside = [name for name in names if start <= name.start < end and name.kind in _SPEAKING_KINDS]
    for verb in _SPEECH[language].finditer(sentence, start, end):
        both = [m for m in _BOTH[language].finditer(sentence, start, verb.start()) if verb.start() - m.end() < _NEAR]
        before = [name for name in inside if 0 <= verb.start() - name.end < _NEAR]
        if both and (not before or both[-1].start() > before[-1].start):
            return _Found((BOTH,), both[-1].start(), both[-1].end())
        if before:
            return _run(before, sentence)
        after = [name for name in inside if 0 <= name.start - verb.end() <= 2]  # noqa: PLR2004 (", said X")
        if after and language != "zh":
            return _run(after[:1], sentence)
    source = _ACCORDING.search(sentence, start, end) if language == "en" else None
    if source is not None:
        after = [name for name in inside if 0 <= name.start - source.end() < _NEAR]
        return _run(after[:1], sentence) if after else None
    both_alone = _BOTH[language].match(sentence, start, end)
    return _Found((BOTH,), both_alone.start(), both_alone.end()) if both_alone else None


def _run(names: list[Name], sentence: str) -> _Found:
    """The last name before the verb, with the names that "and" ties to it."""
    run = [names[-1]]
    for name in reversed(names[:-1]):
        between = sentence[name.end : run[0].start].strip()
        if between not in {"and", "и", "和", "与", "同"}:
            break
        run.insert(0, name)
    return _Found(tuple(sorted({name.term for name in run})), run[0].start, run[-1].end)
