"""Find where sentences begin inside a paragraph: sentencex, and small rules where it fails."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.texts import abbreviations as abbreviated
from compare.texts.marks import CLOSING, Spans, find_enclosed, is_inside

if TYPE_CHECKING:
    from collections.abc import Iterator

# sentencex takes quadratic time: 0.1 s for 10^5 characters, 10 s for 10^6.
_CHUNK = 10_000
_WINDOW = 40
# A quotation up to this long is kept whole although sentences end in it (code points).
_QUOTE = {"en": 150, "ru": 150, "zh": 60}
_BLANK = re.compile(r"\s")
_CLOSERS = re.escape(CLOSING)
_ENDS = {
    "en": re.compile(rf"[.!?…]+[{_CLOSERS}]*\s+(?=[“\"‘«(\[—–-]*\s?[A-Z0-9])"),
    "ru": re.compile(rf"[.!?…]+[{_CLOSERS}]*\s+(?=[“„\"«(\[—–-]*\s?[А-ЯЁA-Z0-9])"),
    "zh": re.compile(
        rf"(?:[。！？!?｡]+|(?<=[\u3400-\u9fff])\.(?=[\s\u3400-\u9fff{_CLOSERS}])|(?<=[{_CLOSERS}])\.(?=\s))[{_CLOSERS}]*\s*"
    ),
}
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-zА-Яа-я]|[ivxIVX]{1,4})[.)]")
_LOWER = re.compile(r"[“\"‘«(\[—–\s-]*[a-zа-яё]")
_SOFT_END = re.compile(rf"(?:…|\.\.\.|[!?…][{_CLOSERS}]+|[.][{_CLOSERS}]+|[!?])$")
_RU_OPENING_WORDS = 4
_ZH_GLUED = re.compile(r"[、，；：,;:。！？!?…等的和与]")
_ZH_SPEECH_TAIL = re.compile(r"[^，。！？；]{0,12}(?:说道|说|表示|指出|强调|写道|问道|问|答道)[。，！？]")
_ZH_QUOTED_END = re.compile(r"[。！？!?…][”」』\"]$")


def find_boundaries(paragraph: str, language: str) -> list[int]:
    """Find where sentences begin in `paragraph`, in code points, 0 left out; sorted."""
    # sentencex takes line ends for its own; inside a paragraph they are spaces.
    flat = _BLANK.sub(" ", paragraph)
    quotes = find_enclosed(flat, _QUOTE[language])
    candidates = sorted({*_by_sentencex(flat, language), *_by_marks(flat, language, quotes)})
    kept: list[int] = []
    for position in candidates:
        beginning = kept[-1] if kept else 0
        if not _continues(flat, beginning, position, language):
            kept.append(position)
    return kept


def _by_sentencex(flat: str, language: str) -> Iterator[int]:
    from sentencex import get_sentence_boundaries

    for start, end in _chunks(flat, language):
        for boundary in get_sentence_boundaries(language, flat[start:end]):
            if boundary["start_index"] > 0:
                yield start + boundary["start_index"]


def _chunks(flat: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield spans of at most twice _CHUNK code points, cut where _by_marks finds a sentence end too."""
    start = 0
    while len(flat) - start > 2 * _CHUNK:
        end = _ENDS[language].search(flat, start + _CHUNK, start + 2 * _CHUNK)
        stop = end.end() if end else start + 2 * _CHUNK
        yield start, stop
        start = stop
    yield start, len(flat)


def _by_marks(flat: str, language: str, quotes: Spans) -> Iterator[int]:
    for end in _ENDS[language].finditer(flat):
        if end.end() < len(flat) and not is_inside(quotes, end.end()):
            yield end.end()


def _continues(flat: str, beginning: int, position: int, language: str) -> bool:
    """Tell whether the sentence that starts at `beginning` goes on over the candidate at `position`."""
    left = flat[max(beginning, position - _WINDOW) : position].rstrip()
    right = flat[position : position + _WINDOW].lstrip()
    if not left or not right or _ENUMERATOR.fullmatch(left):
        return True
    if language == "zh":
        return _continues_zh(left, right)
    if _LOWER.match(right) and _SOFT_END.search(left):
        return True
    if language == "ru":
        opening = beginning > position - _WINDOW and len(left.split()) <= _RU_OPENING_WORDS
        return _continues_ru(left, right, opening=opening)
    return _continues_en(left, right)


def _continues_en(left: str, right: str) -> bool:
    if abbreviated.EN_HOUR.search(left):
        return right[0].islower() or abbreviated.EN_AFTER_HOUR.match(right) is not None
    if abbreviated.EN_TITLE.search(left):
        return True
    if abbreviated.EN_NUMBERED.search(left):
        return right[0].isdecimal()
    if abbreviated.EN_EITHER.search(left):
        return abbreviated.EN_STARTERS.match(right) is None
    return False


def _continues_ru(left: str, right: str, *, opening: bool) -> bool:
    """Tell with `opening` that the sentence has had few words so far, as in "В 2024 г. Россия ..."."""
    starts_anew = abbreviated.RU_STARTERS.match(right) is not None
    follows_small = right[0].islower() or right[0].isdecimal()
    if abbreviated.RU_TITLE.search(left) or (abbreviated.RU_PART_OF_LONGER.search(left) and right[1:2] == "."):
        return True
    if abbreviated.RU_INITIAL.search(left):
        return not starts_anew
    if abbreviated.RU_YEAR.search(left):
        return follows_small or (opening and not starts_anew)
    if abbreviated.RU_TOWN.search(left) or (abbreviated.RU_NUMBERED.search(left) and right[0].isdecimal()):
        return True
    return abbreviated.RU_UNIT.search(left) is not None and abbreviated.RU_CURRENCY.match(right) is not None


def _continues_zh(left: str, right: str) -> bool:
    if left.endswith(("…", "...")) or _ZH_GLUED.match(right):
        return True
    if _ZH_QUOTED_END.search(left) and _ZH_SPEECH_TAIL.match(right):
        return True
    if left.endswith("."):
        return abbreviated.DOTTED.search(left) is not None or _continues_en(left, right)
    return False
