"""The voices of a text's claims, one after the other: who spoke before is known to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.facts.fact import NARRATED, Name, Voice
from compare.facts.names import find_names
from compare.facts.short_names import short_names
from compare.facts.sides import sides_in, sides_of_terms
from compare.facts.subject import Known
from compare.facts.voice_en import find_voice_en
from compare.facts.voice_ru import find_voice_ru
from compare.facts.voice_zh import find_voice_zh

if TYPE_CHECKING:
    from compare.glossary.term import Glossary
    from compare.texts.text import Claim, Text


@dataclass(slots=True)
class Voices:
    """Reads a text's claims in order; persons' sides come from the glossary and from the text itself."""

    language: str
    glossary: Glossary
    sides: dict[str, str]
    before: Voice = NARRATED
    _names: dict[str, tuple[Name, ...]] = field(default_factory=dict)

    def of(self, sentence: str, claim: Claim) -> Voice:
        """The voice of the next claim."""
        known = Known(self.named(sentence), self.sides, self.before)
        if self.language == "zh":
            voice = find_voice_zh(sentence, claim.start, claim.end, claim.context, known, self.named)
        else:
            find = find_voice_en if self.language == "en" else find_voice_ru
            voice = find(sentence, claim.start, claim.end, claim.context, known)
        if voice.role in {"person", "side"}:
            self.before = voice
        return voice

    def named(self, sentence: str) -> tuple[Name, ...]:
        """Names in a sentence, the short forms of persons' names included."""
        if sentence not in self._names:
            full = find_names(sentence, self.language, self.glossary)
            short = find_names(sentence, self.language, short_names(self.glossary))
            alone = [s for s in short if all(s.end <= n.start or n.end <= s.start for n in full)]
            self._names[sentence] = tuple(sorted((*full, *alone), key=lambda name: name.start))
        return self._names[sentence]


def read_voices(text: Text, glossary: Glossary) -> Voices:
    """A reader for the claims of a text."""
    voices = Voices(text.language, glossary, sides_of_terms(glossary))
    for sentence in text.sentences:
        for term, side in sides_in(sentence.text, text.language, voices.named(sentence.text)).items():
            voices.sides.setdefault(term, side)
    return voices
