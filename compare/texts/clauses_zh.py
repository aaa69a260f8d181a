"""Where the clauses of a long Chinese sentence begin. The rules are our own, made for readouts."""

from __future__ import annotations

import re

from compare.texts.marks import find_enclosed, is_inside

_LONG_SENTENCE = 25
_SHORTEST_CLAUSE = 7
_FEWEST_CHARACTERS = 6
_LONG_CLAUSE = 10
_BORDER = re.compile(r"(?:[，；：]|(?<!\d)[,;:](?!\d))\s*")
# "习近平指出，", "普京对此表示：": a lead without content of its own.
_LEAD = re.compile(
    r"[^，；：]{1,25}(?:指出|强调|表示|重申|介绍|介绍说|认为|说|称|宣布|呼吁|谈到|提出|透露|回应|问及|写道|道)\s*[，：,:]\s*$"
)
# "在乌克兰问题上，", "随着形势发展，", "会谈期间，": time or topic of what follows.
_ADVERBIAL = re.compile(
    r"(?:(?:^|[^现存所实潜])[在就对当于经自从关围][^，]*(?:上|中|下|前|里|内|方面|之下|问题|来看|来说|而言|起)"
    r"|[^，]*在[^，]*下|.*(?:以来|之初|以后|之后|[^前先落背]后|同时|期间|之际|[^小及按临准定]时|背景下|基础上)|.*(?:\d日|上午|下午|晚|晚间|凌晨|中午|当天)|(?:面对|任凭|由于|无论|随着|根据|依据|按照|据|为了|关于|针对|鉴于|除了?)[^，]*)\s*[，,]\s*$"
)
_WORDS = re.compile(r"\w")
# rjieba's part-of-speech tags of what can be a predicate: verbs, adjectives, idioms, set phrases.
_PREDICATES = ("v", "a", "i", "l", "z")


def count_characters(text: str) -> int:
    """Count the characters of a Chinese text without punctuation and white space."""
    return len(_WORDS.findall(text))


def find_clauses(sentence: str) -> list[int]:
    """Find where the clauses of a Chinese sentence begin, in code points, 0 left out; sorted.

    A sentence of up to 25 characters is one clause; so is what stands in quotation marks or brackets, and an
    enumeration with 、. A lead, an adverbial, a short piece and one without a predicate go with what follows.
    """
    if len(sentence) <= _LONG_SENTENCE:
        return []
    enclosed = find_enclosed(sentence, len(sentence))
    ends = (match.end() for match in _BORDER.finditer(sentence))
    borders = [end for end in ends if 0 < end < len(sentence) and not is_inside(enclosed, end)]
    cuts: list[int] = []
    previous = 0
    for border in borders:
        beginning = cuts[-1] if cuts else 0
        if _is_complete(sentence[beginning:border], sentence[previous:border]):
            cuts.append(border)
        previous = border
    return _join_last(sentence, cuts)


def _is_complete(clause: str, piece: str) -> bool:
    """Tell whether `clause`, which ends with `piece`, can stand alone."""
    if count_characters(clause) < _SHORTEST_CLAUSE or _LEAD.fullmatch(piece) or _ADVERBIAL.fullmatch(piece):
        return False
    return _has_predicate(clause)


def _has_predicate(clause: str) -> bool:
    # The dictionary has verb phrases as nouns („不断扩大“); a long piece that lists nothing has a verb.
    if count_characters(clause) >= _LONG_CLAUSE and "、" not in clause:
        return True
    import rjieba

    return any(tag.startswith(_PREDICATES) for _, tag in rjieba.tag(clause))


def _join_last(sentence: str, cuts: list[int]) -> list[int]:
    if cuts and (
        count_characters(sentence[cuts[-1] :]) < _FEWEST_CHARACTERS or not _has_predicate(sentence[cuts[-1] :])
    ):
        return cuts[:-1]
    return cuts
