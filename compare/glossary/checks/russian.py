"""Russian forms that crossframe leaves as they are in every case although their ending declines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.glossary.checks.finding import Finding, Severity
from compare.glossary.inflect import inflect_russian, surely_declines
from compare.glossary.lemma import morphology

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.glossary.checks.sheet import Sheet

_COLUMN = "ru"
_OBLIQUE = ("gent", "ablt")  # a form that these two leave alone is left alone by the others
_CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё][А-Яа-яЁё-]*")
# Foreign names in these letters do not decline, nor those in -а behind a vowel ("Никарагуа"; Rosenthal, § 149), nor
# what is written in the old way ("Коммерсантъ").
_INDECLINABLE_END = re.compile(r"(?:[оеёэиуюыъ]|[аеёиоуыэюя]а)$", re.IGNORECASE)
_QUOTED = re.compile(r"[«“\"].+[»”\"]$")
_SPELLED = re.compile(r"[А-ЯЁ][а-яё]{1,2}(?:-[а-яё]{1,2})+$")  # "Си-эн-эн": an abbreviation letter by letter
_FIXED = frozenset({"тонга"})  # what the dictionary does not know to stay as it is
_PREFIXES = ("зам", "мин", "глав", "гос")  # "Минобороны": a genitive behind a clipped word


def find_russian_faults(sheet: Sheet) -> Iterator[Finding]:
    """Warnings about names that do not decline; notes where a woman's surname would not either.

    Only forms with a capital letter and titles: other terms may be phrases of any kind.
    """
    if _COLUMN not in sheet.cells:
        return
    kinds = dict(sheet.each_cell("kind"))
    for line, form in sheet.each_form(_COLUMN):
        kind = kinds.get(line, "")
        if (form[:1].isupper() or kind == "title") and not declines(form):
            surname = kind in ("", "person") and form[-1:].lower() not in "ая"
            hint = "right only for a woman's surname" if surname else "is it in the nominative?"
            message = f"“{form}” stays the same in every case; {hint}"
            severity = Severity.NOTE if surname else Severity.WARNING
            yield Finding(line, _COLUMN, severity, "does not decline", message)


def declines(form: str) -> bool:
    """Whether a Russian form changes in the oblique cases, or is of those that do not."""
    return surely_declines(form) or _never_declines(form) or _changes(form)


def _changes(form: str) -> bool:
    return any(inflect_russian(form, case) != form for case in _OBLIQUE)


def _never_declines(form: str) -> bool:
    """Abbreviations, names in other letters or quotation marks, half sentences, and words that never decline."""
    if _INDECLINABLE_END.search(form):
        return True
    words = _CYRILLIC_WORD.findall(form)
    if not words or "," in form or _QUOTED.search(form) or _SPELLED.match(form) or not form[-1].isalpha():
        return True
    if any(word.isupper() and len(word) > 1 for word in words):
        return True
    return words[0].lower().startswith(_PREFIXES) or _is_fixed(words[-1])


def _is_fixed(word: str) -> bool:
    """Whether the dictionary has the word and says that it does not decline."""
    if word.lower() in _FIXED:
        return True
    if not morphology().word_is_known(word):
        return False
    nouns = [parse for parse in morphology().parse(word) if parse.tag.POS == "NOUN"]
    return bool(nouns) and all("Fixd" in parse.tag for parse in nouns)
