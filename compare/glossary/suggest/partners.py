"""The form that another text uses for a name: what sounds like it, first of all in the sentences that are linked."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.glossary.find import find_terms
from compare.glossary.romanise import character_sounds, may_be_pinyin, sounds
from compare.glossary.suggest.nominative import readings
from compare.glossary.suggest.similarity import first_row, next_row, similarity, similarity_of, weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from compare.glossary.suggest.names import FoundName
    from compare.glossary.term import Glossary

# How alike a form must sound, in a sentence linked to one that has the name, and in any other. On the persons and
# places of the shipped glossary 0.65 takes in 87 % of the Russian forms and 74 % of the Chinese ones; of pairs of
# names that are not the same, 0.3 %, and at 0.8 0.06 %.
_LINKED = 0.68
_ELSEWHERE = 0.8
# What is short sounds like anything: names below the first weight are not looked for, and those below the second, like
# names in pinyin in a Chinese text, which have the same sounds there, must sound the same.
_FEWEST_SOUNDS = 2.0
_FEW_SOUNDS = 2.8
_THE_SAME = 0.88
_CUT_WORD = 0.06  # what a Chinese form loses for each end that lies inside a word of the dictionary
_DOTS = "·•・-"
_CHARACTERS = 14  # of the longest Chinese form
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_ABBREVIATION = 5
_SHOUTED = 0.03  # what a name in capitals loses, so that the usual spelling goes before it
_SMALL_WORD = 0.9  # how alike a word without a capital must sound: "уйгур"
# Characters that no name begins or ends with.
_GRAMMAR = frozenset("的了和与在是将对向从到被把等及或也就都而之说称这那该其两各我你他她它们为以于")


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as its sentences, for names: label, language and exact sentences."""

    label: str
    language: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """The form of a name in another text, with the evidence.

    `form` is in the nominative; `text` is what stands in sentence `sentence` from `start` to `end` (code points).
    `beside` is the sentence of the article that is linked to it and has the name, None where there is none.
    `confidence` is how alike the two sound, between 0 and 1, a tenth less where no link says so too.
    """

    label: str
    language: str
    form: str
    sentence: int
    start: int
    end: int
    text: str
    beside: int | None
    confidence: float


class _Candidate(NamedTuple):
    form: str
    start: int
    end: int
    score: float


def find_partners(
    name: FoundName,
    language: str,
    text: PlainText,
    links: Mapping[int, Collection[int]],
    glossary: Glossary,
) -> tuple[Partner, ...]:
    """The forms of a name (in `language`, "en" or "ru") in a text of another language, the fullest first.

    `links` has, for each sentence of the article, the sentences of the text that are linked to it. A form that the
    glossary knows is the form of something else.
    """
    beside: dict[int, int] = {}
    for occurrence in name.occurrences:
        for sentence in links.get(occurrence.sentence, ()):
            beside.setdefault(sentence, occurrence.sentence)
    best: dict[str, Partner] = {}
    for index, sentence in enumerate(text.sentences):
        least = _LINKED if index in beside else _ELSEWHERE
        for form in name.forms:
            for candidate in _candidates(form, language, sentence, text.language, least, glossary):
                certain = round(candidate.score * (1.0 if index in beside else 0.9), 2)
                partner = Partner(
                    text.label, text.language, candidate.form, index, candidate.start, candidate.end,
                    sentence[candidate.start : candidate.end], beside.get(index), certain,
                )  # fmt: skip
                earlier = best.get(partner.form)
                if earlier is None or partner.confidence > earlier.confidence:
                    best[partner.form] = partner
    return _without_parts(sorted(best.values(), key=lambda partner: (-partner.confidence, -len(partner.form))))


def _without_parts(partners: Sequence[Partner]) -> tuple[Partner, ...]:
    """The fullest of the best forms, and others only where they belong to it: the surname alone."""
    if not partners:
        return ()
    longest = max((p for p in partners if p.confidence >= partners[0].confidence - 0.1), key=lambda p: len(p.form))
    return (longest, *(p for p in partners if p is not longest and p.form in longest.form.split()))


def _candidates(  # noqa: PLR0913, PLR0917 - a name and a sentence, each with its language
    form: str, language: str, sentence: str, other: str, least: float, glossary: Glossary
) -> Iterator[_Candidate]:
    """The part of a sentence that sounds most like a form, if it sounds enough like it."""
    least = max(least, _least(form, language, other))
    if least > 1:
        return
    known = [(match.start, match.end) for match in find_terms(sentence, other, glossary)]
    found = _chinese(form, language, sentence, least) if other == "zh" else _words(form, language, sentence, other, least)
    free = [each for each in found if not any(a < each.end and each.start < b for a, b in known)]
    best = max(free, key=lambda each: each.score, default=None)
    if best is not None:
        yield best


def _least(form: str, language: str, other: str) -> float:
    """How alike a form of another language must sound by the nature of the name; more than 1 for never."""
    heavy = weight(sounds(form, language))
    pinyin = other == "zh" and language == "en" and may_be_pinyin(form)
    if heavy < _FEWEST_SOUNDS or (other == "zh" and heavy < _FEW_SOUNDS and not pinyin):
        return 2.0
    return _THE_SAME if pinyin or heavy < _FEW_SOUNDS else 0.0


def _words(form: str, language: str, sentence: str, other: str, least: float) -> Iterator[_Candidate]:
    """As many words as the form has, each like its own."""
    wanted = [sounds(word, language) for word in form.split()]
    words = list(_WORD.finditer(sentence))
    for place in range(len(words) - len(wanted) + 1):
        own = words[place : place + len(wanted)]
        if any(sentence[a.end() : b.start()] not in (" ", "-") for a, b in zip(own[:-1], own[1:], strict=True)):
            continue
        best = [_best_reading(word.group(), other, heard) for word, heard in zip(own, wanted, strict=True)]
        total = sum(map(weight, wanted))
        score = sum(score * weight(heard) for (_, score), heard in zip(best, wanted, strict=True)) / total
        capital = own[0].group()[0].isupper() and own[-1].group()[0].isupper()
        if score >= (least if capital else max(least, _SMALL_WORD)):
            yield _Candidate(" ".join(word for word, _ in best), own[0].start(), own[-1].end(), score)


def _best_reading(word: str, language: str, heard: str) -> tuple[str, float]:
    """The word in the nominative, as far as it can be known, and how much it sounds like `heard`."""
    spelled = readings(word) if language == "ru" else (_POSSESSIVE.sub("", word),)
    shout = _SHOUTED if word.isupper() and len(word) > _LONGEST_ABBREVIATION else 0.0
    return max(
        ((reading, similarity(heard, sounds(reading, language)) - shout) for reading in spelled), key=lambda each: each[1]
    )


def _chinese(form: str, language: str, sentence: str, least: float) -> Iterator[_Candidate]:
    """Runs of characters that sound like the form; a character is never cut, a word of the dictionary rarely."""
    heard = sounds(form, language)
    dotted = " " in form and not may_be_pinyin(form)  # full names that are not Chinese have a dot: 尤里·乌沙科夫
    inside = _inside_words(sentence)
    for start in range(len(sentence)):
        own = character_sounds(sentence[start])
        if not own or sentence[start] in _GRAMMAR:
            continue
        row, spoken, whole = first_row(heard), "", weight(heard)
        for end in range(start + 1, min(len(sentence), start + _CHARACTERS) + 1):
            character = sentence[end - 1]
            if not (character_sounds(character) or (character in _DOTS and spoken)):
                break
            for sound in character_sounds(character):
                row = next_row(row, heard, sound)
                spoken += sound
            if min(row) > (1 - least) * (whole + weight(spoken) + 1):
                break
            if character in _GRAMMAR or not character_sounds(character):
                continue
            score = similarity_of(row[-1], heard, spoken) - _CUT_WORD * ((start in inside) + (end in inside))
            if score >= least and end - start > 1 and (not dotted or any(c in _DOTS for c in sentence[start:end])):
                yield _Candidate(sentence[start:end], start, end, score)


@lru_cache(maxsize=256)
def _inside_words(sentence: str) -> frozenset[int]:
    """The places of a Chinese sentence that lie inside a word."""
    import rjieba

    cuts: dict[int, bool] = defaultdict(bool)
    for _, start, end in rjieba.tokenize(sentence):
        cuts.update({place: True for place in range(start + 1, end)})
    return frozenset(cuts)
