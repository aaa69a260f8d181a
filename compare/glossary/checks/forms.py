"""What is wrong with a form as such: white space, empty forms, characters that nobody sees, length, stop words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from compare.glossary.checks.characters import described, invisible
from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.checks.stop_words import STOP_WORDS
from compare.glossary.read import FORBIDDEN, is_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.glossary.checks.sheet import Sheet

# The longest entry of a DeepL glossary in UTF-8 (https://developers.deepl.com/docs, "Glossaries").
_BYTES_AT_MOST = 1024
_BYTES_A_CHARACTER = 4


def find_form_faults(sheet: Sheet) -> Iterator[Finding]:
    """Findings about single cells and forms; every one about white space and characters can be fixed."""
    for column in sheet.form_columns:
        yield from _untidy(sheet, column)
        yield from _unseen(sheet, column)
        yield from _decomposed(sheet, column)
        yield from _too_long(sheet, column)
    for language in sheet.languages:
        yield from _stop_words(sheet, language)
        yield from _forbidden(sheet, language)
    yield from _without_forms(sheet)


def _untidy(sheet: Sheet, column: str) -> Iterator[Finding]:
    """White space at the edge of a cell or form, forms between two separators, the same form twice in a cell."""
    for line, cell, forms in zip(sheet.lines, sheet.cells[column], sheet.forms[column], strict=True):
        if not cell or (len(forms) == 1 and forms[0] == cell):
            continue
        if " | ".join(forms) != cell:
            if any(not form.strip() for form in cell.split("|")) and cell.strip():
                yield _fixable(line, column, "empty form", "an empty form; take the extra | out")
            if _has_loose_space(cell):
                yield _fixable(line, column, "white space", "white space before or after a form")
        if len(set(forms)) < len(forms):
            twice = next(form for form in forms if forms.count(form) > 1)
            yield _fixable(line, column, "form twice", f"“{twice}” stands here twice")


def _has_loose_space(cell: str) -> bool:
    """White space at the edges, or more than the one space on each side of a separator."""
    forms = cell.split("|")
    inner = any(form.strip() and form.strip() not in (form, form[1:], form[:-1], form[1:-1]) for form in forms)
    return cell != cell.strip() or inner


def _unseen(sheet: Sheet, column: str) -> Iterator[Finding]:
    pattern = invisible(_language_of(column))
    if not pattern.search("".join(sheet.letters[column])):
        return
    for line, cell in zip(sheet.lines, sheet.cells[column], strict=True):
        found = dict.fromkeys(pattern.findall(cell))
        if found:
            message = f"characters that nobody sees: {', '.join(map(described, found))}"
            yield Finding(line, column, Severity.ERROR, "invisible characters", message, fixable=True)


def _decomposed(sheet: Sheet, column: str) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", " ".join(sheet.letters[column])) and not _has_marks(sheet.letters[column]):
        return
    for line, cell in zip(sheet.lines, sheet.cells[column], strict=True):
        if not unicodedata.is_normalized("NFC", cell):
            message = "letters and their marks are separate characters (й as и and a breve); texts have them in one"
            yield Finding(line, column, Severity.ERROR, "decomposed letters", message, fixable=True)


def _has_marks(letters: Iterable[str]) -> bool:
    """Whether there are marks, or jamo of Hangul, that a letter before them could take in."""
    return any(unicodedata.category(c).startswith("M") or "\u1160" <= c <= "\u11ff" for c in letters)


def _too_long(sheet: Sheet, column: str) -> Iterator[Finding]:
    if max(map(len, sheet.cells[column]), default=0) * _BYTES_A_CHARACTER <= _BYTES_AT_MOST:
        return
    for line, form in sheet.each_form(column):
        size = len(form.encode())
        if size > _BYTES_AT_MOST:
            message = f"a form of {size} bytes; DeepL takes at most {_BYTES_AT_MOST}"
            yield Finding(line, column, Severity.WARNING, "too long", message)


def _stop_words(sheet: Sheet, language: str) -> Iterator[Finding]:
    words = STOP_WORDS.get(language, frozenset())
    spelled = words | {word.capitalize() for word in words} | {word.upper() for word in words}
    if language == "zh":
        spelled |= sheet.letters[language]
    modes = sheet.cells.get("case") or ("",) * len(sheet.lines)
    for line, forms, mode in zip(sheet.lines, sheet.forms[language], modes, strict=True):
        if not spelled.isdisjoint(forms):
            for form in forms:
                if form in spelled and not _is_told_by_capitals(form, mode):
                    yield _common(line, language, form)


def _is_told_by_capitals(form: str, mode: str) -> bool:
    """Whether "WHO" is a name: its capitals tell it from "who", unless they are to be ignored."""
    return len(form) > 1 and form.isupper() and mode.strip() != "ignore"


def _common(line: int, language: str, form: str) -> Finding:
    if len(form) == 1 and language == "zh":
        message = f"“{form}” is a single character and will be found inside other words"
        return Finding(line, language, Severity.WARNING, "one character", message)
    begins = form != form.lower()
    where = "at the beginning of sentences" if begins else "in nearly every text"
    severity = Severity.WARNING if begins else Severity.ERROR
    message = f"“{form}” is a common word and will be found {where}"
    return Finding(line, language, severity, "common word", message)


def _forbidden(sheet: Sheet, language: str) -> Iterator[Finding]:
    column = f"{FORBIDDEN}{language}"
    if column not in sheet.cells:
        return
    for line, forms, forbidden in zip(sheet.lines, sheet.forms[language], sheet.forms[column], strict=True):
        if forms and forms[0] in forbidden:
            message = f"“{forms[0]}” is the preferred form and forbidden in {column}"
            yield Finding(line, language, Severity.ERROR, "forbidden", message)


def _without_forms(sheet: Sheet) -> Iterator[Finding]:
    columns = (sheet.forms[language] for language in sheet.languages)
    for line, cells in zip(sheet.lines, zip(*columns, strict=True), strict=True):
        if not any(cells):
            yield Finding(line, sheet.languages[0], Severity.ERROR, "no form", "no form in any language")


def _fixable(line: int, column: str, rule: str, message: str) -> Finding:
    return Finding(line, column, Severity.WARNING, rule, message, fixable=True)


def _language_of(column: str) -> str:
    return column if is_language(column) else column.removeprefix(FORBIDDEN)
