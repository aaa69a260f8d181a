"""Text made ready for the model, and the model's text made ready for a reader."""

from __future__ import annotations

import re
import unicodedata

_BRACKETS = str.maketrans("⟦⟧", "[]")
_CHINESE = "\u3400-\u9fff"
_AFTER_CHINESE = rf"(?<=[{_CHINESE}”》」’）])"
_FULL_WIDTH = str.maketrans(",;:?!", "，；：？！")
_MARK = re.compile(rf"{_AFTER_CHINESE}\s*[,;:?!]\s*")
_SPACE = re.compile(rf"(?<=[{_CHINESE}，。；：？！、“”])\s+(?=[{_CHINESE}，。；：？！、“”])")


def clean_for_model(sentence: str) -> str:
    """Put the sentence on one line, without control and formatting characters and placeholder brackets."""
    spaced = "".join(_visible(character) for character in sentence).translate(_BRACKETS)
    return " ".join(spaced.split())


def is_translatable(sentence: str) -> bool:
    """Whether there is a word to translate; rows of figures, dashes or stars make a model loop."""
    return any(character.isalpha() for character in sentence)


def tidy(text: str, language: str) -> str:
    """Chinese with full-width marks and without spaces between characters; other languages as they are.

    SentencePiece models are trained on NFKC text, which turns full-width marks into ASCII.
    """
    if language != "zh":
        return text.strip()
    marked = _MARK.sub(lambda match: match.group().strip().translate(_FULL_WIDTH), text)
    return _SPACE.sub("", marked).strip()


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category in ("Cc", "Zl", "Zp", "Zs", "Co", "Cs", "Cn") else character
