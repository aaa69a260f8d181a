"""What a claim says yes or no to: words with an opposite (glossaries/opposites.csv), negations counted in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.facts.fact import Pole
from compare.glossary.find import find_terms
from compare.glossary.read import read_glossary
from compare.shipped import shipped

if TYPE_CHECKING:
    from compare.glossary.term import Glossary

REFUTED = "refuted"
_LOOK_ALIKE = "none"
_OPPOSITE = {"yes": "no", "no": "yes"}
# A negation that reaches the word after it; a few small words may stand between.
_NEGATED = {
    "en": re.compile(
        r"(?:\b(?:not|never|no|neither|nor|without|cannot|nobody|none of them|fail(?:s|ed)? to|stopped short of"
        r"|(?:had|has|have) yet to)|n[’']t)\s(?:\w+\s){0,3}$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:не|ни|нет|без|не удалось|не смогл[аи]?|не смог|отказал(?:ся|ась|ись))\s(?:\w+\s){0,1}$", re.IGNORECASE
    ),
    "zh": re.compile(
        r"(?:不(?!断|仅|但|光|久)|没有?|未(?!来)|尚未|从未|并未|未能|无法|拒绝)[^，。；、]{0,3}$|未就[^，。；]{0,20}$"
    ),
}
# What follows a word and negates it: „договориться не удалось“.
_NEGATED_AFTER = {
    "en": re.compile(r"^\s(?:nothing|nobody|no one)\b", re.IGNORECASE),
    "ru": re.compile(r"^(?:\s\w+){0,5}\sне\s(?:удалось|смогли|смог|стал[аи]?|планируется)\b", re.IGNORECASE),
    "zh": re.compile(r"^未果"),
}
# "Not only", "no less than", "not until": they begin with a negation and negate nothing.
_NO_NEGATION = re.compile(
    r"\bnot (?:only|just|merely|least)\b|\bno (?:less|fewer|later|more) than\b|\bno doubt\b"
    r"|\bwithout (?:delay|fail|exception)\b|\bне (?:только|менее|позднее|позже|более|раз|просто)\b|\bне может не\b"
    r"|\bбез (?:промедлени|задерж|исключени)\w+|不仅|不只|不少于|不低于|不超过|无疑",
    re.IGNORECASE,
)
_BEFORE = 40  # code points in which a negation is looked for


def find_poles(sentence: str, start: int, end: int, language: str) -> tuple[Pole, ...]:
    """The poles that the claim sentence[start:end] takes, in order of place; a negated word takes the other pole."""
    return tuple(pole for pole in _in_sentence(sentence, language) if start <= pole.start < end)


@lru_cache(maxsize=64)  # the claims of a sentence come one after the other
def _in_sentence(sentence: str, language: str) -> tuple[Pole, ...]:
    return tuple(
        Pole(
            row["pair"],
            _OPPOSITE.get(row["pole"], row["pole"]) if negated else row["pole"],
            f"not {row['word']}" if negated else row["word"],
            match.start,
            match.end,
            match.text,
        )
        for match in find_terms(sentence, language, _opposites())
        if (row := match.term.other)["pole"] != _LOOK_ALIKE
        for negated in [_is_negated(sentence, match.start, match.end, language)]
    )


def _is_negated(sentence: str, start: int, end: int, language: str) -> bool:
    before = _NO_NEGATION.sub(",", sentence[max(0, start - _BEFORE) : start])
    return bool(_NEGATED[language].search(before) or _NEGATED_AFTER[language].search(sentence[end:]))


@lru_cache(maxsize=1)
def _opposites() -> Glossary:
    return read_glossary(shipped("glossaries") / "opposites.csv")
