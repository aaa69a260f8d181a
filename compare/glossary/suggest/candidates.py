"""The part of a sentence that sounds most like a name of another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.glossary.romanise import character_sounds, may_be_pinyin, sounds
from compare.glossary.suggest.nominative import readings
from compare.glossary.suggest.similarity import first_row, next_row, similarity, similarity_of, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What is short sounds like anything: names below the first weight are not looked for, and those below the second, like
# names in pinyin in a Chinese text, which have the same sounds there, must sound the same.
_FEWEST_SOUNDS = 2.0
_FEW_SOUNDS = 2.8
_THE_SAME = 0.88
_CUT_WORD = 0.1  # what a Chinese form loses for each end that lies inside a word of the dictionary
_DOTS = "·•・-"
_CHARACTERS = 14  # of the longest Chinese form
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_ABBREVIATION = 5
_SHOUTED = 0.03  # what a name in capitals loses, so that the usual spelling goes before it
_SMALL_WORD = 0.9  # how alike a word without a capital must sound: "уйгур"
# Characters that no name begins or ends with.
_GRAMMAR = frozenset("的了和与在是将对向从到被把等及或也就都而之说称这那该其两各我你他她它们为以于")


@dataclass(frozen=True)
class Heard:
    """A form of a name in `language`, to be heard in texts of the language `other`."""

    form: str
    language: str
    other: str

    @cached_property
    def sounds(self) -> str:
        """What it sounds like."""
        return sounds(self.form, self.language)

    @cached_property
    def may_be_pinyin(self) -> bool:
        """Whether it may be a Chinese name."""
        return self.language == "en" and may_be_pinyin(self.form)


class Candidate(NamedTuple):
    """A part of a sentence, by code points: in the nominative, and how much it sounds like the name (0 to 1)."""

    form: str
    start: int
    end: int
    score: float


def best_candidate(name: Heard, sentence: str, known: Sequence[tuple[int, int]], least: float) -> Candidate | None:
    """The part of a sentence that sounds most like a name, if it does so enough (`least`, 0 to 1).

    The spans in `known` are other names.
    """
    least = max(least, _least(name))
    if least > 1:
        return None
    found = _chinese(name, sentence, least) if name.other == "zh" else _words(name, sentence, least)
    free = [each for each in found if not any(start < each.end and each.start < end for start, end in known)]
    return max(free, key=lambda each: each.score, default=None)


def _least(name: Heard) -> float:
    """How alike a form of another language must sound by the nature of the name; more than 1 for never."""
    heavy, other = weight(name.sounds), name.other
    pinyin = other == "zh" and name.may_be_pinyin
    if heavy < _FEWEST_SOUNDS or (other == "zh" and heavy < _FEW_SOUNDS and not pinyin):
        return 2.0
    return _THE_SAME if pinyin or heavy < _FEW_SOUNDS else 0.0


def _words(name: Heard, sentence: str, least: float) -> Iterator[Candidate]:
    """As many words as the form has, each like its own."""
    wanted = [sounds(word, name.language) for word in name.form.split()]
    words = list(_WORD.finditer(sentence))
    for place in range(len(words) - len(wanted) + 1):
        own = words[place : place + len(wanted)]
        if any(sentence[a.end() : b.start()] not in (" ", "-") for a, b in pairwise(own)):
            continue
        best = [_best_reading(word.group(), name.other, heard) for word, heard in zip(own, wanted, strict=True)]
        total = sum(map(weight, wanted))
        score = sum(score * weight(heard) for (_, score), heard in zip(best, wanted, strict=True)) / total
        capital = own[0].group()[0].isupper() and own[-1].group()[0].isupper()
        if score >= (least if capital else max(least, _SMALL_WORD)):
            yield Candidate(" ".join(word for word, _ in best), own[0].start(), own[-1].end(), score)


def _best_reading(word: str, language: str, heard: str) -> tuple[str, float]:
    """The word in the nominative, as far as it can be known, and how much it sounds like `heard`."""
    spelled = readings(word) if language == "ru" else (_POSSESSIVE.sub("", word),)
    shout = _SHOUTED if word.isupper() and len(word) > _LONGEST_ABBREVIATION else 0.0
    return max(
        ((reading, similarity(heard, sounds(reading, language)) - shout) for reading in spelled),
        key=lambda each: each[1],
    )


def _chinese(name: Heard, sentence: str, least: float) -> Iterator[Candidate]:
    """Runs of characters that sound like the form; a character is never cut, a word of the dictionary rarely."""
    heard = name.sounds
    dotted = " " in name.form and not name.may_be_pinyin  # full names that are not Chinese have a dot: 尤里·乌沙科夫
    inside = _inside_words(sentence)
    for start, character in enumerate(sentence):
        if not character_sounds(character) or character in _GRAMMAR:
            continue
        for end, score in _spoken_from(start, sentence, heard, least):
            certain = score - _CUT_WORD * ((start in inside) + (end in inside))
            text = sentence[start:end]
            if certain >= least and (not dotted or any(dot in text for dot in _DOTS)):
                yield Candidate(text, start, end, certain)


def _spoken_from(start: int, sentence: str, heard: str, least: float) -> Iterator[tuple[int, float]]:
    """The ends of runs of two characters or more from a place on, and how much each sounds like the name.

    Stops where what was spoken can sound like the name no more.
    """
    row, spoken = first_row(heard), ""
    for end in range(start + 1, min(len(sentence), start + _CHARACTERS) + 1):
        character = sentence[end - 1]
        own = character_sounds(character)
        if not own and not (character in _DOTS and spoken):
            return
        for sound in own:
            row = next_row(row, heard, sound)
        spoken += own
        if min(row) > (1 - least) * (weight(heard) + weight(spoken) + 1):
            return
        if own and character not in _GRAMMAR and end - start > 1:
            yield end, similarity_of(row[-1], heard, spoken)


@lru_cache(maxsize=256)
def _inside_words(sentence: str) -> frozenset[int]:
    """The places of a Chinese sentence that lie inside a word."""
    import rjieba

    return frozenset(place for _, start, end in rjieba.tokenize(sentence) for place in range(start + 1, end))
