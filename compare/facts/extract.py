"""The facts of every claim of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from compare.facts.dates import find_dates
from compare.facts.fact import Facts
from compare.facts.names import find_loaded, find_names
from compare.facts.numbers import find_numbers
from compare.facts.opposites import find_poles
from compare.facts.polarity import is_negated
from compare.facts.speaker import NOBODY, find_speaker
from compare.facts.strength import find_strength
from compare.facts.voices import read_voices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.glossary.term import Glossary
    from compare.texts.text import Claim, Text


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


_F = TypeVar("_F", bound=_Spanned)


def extract_facts(text: Text, glossary: Glossary, loaded_terms: Glossary) -> tuple[Facts, ...]:
    """Facts of each claim, in the order of `text.claims`; spans count code points in the claim's sentence."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in text.claims:
        by_sentence.setdefault(claim.sentence, []).append(claim)
    facts: list[Facts] = []
    speaker = NOBODY
    voices = read_voices(text, glossary)
    for index, claims in by_sentence.items():
        sentence, language = text.sentences[index].text, text.language
        dates = find_dates(sentence, language, text.date)
        numbers = find_numbers(sentence, language, dates)
        names = find_names(sentence, language, glossary)
        loaded = find_loaded(sentence, language, loaded_terms)
        for claim in claims:
            speaker = find_speaker(sentence, claim.start, claim.end, claim.context, language, names, speaker)
            facts.append(
                Facts(
                    claim.id,
                    index,
                    _inside(numbers, claim),
                    _inside(dates, claim),
                    _inside(names, claim),
                    _inside(loaded, claim),
                    speaker,
                    is_negated(claim.text, language),
                    find_strength(sentence, claim.start, claim.end, language),
                    find_poles(sentence, claim.start, claim.end, language),
                    voices.of(sentence, claim),
                )
            )
    return tuple(facts)


def _inside(found: Iterable[_F], claim: Claim) -> tuple[_F, ...]:
    return tuple(fact for fact in found if claim.start <= fact.start < claim.end)
