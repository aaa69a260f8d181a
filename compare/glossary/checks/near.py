"""Forms of two terms that differ in a letter or two: a typing error, or one concept entered twice.

All pairs within the distance are found without comparing all pairs: two strings at most d edits apart share one of
the d + 1 pieces that either can be cut into, nearly in the same place (Li, Deng, Wang, Feng: "Pass-Join", 2011).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.glossary.checks.duplicates import plain_forms
from compare.glossary.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.glossary.checks.sheet import Sheet

# Length in letters from which that many edits are near. Shorter names differ in a letter by nature (Iran, Iraq).
_NEAR = ((16, 2), (8, 1))
_SHORTEST = _NEAR[-1][0]


def find_near_duplicates(sheet: Sheet) -> Iterator[Finding]:
    """A note for every two terms that have forms a letter or two apart, once a language."""
    for language in sheet.languages:
        owners: dict[str, tuple[int, str]] = {}
        for index, forms in enumerate(sheet.forms[language]):
            for form, key in zip(forms, plain_forms(forms), strict=True):
                owners.setdefault(key, (index, form))
        noted = set()
        for one, two in near_pairs(list(owners)):
            (first, spelled), (second, form) = sorted((owners[one], owners[two]))
            if first != second and (first, second) not in noted:
                noted.add((first, second))
                other = f"“{spelled}” of row {sheet.lines[first]} ({sheet.name(first)})"
                message = f"“{form}” is nearly {other}: one concept, or a typing error?"
                yield Finding(sheet.lines[second], language, Severity.NOTE, "near-duplicate", message)


def edits_allowed(length: int) -> int:
    """How many edits apart a string of that many letters may be from a near one that is at most as long."""
    return next((edits for shortest, edits in _NEAR if length >= shortest), 0)


def near_pairs(strings: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of distinct strings with a Levenshtein distance of at most `edits_allowed` of the longer one.

    Each pair comes once. The time grows with the number of strings and of pairs that share a piece.
    """
    from rapidfuzz.distance import Levenshtein

    pieces: dict[tuple[int, int, str], list[str]] = defaultdict(list)
    for string in sorted((s for s in set(strings) if len(s) >= _SHORTEST - 1), key=lambda s: (len(s), s)):
        edits = edits_allowed(len(string))
        candidates = {other for key in _probes(string, edits) if key in pieces for other in pieces[key]}
        for other in sorted(candidates):
            if Levenshtein.distance(string, other, score_cutoff=edits) <= edits:
                yield other, string
        for key in _own_pieces(string):
            pieces[key].append(string)


def _own_pieces(string: str) -> Iterator[tuple[int, int, str]]:
    """The pieces under which a string is kept: (length of the string, number of the piece, piece)."""
    length = len(string)
    for cuts in {edits_allowed(length), edits_allowed(length + 2)}:
        for number, (start, end) in enumerate(_cuts(length, cuts)):
            yield length, 10 * cuts + number, string[start:end]


def _probes(string: str, edits: int) -> Iterator[tuple[int, int, str]]:
    """Where strings near this one and at most as long are kept.

    Some piece stands behind at most as many edits as there are pieces before it, and before at most the rest of
    the edits: that is how far it can have been moved ("multi-match-aware" in the paper).
    """
    for longer in range(edits + 1) if edits else ():
        length = len(string) - longer
        for number, (start, end) in enumerate(_cuts(length, edits)):
            first = max(0, start - number, start + longer - (edits - number))
            last = min(len(string) - (end - start), start + number, start + longer + (edits - number))
            for begin in range(first, last + 1):
                yield length, 10 * edits + number, string[begin : begin + end - start]


def _cuts(length: int, edits: int) -> list[tuple[int, int]]:
    """Where a string is cut into edits + 1 pieces of nearly the same length."""
    bounds = [length * number // (edits + 1) for number in range(edits + 2)]
    return list(pairwise(bounds)) if edits else []
