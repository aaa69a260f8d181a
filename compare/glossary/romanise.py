"""Names of three scripts by their sounds, so that "Ushakov", «Ушаков» and 乌沙科夫 can be compared.

A name becomes a string of few letters: vowels a e i o u; P (b p), F (f v), T (d t), K (c g k q), H (h, х), S (all
sibilants and affricates), J (what Chinese has for k, t and s before i: pinyin j q x), L (l r), M, N (n ng), W and Y
(glides). Doubled consonants are one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters and groups of letters; c, g and x depend on what stands beside them.
_LATIN = {
    "shch": "S", "sch": "S", "tch": "S", "tsch": "S", "zh": "S", "sh": "S", "ch": "S", "ts": "S", "tz": "S", "kh": "H",
    "gh": "K", "ph": "F", "th": "T", "ck": "K", "ng": "N", "qu": "KW", "oo": "u", "ee": "i", "ou": "u", "ow": "ou",
    "a": "a", "b": "P", "d": "T", "e": "e", "f": "F", "g": "K", "h": "H", "i": "i", "j": "S", "k": "K", "l": "L",
    "m": "M", "n": "N", "o": "o", "p": "P", "q": "S", "r": "L", "s": "S", "t": "T", "u": "u", "v": "F", "w": "W",
    "y": "Y", "z": "S", "ł": "L", "ø": "o", "đ": "T", "ß": "S",
}  # fmt: skip
_LATIN_PATTERN = re.compile("|".join([*sorted(_LATIN, key=len, reverse=True), "c", "x"]))
# A name spelled in pinyin, as far as q and x need it: syllables that end in a vowel, n or ng.
_PINYIN_NAME = re.compile(r"(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?[aeiouü]{1,3}(?:ng?(?![aeiouü]))?)+")
_PINYIN_LETTERS = {"q": "J", "x": "J", "j": "J"}
_CYRILLIC = {
    "а": "a", "б": "P", "в": "F", "г": "K", "д": "T", "е": "e", "ё": "o", "ж": "S", "з": "S", "и": "i", "й": "Y",
    "к": "K", "л": "L", "м": "M", "н": "N", "о": "o", "п": "P", "р": "L", "с": "S", "т": "T", "у": "u", "ф": "F",
    "х": "H", "ц": "S", "ч": "S", "ш": "S", "щ": "S", "ы": "i", "э": "e", "ю": "Yu", "я": "Ya",
}  # fmt: skip
_PINYIN = {
    "zh": "S", "ch": "S", "sh": "S", "ng": "N", "er": "eL", "b": "P", "p": "P", "m": "M", "f": "F", "d": "T", "t": "T",
    "n": "N", "l": "L", "g": "K", "k": "K", "h": "H", "j": "J", "q": "J", "x": "J", "r": "L", "z": "S", "c": "S",
    "s": "S", "y": "Y", "w": "W", "a": "a", "o": "o", "e": "e", "i": "i", "u": "u", "v": "u", "ü": "u",
}  # fmt: skip
_PINYIN_PATTERN = re.compile("|".join(sorted(_PINYIN, key=len, reverse=True)))
_DOUBLED = re.compile(r"([A-Z])\1+")


@lru_cache(maxsize=50_000)
def sounds(name: str, language: str) -> str:
    """The sounds of a name in one of "en", "ru", "zh"; other letters and marks have none."""
    if language == "zh":
        return "".join(character_sounds(character) for character in name)
    return latin_sounds(name) if language == "en" else cyrillic_sounds(name)


def latin_sounds(name: str) -> str:
    """The sounds of a name in Latin letters, as English and pinyin spell them; accents do not count."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    words = plain.replace("’", "").replace("'", "").replace(".", "").split()
    return _DOUBLED.sub(r"\1", "".join(map(_word_sounds, words)))


def may_be_pinyin(name: str) -> bool:
    """Whether a name in Latin letters may be spelled in pinyin, as far as its letters tell."""
    return all(_PINYIN_NAME.fullmatch(word.replace("-", "")) for word in name.lower().split())


def _word_sounds(word: str) -> str:
    is_pinyin = may_be_pinyin(word)
    return _LATIN_PATTERN.sub(lambda match: _latin(match, is_pinyin=is_pinyin), word)


def cyrillic_sounds(name: str) -> str:
    """The sounds of a name in Russian letters; a name in Latin letters counts as such."""
    if name.isascii():
        return latin_sounds(name)
    return _DOUBLED.sub(r"\1", "".join(_CYRILLIC.get(letter, "") for letter in name.lower()))


@lru_cache(maxsize=10_000)
def character_sounds(character: str) -> str:
    """The sounds of one Chinese character by its most common reading; nothing for anything else."""
    if not "\u3400" <= character <= "\u9fff":
        return ""
    from pypinyin import lazy_pinyin

    return _PINYIN_PATTERN.sub(lambda m: _PINYIN[m.group()], lazy_pinyin(character)[0])


def _latin(match: re.Match[str], *, is_pinyin: bool) -> str:
    letters = match.group()
    if is_pinyin and letters in _PINYIN_LETTERS:
        return _PINYIN_LETTERS[letters]
    follows = match.string[match.end() : match.end() + 1]
    if letters in "cg":
        soft = follows and follows in "eiy"
        return {"c": "S", "g": "J"}[letters] if soft else "K"
    if letters == "x":
        return "KS" if match.start() else "S"
    return _LATIN[letters]
