"""Letters of a script that does not belong: look-alikes inside a word, forms in the wrong column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.checks.sheet import Sheet, matching

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "\u0400-\u052f"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_MIXED = re.compile(rf"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = {
    "en": (re.compile(f"[{_CYRILLIC}{_HAN}]"), "Cyrillic or Chinese letters"),
    "ru": (re.compile(f"[{_HAN}]"), "Chinese characters"),
    "zh": (re.compile(f"[{_CYRILLIC}]"), "Cyrillic letters"),
}


def find_script_faults(sheet: Sheet) -> Iterator[Finding]:
    """Words that mix Latin and Cyrillic letters (errors), and letters that a column's language lacks (warnings)."""
    for column in sheet.form_columns:
        for index in matching(_MIXED, sheet.cells[column]):
            for word in _WORD.findall(sheet.cells[column][index]):
                if _MIXED.search(word):
                    yield Finding(sheet.lines[index], column, Severity.ERROR, "mixed scripts", _explained(word))
    for language, (pattern, what) in _FOREIGN.items():
        for index in matching(pattern, sheet.cells.get(language, ())):
            for form in sheet.forms[language][index]:
                if pattern.search(form) and not _MIXED.search(form):
                    message = f"“{form}” has {what} in the column {language}"
                    yield Finding(sheet.lines[index], language, Severity.WARNING, "wrong script", message)


def _explained(word: str) -> str:
    """Name the letters of the script that fewer of the word's letters belong to."""
    latin = re.findall(f"[{_LATIN}]", word)
    cyrillic = re.findall(f"[{_CYRILLIC}]", word)
    few, script = (latin, "Latin") if len(latin) <= len(cyrillic) else (cyrillic, "Cyrillic")
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(few))
    return f"“{word}” has {script} letters among the others: {letters}"
