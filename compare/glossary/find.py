"""Find glossary terms in a text, inflected Russian forms included.

Texts and forms are cut into words (Chinese: into characters) and looked up in a trie, so that the time does not
grow with the number of terms. A Russian word is known by its lemmas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from compare.glossary.lemma import russian_keys
from compare.glossary.term import Glossary, Term, TermMatch

_WORD = {
    "zh": re.compile(r"[A-Za-z0-9Ѐ-ӿ]+|[^\W_]"),
    "": re.compile(r"[^\W_]+"),
}
_PLURAL_AT_LEAST = 5
_SPACES = re.compile(r"[\s ­\-‐‑–]+")


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    keys: frozenset[str]


@dataclass(slots=True)
class _Node:
    """A place in the trie: where the next word leads, and the terms whose form ends here."""

    following: dict[tuple[str, str], _Node] = field(default_factory=dict)
    ends: list[tuple[Term, tuple[str, ...]]] = field(default_factory=list)


def find_terms(text: str, language: str, glossary: Glossary) -> tuple[TermMatch, ...]:
    """Matches of the glossary's forms in that language, longest first, without overlap, in order of place."""
    trie = _trie(glossary, language)
    words = _words(text, language)
    matches = []
    index = 0
    while index < len(words):
        found = _longest(trie, words, index, text, language)
        if found is None:
            index += 1
            continue
        term, last = found
        start, end = words[index].start, words[last].end
        end += "." in text[start:end] and text.startswith(".", end)  # the last dot of "U.S."
        matches.append(TermMatch(term, start, end, text[start:end]))
        index = last + 1
    return tuple(matches)


class _Trie:
    """The forms of a glossary in one language, by their first word; what follows it is laid out when it is asked for.

    Of a large glossary a text needs next to nothing.
    """

    def __init__(self, glossary: Glossary, language: str) -> None:
        self._language = language
        self._forms: dict[str, list[tuple[Term, str]]] = {}
        self._nodes: dict[str, _Node] = {}
        pattern = _WORD.get(language, _WORD[""])
        for term in glossary.terms:
            for form in term.forms.get(language, ()):
                first = pattern.search(form)
                for key in _keys(first.group(), language) if first else ():
                    self._forms.setdefault(key, []).append((term, form))

    def node(self, key: str) -> _Node | None:
        """The place behind a first word with this key, None where no form begins so."""
        if key not in self._nodes:
            forms = self._forms.get(key)
            if forms is None:
                return None
            node = self._nodes[key] = _Node()
            for term, form in forms:
                _insert(node, term, form, self._language)
        return self._nodes[key]


@lru_cache(maxsize=2048)  # enforcing terms searches for single ones, a small glossary each
def _trie(glossary: Glossary, language: str) -> _Trie:
    return _Trie(glossary, language)


def _insert(first: _Node, term: Term, form: str, language: str) -> None:
    """Lay out a form behind its first word; where two terms have one form, the later one comes first."""
    words = _words(form, language)
    nodes = [first]
    for index in range(1, len(words)):
        gap = _gap(form[words[index - 1].end : words[index].start])
        nodes = [node.following.setdefault((gap, key), _Node()) for node in nodes for key in words[index].keys]
    for node in nodes:
        node.ends.insert(0, (term, tuple(word.text for word in words)))


def _longest(trie: _Trie, words: tuple[_Word, ...], first: int, text: str, language: str) -> tuple[Term, int] | None:
    """The term of the longest form that begins at word `first`, with the index of its last word."""
    best = None
    nodes = [node for key in words[first].keys if (node := trie.node(key))]
    for index in range(first, len(words)):
        if index > first:
            gap = _gap(text[words[index - 1].end : words[index].start])
            keys = words[index].keys
            nodes = [node.following[gap, key] for node in nodes for key in keys if (gap, key) in node.following]
        if not nodes:
            break
        found = [word.text for word in words[first : index + 1]]
        for term, form in (end for node in nodes for end in node.ends):
            if _case_fits(found, form, term.case, language):
                best = (term, index)
                break
    return best


def _case_fits(found: list[str], form: tuple[str, ...], case: str, language: str) -> bool:
    """Whether capital letters of the text fit the form: a capital in the form asks for one in the text."""
    if case == "ignore" or language == "zh":
        return True
    if case == "exact" and language != "ru":
        return list(form) == found
    return all(_capital_fits(word, wanted) for word, wanted in zip(found, form, strict=True))


def _capital_fits(word: str, wanted: str) -> bool:
    if len(wanted) > 1 and wanted.isupper():
        return word[: len(wanted) - 1].isupper()
    return word[0].isupper() or not wanted[0].isupper()


def _gap(between: str) -> str:
    """What stands between two words, reduced to what matters: nothing, a space or hyphen, or a mark."""
    return "" if not between else _SPACES.sub("", between).replace("’", "'") or " "


@lru_cache(maxsize=64)  # each sentence is searched for names and for loaded terms in turn
def _words(text: str, language: str) -> tuple[_Word, ...]:
    pattern = _WORD.get(language, _WORD[""])
    return tuple(_Word(m.group(), m.start(), m.end(), _keys(m.group(), language)) for m in pattern.finditer(text))


@lru_cache(maxsize=50_000)
def _keys(word: str, language: str) -> frozenset[str]:
    if language == "ru":
        return russian_keys(word)
    folded = word.casefold()
    if language == "en" and len(folded) >= _PLURAL_AT_LEAST and folded.endswith("s"):
        singular = f"{folded[:-3]}y" if folded.endswith("ies") else folded[:-1]
        return frozenset({folded, singular})
    return frozenset({folded})
