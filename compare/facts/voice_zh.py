"""Whose words a Chinese claim gives: 习近平指出, carried over clauses and sentences; 双方; 中方; 据报道."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.facts.fact import NARRATED, Voice
from compare.facts.sides import FANG, side_of_fang
from compare.facts.subject import BOTH, SIDE, Known, Subjects, carry, read_subject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.facts.fact import Name

WORDS = Subjects(
    both=re.compile(
        r"双方|两国元首|两国领导人|两位领导人|两国领袖|两国总理|两国外长|两位\w\w|各方|三方|四方|两国(?:均|都|一致)|与会\w{1,6}|会议|会晤各方"
    ),
    source=re.compile(r"官员|消息人士|知情人士|分析人士|专家|学者|海关"),
    office=re.compile(
        r"总统|主席|总理|外长|部长|国务卿|外交部|商务部|国防部|政府|克里姆林宫|白宫|司令部|新闻局|声明|公报"
    ),
    official=re.compile(r"发言人|新闻秘书|大使|代表|助理|副部长|副外长"),
    pronoun=re.compile(r"^[他她]"),
    oblique=re.compile(r"(?:[同与对向和给请为])$"),
    joined=frozenset({"和", "与", "同", "、"}),
)
_SPEECH = (
    r"指出|强调|表示|重申|介绍|认为|宣布|说(?!明|法|服)|称(?!为|赞|号|作|之)|阐述|通报|呼吁|谈到|透露|回应|写道|提出|主张|指责|谴责"
    r"|警告|要求|敦促|否认|转达|感谢|赞赏|欢迎|祝贺|同意|商定|听取|提及|坦言|承诺|邀请|接受|高度评价|就"
)

_LEAD = re.compile(rf"(?:^|[，。；：,]\s*)(?P<who>[^，。；：、“”「」\s]{{2,40}}?)(?:{_SPEECH})")
_REPORTED = re.compile(r"(?:^|，)据(?P<who>[^，]{1,20})")
_WHO_ACTS = re.compile(
    r"^(?P<who>[^，。；：“”]{2,14}?)(?:愿|将|支持|反对|坚持|始终|一贯|坚决|坚定|期待|希望|高度|恪守|对此|决定|已)"
)
_HEAD = 20  # code points in which the subject of a sentence begins


def find_voice_zh(
    sentence: str, start: int, end: int, context: str, known: Known, named: Callable[[str], Sequence[Name]]
) -> Voice:
    """The voice of sentence[start:end]; `context` is the lead that governs it, `named` finds names in such a lead."""
    claim = sentence[start:end]
    lead = _LEAD.match(claim)
    voice = _who(sentence, start + lead.start("who"), start + lead.end("who"), known) if lead else None
    if voice is None and start == 0:
        voice = _subject_at_head(sentence, end, known)
    if context and (voice is None or (lead is not None and voice.role != "person")):
        voice = _from_context(context, known, named) or voice
    if voice is None:
        acts = _WHO_ACTS.match(claim)
        voice = _who(sentence, start, start + acts.end("who"), known) if acts else None
    if voice is None:
        both = re.match(rf"(?:{WORDS.both.pattern})", claim)
        voice = Voice(BOTH, (), (), start + both.start(), start + both.end(), both.group()) if both else None
    reported = _REPORTED.search(claim)
    if reported is not None and "报道" not in reported.group():
        by = _who(sentence, start + reported.start("who"), start + reported.end("who"), known)
        voice = replace(voice, relayed_by=by.text) if voice and by else voice or by
    return voice or NARRATED


def _subject_at_head(sentence: str, end: int, known: Known) -> Voice | None:
    """The person whom a sentence begins with, an office before the name: 国务院总理X."""
    heads = [n for n in known.names if n.kind in {"person", ""} and n.start < min(end, _HEAD)]
    if not heads or re.search(r"[，：。、“]|同|对|向|与|和", sentence[: heads[0].start]):
        return None
    return read_subject(sentence, 0, heads[0].end, WORDS, known)


def _who(sentence: str, start: int, end: int, known: Known) -> Voice | None:
    fang = FANG.search(sentence, start, end)
    if fang is not None and fang.start() - start <= 1:
        return Voice(SIDE, (), (side_of_fang(fang.group()),), fang.start(), fang.end(), fang.group())
    return read_subject(sentence, start, end, WORDS, known)


def _from_context(context: str, known: Known, named: Callable[[str], Sequence[Name]]) -> Voice | None:
    lead = _LEAD.match(context)
    stop = lead.end("who") if lead else len(context)
    voice = _who(context, 0, stop, replace(known, names=named(context)))
    return carry(voice) if voice is not None else None
