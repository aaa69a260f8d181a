"""Outside text made safe for a terminal: what would be obeyed is shown instead."""

from __future__ import annotations

import re
import unicodedata

# Unicode has no newline property; these are the characters after which str.splitlines() starts a new line
# and that texts use for it. The other ones (vertical tab, form feed, separators) are shown as escapes.
_NEWLINE = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

# Control (Cc), format (Cf: bidirectional controls, zero width, tags) and half of a surrogate pair (Cs).
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs"})

# Invisible although Unicode files them under letters and marks (Default_Ignorable_Code_Point in
# DerivedCoreProperties.txt). U+FE00 to U+FE0F stay: emoji and Chinese glyph variants need them.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | {chr(c) for c in range(0xE0100, 0xE01F0)}
_ANY_INVISIBLE = re.compile(f"[{''.join(sorted(_INVISIBLE))}]")


def is_unsafe(character: str) -> bool:
    """Whether a terminal would obey or hide this one character (newlines are unsafe too)."""
    return (
        unicodedata.category(character) in _UNSAFE_CATEGORIES or character in _INVISIBLE or character in "\u2028\u2029"
    )


def escape(character: str) -> str:
    r"""Return the visible escape of one character: \x1b, \u202e or \U000e0001."""
    code = ord(character)
    if code <= 0xFF:  # noqa: PLR2004 - the range of a two-digit escape
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - four digits


def printable(text: str) -> str:
    r"""Return `text` for a terminal: a newline becomes a space, other unsafe characters visible escapes.

    A mark that the text begins with gets a dotted circle to stand on: it would join what is printed before it.
    Everything else, backslashes too, stays as it is, so the result of a second call is the same.
    """
    text = _NEWLINE.sub(" ", text)
    if text and unicodedata.category(text[0]).startswith("M") and not is_unsafe(text[0]):
        text = f"◌{text}"
    if text.isprintable() and not _ANY_INVISIBLE.search(text):  # nearly always, and much faster
        return text
    return "".join(escape(character) if is_unsafe(character) else character for character in text)
