"""What goes wrong in neural translation: it repeats itself, runs on, or says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_REPEATED = 12
# How often in a row a word or phrase of so many tokens is no longer language ("very, very" is).
_REPEATS_OF_ONE_TOKEN = 4
_REPEATS_OF_MORE = 3
_TARGET_PER_SOURCE = 2.5
_TARGET_ALLOWANCE = 12


def length_limit(source_tokens: int) -> int:
    """How many target tokens a sentence of so many source tokens may have."""
    return int(_TARGET_PER_SOURCE * source_tokens) + _TARGET_ALLOWANCE


def flaw(source_tokens: Sequence[str], target_tokens: Sequence[str], text: str) -> str:
    """Return what is wrong with a translation: "loop", "runaway", "empty", or "" for nothing.

    A repetition that the source has as well is no loop. `text` is the decoded translation.
    """
    if not text.strip():
        return "empty"
    if _loops(target_tokens) and not _loops(source_tokens):
        return "loop"
    return "runaway" if len(target_tokens) > length_limit(len(source_tokens)) else ""


def _loops(tokens: Sequence[str]) -> bool:
    return any(_repeats(tokens, size) for size in range(1, _LONGEST_REPEATED + 1))


def _repeats(tokens: Sequence[str], size: int) -> bool:
    """Whether a run of `size` tokens comes too often in a row.

    As many tokens in a row equal to the one `size` places before make one repetition more each `size`.
    """
    times = _REPEATS_OF_ONE_TOKEN if size == 1 else _REPEATS_OF_MORE
    equal = 0
    for index in range(size, len(tokens)):
        equal = equal + 1 if tokens[index] == tokens[index - size] else 0
        if equal >= (times - 1) * size:
            return True
    return False
