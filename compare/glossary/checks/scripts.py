"""Letters of a script that does not belong: look-alikes inside a word, forms in the wrong column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.glossary.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.checks.sheet import Sheet

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
        letters = "".join(sheet.letters[column])
        if re.search(f"[{_LATIN}]", letters) and re.search(f"[{_CYRILLIC}]", letters):
            yield from _mixed(sheet, column)
        if column in _FOREIGN and _FOREIGN[column][0].search(letters):
            yield from _foreign(sheet, column)


def _mixed(sheet: Sheet, column: str) -> Iterator[Finding]:
    for line, form in sheet.each_form(column):
        if _MIXED.search(form):
            for word in filter(_MIXED.search, _WORD.findall(form)):
                yield Finding(line, column, Severity.ERROR, "mixed scripts", _explained(word))


def _foreign(sheet: Sheet, language: str) -> Iterator[Finding]:
    pattern, what = _FOREIGN[language]
    for line, form in sheet.each_form(language):
        if pattern.search(form) and not _MIXED.search(form):
            message = f"“{form}” has {what} in the column {language}"
            yield Finding(line, language, Severity.WARNING, "wrong script", message)


def _explained(word: str) -> str:
    """Name the letters of the script that fewer of the word's letters belong to."""
    latin = re.findall(f"[{_LATIN}]", word)
    cyrillic = re.findall(f"[{_CYRILLIC}]", word)
    few, script = (latin, "Latin") if len(latin) <= len(cyrillic) else (cyrillic, "Cyrillic")
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(few))
    return f"“{word}” has {script} letters among the others: {letters}"
