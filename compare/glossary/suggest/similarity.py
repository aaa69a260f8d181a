"""How alike two names sound: an edit distance in which sounds that scripts do not tell apart cost little."""

from __future__ import annotations

from functools import lru_cache

_VOWELS = frozenset("aeiou")
# What leaving a sound out costs: Chinese puts vowels between consonants, glides come and go, r is often dropped.
_LEFT_OUT = {"W": 0.3, "Y": 0.25, "H": 0.5, "L": 0.7, "N": 0.8} | dict.fromkeys(_VOWELS, 0.25)
_CONSONANT = 1.0
_VOWEL_FOR_VOWEL = 0.12
# Sounds that stand for each other between these scripts, by what that costs.
_ALIKE = {
    "FW": 0.15, "FP": 0.6, "FH": 0.6, "HK": 0.2, "ST": 0.4, "KS": 0.5, "LN": 0.6, "MN": 0.3, "SY": 0.6, "iY": 0.1,
    "uW": 0.1, "oW": 0.15, "FT": 0.8, "uF": 0.5, "HW": 0.4, "JS": 0.1, "JK": 0.25, "JT": 0.3, "JY": 0.4, "LS": 0.8,
}  # fmt: skip
_PAIRS = {frozenset(pair): cost for pair, cost in _ALIKE.items()}


def similarity(first: str, second: str) -> float:
    """How alike two strings of sounds (see romanise.sounds) are: 1 the same, 0 nothing in common."""
    row = first_row(first)
    for sound in second:
        row = next_row(row, first, sound)
    return similarity_of(row[-1], first, second)


def similarity_of(cost: float, first: str, second: str) -> float:
    """The cost of turning one string of sounds into another as a similarity."""
    whole = (weight(first) + weight(second)) / 2
    return max(0.0, 1 - cost / whole) if whole else 0.0


@lru_cache(maxsize=20_000)
def weight(name: str) -> float:
    """What leaving out all sounds of a name would cost; a consonant is about 1."""
    return sum(_LEFT_OUT.get(sound, _CONSONANT) for sound in name)


def first_row(name: str) -> list[float]:
    """The costs of each beginning of a name against nothing."""
    row = [0.0]
    for sound in name:
        row.append(row[-1] + _LEFT_OUT.get(sound, _CONSONANT))
    return row


def next_row(row: list[float], name: str, sound: str) -> list[float]:
    """The costs of each beginning of a name against one more sound."""
    extra = _LEFT_OUT.get(sound, _CONSONANT)
    costs = [row[0] + extra]
    for place, own in enumerate(name):
        swapped = row[place] + _swap(own, sound)
        costs.append(min(swapped, row[place + 1] + extra, costs[-1] + _LEFT_OUT.get(own, _CONSONANT)))
    return costs


@lru_cache(maxsize=1000)
def _swap(first: str, second: str) -> float:
    if first == second:
        return 0.0
    if first in _VOWELS and second in _VOWELS:
        return _VOWEL_FOR_VOWEL
    return _PAIRS.get(frozenset((first, second)), _CONSONANT)
