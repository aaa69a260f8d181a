"""The short forms of persons' names: a glossary gives "Gleb Arsenyev", the text goes on with "Arsenyev"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from compare.glossary.term import Glossary, Term

_SHORTEST = 2  # letters
_DOT = "·"


@lru_cache(maxsize=8)
def short_names(glossary: Glossary) -> Glossary:
    """A glossary of the persons' first and last words alone, as far as it does not have them itself.

    Which of the two is the family name depends on the language of the name ("Shen Yuanzhao"); the other one hardly
    ever stands alone. A word that two terms share is left out. A term without a kind may be a person.
    """
    known = Counter((code, form) for term in glossary.terms for code, forms in term.forms.items() for form in forms)
    short = [(term, _short_forms(term)) for term in glossary.terms if term.kind in {"person", ""}]
    known.update(pair for _, pairs in short for pair in pairs)
    alone = [(term, [pair for pair in pairs if known[pair] == 1]) for term, pairs in short]
    return Glossary(tuple(_only(term, pairs) for term, pairs in alone if pairs))


def _short_forms(term: Term) -> list[tuple[str, str]]:
    found = []
    for code, forms in term.forms.items():
        for form in forms:
            words = form.split(_DOT) if code == "zh" else form.split()
            if len(words) > 1 and all(word[:1].isupper() or code == "zh" for word in words):
                found += [(code, word) for word in (words[0], words[-1]) if len(word) >= _SHORTEST and "." not in word]
    return [(code, word) for code, word in dict.fromkeys(found) if word not in term.forms[code]]


def _only(term: Term, pairs: list[tuple[str, str]]) -> Term:
    forms: dict[str, tuple[str, ...]] = {}
    for code, word in pairs:
        forms[code] = (*forms.get(code, ()), word)
    return replace(term, forms=forms, case="")
