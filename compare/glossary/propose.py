"""What a term lacks, proposed from what it has: forms in other scripts, the surname alone, Russian cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.glossary.inflect import CASES, inflect_russian
from compare.glossary.transliteration.bgn_pcgn import bgn_pcgn, press_spelling
from compare.glossary.transliteration.chinese import is_chinese_name, name_in_pinyin, name_in_russian

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def propose_forms(forms: Mapping[str, Sequence[str]], language: str) -> list[str]:
    """Forms in English or Russian made of those in other languages, the likeliest first; none where none can be.

    Chinese names become pinyin and Palladius's Russian; Russian becomes Latin as newsrooms write it, and by BGN/PCGN.
    """
    chinese = next(iter(forms.get("zh", ())), "")
    russian = next(iter(forms.get("ru", ())), "")
    if is_chinese_name(chinese):
        try:
            return [name_in_russian(chinese) if language == "ru" else name_in_pinyin(chinese)]
        except ValueError:  # a character without a reading
            return []
    if language == "en" and russian:
        return list(dict.fromkeys([press_spelling(russian), bgn_pcgn(russian)]))
    return []


def surname_alone(form: str, forms: Mapping[str, Sequence[str]]) -> str:
    """The surname of a person's full name, "" where it cannot stand alone: a Chinese one names too many."""
    words = form.split()
    if len(words) < 2 or is_chinese_name(next(iter(forms.get("zh", ())), "")):  # noqa: PLR2004 (a full name)
        return ""
    return words[-1]


def declension(form: str) -> dict[str, str]:
    """A Russian form in its six cases, by pymorphy3's names for them."""
    return {case: inflect_russian(form, case) for case in CASES}
