"""The form that another text uses for a name: what sounds like it, first of all in the sentences that are linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.glossary.find import find_terms
from compare.glossary.suggest.candidates import Heard, best_candidate

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.glossary.suggest.names import FoundName
    from compare.glossary.term import Glossary

# How alike a form must sound, in a sentence linked to one that has the name, and in any other. On the persons and
# places of the shipped glossary 0.65 takes in 87 % of the Russian forms and 74 % of the Chinese ones; of pairs of
# names that are not the same, 0.3 %, and at 0.8 0.06 %.
_LINKED = 0.68
_ELSEWHERE = 0.8
_WITHOUT_LINK = 0.9
_NEARLY = 0.1  # how much less certain a fuller form may be


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
    for index, content in enumerate(text.sentences):
        known = [(match.start, match.end) for match in find_terms(content, text.language, glossary)]
        linked = index in beside
        for form in _tried(name):
            heard = Heard(form, language, text.language)
            candidate = best_candidate(heard, content, known, _LINKED if linked else _ELSEWHERE)
            if candidate is None:
                continue
            certain = round(candidate.score * (1.0 if linked else _WITHOUT_LINK), 2)
            start, end = candidate.start, candidate.end
            partner = Partner(
                text.label,
                text.language,
                candidate.form,
                index,
                start,
                end,
                content[start:end],
                beside.get(index),
                certain,
            )
            if partner.form not in best or certain > best[partner.form].confidence:
                best[partner.form] = partner
    return _without_parts(sorted(best.values(), key=lambda partner: (-partner.confidence, -len(partner.form))))


def _tried(name: FoundName) -> tuple[str, ...]:
    """The forms to look for: a person may be called by the surname alone."""
    surnames = [form.split()[-1] for form in name.forms if name.kind == "person"]
    return tuple(dict.fromkeys([*name.forms, *surnames]))


def _without_parts(partners: Sequence[Partner]) -> tuple[Partner, ...]:
    """The fullest of the best forms, and others only where they belong to it: the surname alone."""
    if not partners:
        return ()
    longest = max((p for p in partners if p.confidence >= partners[0].confidence - _NEARLY), key=lambda p: len(p.form))
    return (longest, *(p for p in partners if p is not longest and p.form in longest.form.split()))
