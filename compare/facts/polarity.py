"""Whether a claim is negated: a small list of negating words per language."""

from __future__ import annotations

import re

_NEGATION = {
    "en": re.compile(
        r"\b(?:not|no|never|neither|nor|without|cannot|denied|denies|deny|nobody|none|ruled out)\b|n[’']t\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"\b(?:не|нет|ни|никогда|никто|ничего|без|нельзя|отсутству\w+)\b", re.IGNORECASE),
    # 不 and 没 inside words that negate nothing (不断 "constantly", 不仅 "not only") do not count.
    "zh": re.compile(r"不(?!断|仅|少|同|久|过|可分割|光|但|论|管)|没有|未(?!来)|无(?!论|疑|人机)|并非|绝非|勿"),
}
# "Not only", "no less than": the words of a negation that negate nothing.
_NO_NEGATION = re.compile(r"\bnot only\b|\bno (?:less|fewer) than\b|\bне только\b|\bне менее\b", re.IGNORECASE)


def is_negated(claim: str, language: str) -> bool:
    """True where the claim holds a negation."""
    return bool(_NEGATION[language].search(_NO_NEGATION.sub(" ", claim)))
