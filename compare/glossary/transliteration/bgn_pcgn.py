"""Russian into Latin letters by BGN/PCGN (1947), and as newsrooms simplify it.

The table is that of "Romanization System for Russian: BGN/PCGN 1947 System".
"""

from __future__ import annotations

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "ë", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "”", "ы": "y", "ь": "’", "э": "e", "ю": "yu",
    "я": "ya",
}  # fmt: skip
# е and ё have a y before them at the beginning of a word, after a vowel, and after й, ъ and ь.
_Y_BEFORE = frozenset("аеёиоуыэюяйъь")


def bgn_pcgn(text: str) -> str:
    """Russian in Latin letters: "Юрий Ушаков" is "Yuriy Ushakov", "Пётр" is "Pëtr"; what is not Russian stays."""
    return "".join(_letter(text, index) for index in range(len(text)))


def press_spelling(text: str) -> str:
    """The same as newsrooms simplify it: "Yury Ushakov", "Pyotr Veligin", "Zelensky"; no signs, no diaeresis."""
    latin = bgn_pcgn(text).translate({ord("’"): None, ord("”"): None})
    latin = re.sub(r"(?<![Yy])ë", "yo", latin).replace("ë", "o").replace("Ë", "Yo")
    latin = latin.replace("Yye", "Ye").replace("yye", "ye")
    return re.sub(r"(?:iy|yy)\b", "y", latin)


def _letter(text: str, index: int) -> str:
    letter = text[index]
    latin = _LETTERS.get(letter.lower(), letter)
    before = text[index - 1].lower() if index else " "
    if letter.lower() in "её" and (before in _Y_BEFORE or not before.isalpha()):
        latin = f"y{latin}"
    if letter.islower() or letter.lower() == letter:
        return latin
    alone = not text[index + 1 : index + 2].isupper() and not (index and text[index - 1].isupper())
    return latin.capitalize() if alone else latin.upper()
