"""Characters that nobody sees and that keep a form from being found."""

from __future__ import annotations

import re
import unicodedata

# Control characters, soft hyphen, zero width space, marks and overrides of direction, line and paragraph separators,
# word joiner, invisible operators, byte order mark, interlinear marks, tags (Unicode's Cc, Cf, Zl, Zp).
_INVISIBLE = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f"
)
# Joiners shape letters in Persian and the languages of India; in these three they only hide.
_JOINERS = "\u200c\u200d"
_WITHOUT_JOINERS = ("en", "ru", "zh")
_NEWLINES = re.compile("(?:\r\n|[\t\n\v\f\r\x85\u2028\u2029])+")


def invisible(language: str) -> re.Pattern[str]:
    """One character that has no place in a form of that language."""
    return re.compile(f"[{_INVISIBLE}{_JOINERS if language in _WITHOUT_JOINERS else ''}]")


def visible(text: str, language: str) -> str:
    """The text without such characters; line ends and tabs become a space."""
    return invisible(language).sub("", _NEWLINES.sub(" ", text))


def described(character: str) -> str:
    """A character by number and name, for a message: U+202E RIGHT-TO-LEFT OVERRIDE."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"
