"""Who stands as the subject of a speech verb: a person, a side, both sides, or a source without a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.facts.fact import Voice
from compare.facts.sides import MEDIA, side_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.facts.fact import Name

BOTH, HIDDEN, PERSON, SIDE, SOURCE = "both", "hidden", "person", "side", "source"
UNKNOWN = Voice("unknown")
_PERSONS = frozenset({"person", ""})


@dataclass(frozen=True, slots=True)
class Subjects:
    """The words of a language that stand for a speaker without naming him."""

    both: re.Pattern[str]
    source: re.Pattern[str]
    office: re.Pattern[str]
    official: re.Pattern[str]  # one person, known by the office alone
    pronoun: re.Pattern[str]
    oblique: re.Pattern[str]  # what stands right before a name that is no subject ("with X")
    joined: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where a claim is read: the names of its sentence, the sides of persons, who spoke before."""

    names: Sequence[Name]
    sides: Mapping[str, str]
    before: Voice


def read_subject(sentence: str, start: int, end: int, words: Subjects, known: Known) -> Voice | None:
    """The voice named in sentence[start:end], None where the words name nobody who speaks."""
    names = [n for n in known.names if start <= n.start and n.end <= end]
    persons = [n for n in names if n.kind in _PERSONS and not words.oblique.search(sentence, start, n.start)]
    persons = [n for n in persons if not re.match(r"['’]s?\b", sentence[n.end : n.end + 2])]
    found: list[tuple[int, Voice]] = []
    if persons:
        found.append((persons[-1].end, _persons(persons, sentence, words, known)))
    for role, pattern in ((BOTH, words.both), (SOURCE, words.source), (SIDE, words.office), (PERSON, words.official)):
        found += [(m.end(), _of(role, m, names, sentence)) for m in pattern.finditer(sentence, start, end)]
    pronouns = [m.end() for m in words.pronoun.finditer(sentence, start, end)]
    if pronouns:
        found.append((pronouns[-1], _meant(known, pronouns[-1])))
    if found:
        return max(found, key=lambda pair: (pair[0], pair[1].role == PERSON))[1]
    sides = [n for n in names if side_of(n) and not words.oblique.search(sentence, start, n.start)]
    if not sides:
        return _organisation(names)
    last = sides[-1]
    return Voice(SIDE, (), (side_of(last),), last.start, last.end, last.text)


def _persons(persons: Sequence[Name], sentence: str, words: Subjects, known: Known) -> Voice:
    """The last person, with the ones that "and" ties to him."""
    run = [persons[-1]]
    for name in reversed(persons[:-1]):
        if sentence[name.end : run[0].start].strip(" ,") not in words.joined:
            break
        run.insert(0, name)
    terms = tuple(dict.fromkeys(n.term for n in run))
    sides = tuple(dict.fromkeys(known.sides[t] for t in terms if t in known.sides))
    start, end = run[0].start, run[-1].end
    return Voice(BOTH if len(terms) > 1 else PERSON, terms, sides, start, end, sentence[start:end])


def _of(role: str, match: re.Match[str], names: Sequence[Name], sentence: str) -> Voice:
    """A voice without a name of its own; the country beside it tells its side."""
    near = [n for n in names if side_of(n) and -40 < n.start - match.end() < 30]  # noqa: PLR2004 (code points)
    inside = [n for n in near if n.start < match.end()] or near
    sides = (side_of(inside[-1]),) if inside and role != BOTH else ()
    start, end = match.span()
    if sides:
        start, end = min(start, inside[-1].start), max(end, inside[-1].end)
    return Voice(role, (), sides, start, end, sentence[start:end])


def _organisation(names: Sequence[Name]) -> Voice | None:
    """The United Nations, a company: what it states is its own; what a news agency reports is not."""
    found = [n for n in names if n.kind == "organisation" and n.term not in MEDIA]
    return Voice(SOURCE, (found[-1].term,), (), found[-1].start, found[-1].end, found[-1].text) if found else None


def _meant(known: Known, before: int) -> Voice:
    """Whom "he" stands for: the last person named before it in the sentence, else who spoke before.

    Unknown where that one is named again in the sentence as another ("He told Putin").
    """
    earlier = [n for n in known.names if n.kind in _PERSONS and n.end < before]
    if earlier:
        last = earlier[-1]
        sides = (known.sides[last.term],) if last.term in known.sides else ()
        return Voice(PERSON, (last.term,), sides, last.start, last.end, last.text)
    if known.before.role not in {PERSON, SIDE} or {n.term for n in known.names} & set(known.before.terms):
        return UNKNOWN
    return carry(known.before)


def carry(voice: Voice) -> Voice:
    """The same voice, named in an earlier sentence or clause."""
    return Voice(voice.role, voice.terms, voice.sides, -1, -1, voice.text, voice.relayed_by)
