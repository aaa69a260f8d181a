"""Russian words of names in the nominative, for names that no dictionary need have."""

from __future__ import annotations

from functools import lru_cache

from compare.glossary.lemma import morphology

_NAME_MARKS = ("Name", "Surn", "Patr", "Geox", "Orgn")  # of pymorphy3
_LONGEST_ABBREVIATION = 6


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[str, ...]:
    """What a word may be in the nominative, with its capitals: of a place that the dictionary has, that alone."""
    parses = morphology().parse(word)
    places = [parse for parse in parses if parse.is_known and "Geox" in parse.tag]
    lemmas = [
        cased_like(word, str(parse.normal_form))
        for parse in places or parses
        if parse.is_known or parse.normal_form != word.lower() + "й"  # guessed: "Чжунъи" is no form of "Чжунъий"
    ]
    return tuple(dict.fromkeys([*([] if places else [word]), *lemmas]))


@lru_cache(maxsize=20_000)
def nominative(word: str) -> str:
    """The likeliest of these, a name where the dictionary has one; an abbreviation stays as it is."""
    if word.isupper() and len(word) <= _LONGEST_ABBREVIATION:
        return word
    parses = morphology().parse(word)
    named = [parse for parse in parses if any(mark in parse.tag for mark in _NAME_MARKS)]
    return cased_like(word, str((named or parses)[0].normal_form))


def cased_like(original: str, word: str) -> str:
    """The word with the capitals of the original: "Алма-Ата" of "Алма-Ате", "уйгур" of "уйгуров"."""
    if original.isupper() and len(original) > 1:
        return word.upper()
    parts, models = word.split("-"), original.split("-")
    if len(parts) != len(models):
        models = [original] * len(parts)
    return "-".join(
        part[:1].upper() + part[1:] if model[:1].isupper() else part for part, model in zip(parts, models, strict=True)
    )
