"""Bytes of a text file to characters."""

from __future__ import annotations

import codecs
import re

from compare.errors import InputError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What Russian and Chinese newsrooms' older systems write; with a wider list short texts are misread.
_PLAUSIBLE = ["cp1251", "koi8_r", "gb18030", "big5"]
# A legacy Chinese or Cyrillic text has long runs of bytes above 0x7F; an English one has single ones (’, é).
_LONG_RUN = re.compile(rb"[\x80-\xff]{4,}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_DAMAGED_SHARE = 0.1
_SAVE_AS = "save the file as UTF-8"


def decode(content: bytes, place: str) -> str:
    """Decode UTF-8, UTF-16 with a byte order mark, cp1251, koi8-r, gb18030, big5 or cp1252.

    Line ends stay as they are; a byte order mark is left out. `place` is the file's name in messages. Raises
    InputError where the bytes are no text in any of these.
    """
    text = _decode_utf16(content, place) if content.startswith(_UTF16) else _decode_8bit(content, place)
    if "\0" in text:
        raise InputError(f"{place}: a binary file (a zero at byte {_zero(content)}); give a text or HTML file")
    return text


def _zero(content: bytes) -> int:
    return content.find(b"\0")


def _decode_utf16(content: bytes, place: str) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: byte {error.start} is not valid UTF-16; {_SAVE_AS}") from error


def _decode_8bit(content: bytes, place: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in content:
            raise InputError(
                f"{place}: a binary file (a zero at byte {_zero(content)}); give a text or HTML file"
            ) from error
        if _is_damaged_utf8(content):
            raise InputError(f"{place}: byte {error.start} is not valid UTF-8; {_SAVE_AS}") from error
        text = _decode_legacy(content)
        if text is None:
            raise InputError(
                f"{place}: byte {error.start} is not valid UTF-8, and no other encoding fits; {_SAVE_AS}"
            ) from error
        return text


def _is_damaged_utf8(content: bytes) -> bool:
    """Tell whether nearly all of the bytes above 0x7F make up valid UTF-8 characters of several bytes."""
    text = content.decode("utf-8", errors="replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(character > "\x7f" for character in text) - wrong
    return right > 0 and wrong <= _DAMAGED_SHARE * (right + wrong)


def _decode_legacy(content: bytes) -> str | None:
    if _LONG_RUN.search(content) is None and _HIGH_BYTE.search(content) is not None:
        western = _strict(content, "cp1252")
        if western is not None and _is_mostly_ascii(content):
            return western
    from charset_normalizer import from_bytes

    best = from_bytes(content, cp_isolation=_PLAUSIBLE).best()
    if best is None:
        return None
    text = _strict(content, best.encoding)
    return text if text is not None and _is_plausible(text) else None


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_mostly_ascii(content: bytes) -> bool:
    letters = sum(byte < 0x80 and chr(byte).isalpha() for byte in content)  # noqa: PLR2004 (ASCII ends here)
    return letters > 10 * len(_HIGH_BYTE.findall(content))


def _is_plausible(text: str) -> bool:
    """Tell whether there are no control characters, and more letters than punctuation marks."""
    letters = sum(map(str.isalnum, text))
    controls = sum(not (character.isprintable() or character.isspace()) for character in text)
    marks = sum(character.isprintable() and not character.isalnum() for character in text)
    spaces = text.count(" ") + text.count("\N{IDEOGRAPHIC SPACE}")
    return controls == 0 and letters > marks - spaces
