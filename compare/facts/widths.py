"""Characters that mean the same in another width: hard and narrow spaces, full-width digits and letters."""

from __future__ import annotations

_SPACES = {ord(space): " " for space in "\u00a0\u2007\u2009\u202f\u3000"}
_FULL_WIDTH = {0xFF01 + n: 0x21 + n for n in range(94) if chr(0x21 + n).isalnum() or chr(0x21 + n) in "%$.-~"}
_PLAIN: dict[int, int | str] = {**_SPACES, **_FULL_WIDTH}


def plain_width(sentence: str) -> str:
    """Return the sentence with plain spaces, digits and letters; every code point stays at its place."""
    return sentence.translate(_PLAIN)
