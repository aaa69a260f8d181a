"""Pinyin into Russian by the system of Palladius (Kafarov), the one that Russian newsrooms write Chinese names in.

The table is put together of initials and finals; see the "Kitaisko-russkii slovar" of Palladius and Popov (1888) and
the instruction of Rosreestr for Chinese geographical names (1983) for the whole of it.
"""

from __future__ import annotations

import re

_INITIALS = {
    "": "", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к",
    "h": "х", "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_FINALS = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй", "en": "энь", "eng": "эн",
    "o": "о", "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань", "uang": "уан", "ui": "уй",
    "un": "унь", "uo": "о", "i": "и", "ia": "я", "ian": "янь", "iang": "ян", "iao": "яо", "ie": "е", "in": "инь",
    "ing": "ин", "iong": "юн", "iu": "ю", "ü": "юй", "üe": "юэ", "üan": "юань", "ün": "юнь",
}  # fmt: skip
# After j, q and x an u is written for ü.
_AFTER_JQX = {"u": "юй", "ue": "юэ", "uan": "юань", "un": "юнь"}
# Syllables that do not follow from their parts, and those without an initial.
_WHOLE = {
    "er": "эр", "hui": "хуэй", "huo": "хо", "lüe": "люэ", "nüe": "нюэ", "lü": "люй", "nü": "нюй",
    "zhi": "чжи", "chi": "чи", "shi": "ши", "ri": "жи", "zi": "цзы", "ci": "цы", "si": "сы",
    "ya": "я", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е", "yi": "и", "yin": "инь", "ying": "ин", "yo": "йо",
    "yong": "юн", "you": "ю", "yu": "юй", "yuan": "юань", "yue": "юэ", "yun": "юнь", "wa": "ва", "wai": "вай",
    "wan": "вань", "wang": "ван", "wei": "вэй", "wen": "вэнь", "weng": "вэн", "wo": "во", "wu": "у",
}  # fmt: skip
_OPEN = ("a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "o", "ou")
_ALONE_WITH_U = frozenset({"j", "q", "x"})
_NOT_BEFORE_I = frozenset({"zh", "ch", "sh", "r", "z", "c", "s", "f", "g", "k", "h"})
_VOWELS = "аоуэеёюяи"


def _table() -> dict[str, str]:
    table = {final: _FINALS[final] for final in _OPEN}
    for initial, start in _INITIALS.items():
        if not initial:
            continue
        for final, end in _FINALS.items():
            fronted = final[0] in "iü"
            if fronted and (initial in _NOT_BEFORE_I or (final[0] == "ü" and initial not in {"n", "l"})):
                continue
            if initial in _ALONE_WITH_U and not fronted:
                continue
            table[initial + final] = start + end
        if initial in _ALONE_WITH_U:
            table.update({initial + final: start + end for final, end in _AFTER_JQX.items()})
    return table | _WHOLE


_TABLE = _table()
_SYLLABLE = re.compile("|".join(sorted(set(_TABLE.values()), key=len, reverse=True)))
_WORD = re.compile(f"(?:{_SYLLABLE.pattern})(?:ъ?(?:{_SYLLABLE.pattern}))*")


def palladius(syllables: list[str]) -> str:
    """One Russian word of pinyin syllables without tones ("jin", "ping"; ü written as ü or v).

    A hard sign keeps н apart from a vowel that follows ("Чанъань"). Raises ValueError for what is no syllable.
    """
    word = ""
    for syllable in syllables:
        spelled = _TABLE.get(syllable.lower().replace("v", "ü"))
        if spelled is None:
            raise ValueError(f"{syllable!r} is no syllable of Chinese in pinyin")
        word += "ъ" + spelled if word.endswith("н") and spelled[0] in _VOWELS else spelled
    return word.capitalize()


def is_palladius(word: str) -> bool:
    """Whether a Russian word could be Chinese: whether it divides into syllables of this system."""
    return _WORD.fullmatch(word.lower()) is not None
