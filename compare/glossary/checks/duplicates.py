"""One form that stands for two terms, and terms that stand there twice."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from compare.glossary.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.checks.sheet import Sheet

_MARKS = re.compile(r"[^\w]+")


def find_duplicates(sheet: Sheet) -> Iterator[Finding]:
    """Ids, rows and forms that stand there twice (errors); forms that differ only in what is not heard (warnings)."""
    yield from _ids(sheet)
    shared = [clash for language in sheet.languages for clash in _shared(sheet, language)]
    twins = {pair for pair, count in Counter((a, b) for a, b, _, _ in shared).items() if _is_twin(sheet, pair, count)}
    for first, second in sorted(twins):
        message = f"the same forms as row {sheet.lines[first]} ({sheet.name(first)}); take one of the two out"
        yield Finding(sheet.lines[second], "", Severity.ERROR, "duplicate", message)
    for first, second, language, form in shared:
        if (first, second) not in twins:
            other = f"row {sheet.lines[first]} ({sheet.name(first)})"
            message = f"“{form}” is a form of {other} too: one form, two concepts"
            yield Finding(sheet.lines[second], language, Severity.ERROR, "two concepts", message)
    for language in sheet.languages:
        yield from _alike(sheet, language)


def _ids(sheet: Sheet) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for line, name in sheet.each_cell("id"):
        if name and seen.setdefault(name, line) != line:
            yield Finding(line, "id", Severity.ERROR, "duplicate id", f"{name!r} is the id of row {seen[name]} too")


def _shared(sheet: Sheet, language: str) -> Iterator[tuple[int, int, str, str]]:
    """Rows that share a form: first row, later row, language, form."""
    owners: dict[str, int] = {}
    for index, forms in enumerate(sheet.forms[language]):
        for form in forms:
            owner = owners.setdefault(form, index)
            if owner != index:
                yield owner, index, language, form


def _is_twin(sheet: Sheet, pair: tuple[int, int], shared: int) -> bool:
    """Whether the later row of a pair has no form that the first lacks."""
    forms = [set(sheet.forms[language][pair[1]]) for language in sheet.languages]
    first = [set(sheet.forms[language][pair[0]]) for language in sheet.languages]
    return shared >= sum(map(len, forms)) and all(a <= b for a, b in zip(forms, first, strict=True))


def _alike(sheet: Sheet, language: str) -> Iterator[Finding]:
    """Forms of two rows that are the same without capitals, marks, spaces and the dots of ё."""
    owners: dict[str, tuple[int, str]] = {}
    for index, forms in enumerate(sheet.forms[language]):
        for form in forms:
            key = plain(form)
            if key:
                owner, spelled = owners.setdefault(key, (index, form))
                if owner != index and spelled != form:
                    other = f"“{spelled}” of row {sheet.lines[owner]} ({sheet.name(owner)})"
                    message = f"“{form}” and {other} differ only in capitals or marks"
                    yield Finding(sheet.lines[index], language, Severity.WARNING, "alike", message)


def plain(form: str) -> str:
    """A form reduced to its letters and digits: no capitals, marks or spaces, ё as е."""
    folded = form.lower()
    if "ё" in folded:
        folded = folded.replace("ё", "е")
    return folded if folded.isalnum() else _MARKS.sub("", folded)
