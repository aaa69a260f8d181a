"""Traditional characters in the column of simplified Chinese."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.checks.sheet import Sheet, matching

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMN = "zh"
_ASCII_END = 128


def find_chinese_faults(sheet: Sheet) -> Iterator[Finding]:
    """Forms that OpenCC writes otherwise in simplified Chinese: an error where the form is the preferred one."""
    cells = sheet.cells.get(_COLUMN, ())
    suspects = "".join(sorted(c for c in set("".join(cells)) if ord(c) >= _ASCII_END and _simplified(c) != c))
    if not suspects:
        return
    for index in matching(re.compile(f"[{re.escape(suspects)}]"), cells):
        for place, form in enumerate(sheet.forms[_COLUMN][index]):
            simplified = _simplified(form)
            if simplified != form:
                severity = Severity.WARNING if place else Severity.ERROR
                message = f"“{form}” has traditional characters; simplified it is “{simplified}”"
                yield Finding(sheet.lines[index], _COLUMN, severity, "traditional characters", message)


def _simplified(text: str) -> str:
    return str(_converter().convert(text))


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
