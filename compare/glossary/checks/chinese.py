"""Traditional characters in the column of simplified Chinese."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.glossary.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.checks.sheet import Sheet

_COLUMN = "zh"
_ASCII_END = 128


def find_chinese_faults(sheet: Sheet) -> Iterator[Finding]:
    """Forms that OpenCC writes otherwise in simplified Chinese: an error where the form is the preferred one."""
    letters = sheet.letters.get(_COLUMN, frozenset())
    suspects = {letter for letter in letters if ord(letter) >= _ASCII_END and _simplified(letter) != letter}
    for line, forms in zip(sheet.lines, sheet.forms[_COLUMN], strict=True) if suspects else ():
        for place, form in enumerate(forms):
            if suspects.isdisjoint(form):
                continue
            simplified = _simplified(form)
            if simplified != form:
                severity = Severity.WARNING if place else Severity.ERROR
                message = f"“{form}” has traditional characters; simplified it is “{simplified}”"
                yield Finding(line, _COLUMN, severity, "traditional characters", message)


def _simplified(text: str) -> str:
    return str(_converter().convert(text))


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
