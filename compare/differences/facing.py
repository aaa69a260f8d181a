"""A sentence facing all sentences of another text that it is linked to: which of its words and facts have a partner.

What one linked sentence lacks another may have, so they are looked at together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.align.coverage import claim_scores
from compare.align.fact_features import comparable
from compare.differences.quantities import agree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.align.model_file import Matrix
    from compare.align.partners import Partners
    from compare.align.side import Side
    from compare.align.words import Word
    from compare.facts.fact import DateMention, Facts, Name, Number


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a facing, with all its words in order, shape (words,) each.

    `weights` says how much each word says, `found` how well its best partner on the other side fits (1 in a name or a
    loaded term whose term or concept the other side has too), `claims` which claim it belongs to (numbered from 0),
    `own` the claim's index in the text. `text` is the sentences, one after the other.
    """

    words: tuple[Word, ...]
    weights: Matrix
    found: Matrix
    claims: NDArray[np.int64]
    own: NDArray[np.int64]
    facts: tuple[Facts, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Facing:
    """`first` is the one sentence, `second` all those it is linked to; `similarity` the best cosine of their vectors.

    `pairs` says how well each claim of the first and each of the second cover each other, shape (claims, claims).
    """

    first: Half
    second: Half
    languages: tuple[str, str]
    similarity: float
    pairs: Matrix


def face(first: Side, sentence: int, second: Side, others: Sequence[int], partners: Partners) -> Facing | None:
    """The facing of a sentence of the first text and its linked sentences in the second; None where it has no words."""
    meaning, lexicon = partners.meaning(sentence, others), partners.lexicon(sentence, others)
    if not meaning.size:
        return None
    scores = np.maximum(meaning, lexicon)
    similarity = first.vectors.sentences[sentence] @ second.vectors.sentences[list(others)].T
    ours, theirs = _facts(first, [sentence]), _facts(second, others)
    return Facing(
        first=_half(first, [sentence], scores.max(axis=1), _shared_spans(ours, theirs)),
        second=_half(second, others, scores.max(axis=0), _shared_spans(theirs, ours)),
        languages=(first.text.language, second.text.language),
        similarity=float(similarity.max()),
        pairs=claim_scores(scores, first.content, sentence, second.content, others),
    )


def _facts(side: Side, sentences: Sequence[int]) -> list[Facts]:
    """The facts of some sentences: they stand in the order of the sentences."""
    return [
        fact
        for sentence in sentences
        for fact in side.facts[
            bisect_left(side.facts, sentence, key=_sentence) : bisect_right(side.facts, sentence, key=_sentence)
        ]
    ]


def _sentence(facts: Facts) -> int:
    return facts.sentence


def _shared_spans(ours: Sequence[Facts], theirs: Sequence[Facts]) -> set[tuple[int, int, int]]:
    """Where names and loaded terms stand whose term or concept the other side has: sentence, start, end."""
    terms = {name.term for fact in theirs for name in fact.names}
    concepts = {term.concept for fact in theirs for term in fact.loaded}
    names = {(fact.sentence, name.start, name.end) for fact in ours for name in fact.names if name.term in terms}
    return names | {(f.sentence, term.start, term.end) for f in ours for term in f.loaded if term.concept in concepts}


def _half(side: Side, sentences: Sequence[int], found: Matrix, shared: set[tuple[int, int, int]]) -> Half:
    content = side.content
    places = np.concatenate([np.asarray(content.words_of[sentence], dtype=np.int64) for sentence in sentences])
    owner = np.searchsorted(content.segment_starts, places, side="right") - 1
    own = content.segment_claims[owner]
    named = np.concatenate([_named(side, sentence, shared) for sentence in sentences])
    return Half(
        words=tuple(word for sentence in sentences for word in content.spans[sentence]),
        weights=content.weights[places],
        found=np.where(named, np.float32(1), found),
        claims=np.unique(own, return_inverse=True)[1],
        own=own,
        facts=tuple(_facts(side, sentences)),
        text=" ".join(side.text.sentences[sentence].text for sentence in sentences),
    )


def _named(side: Side, sentence: int, shared: set[tuple[int, int, int]]) -> NDArray[np.bool_]:
    """Whether each word of a sentence begins inside one of the spans."""
    covered = np.zeros(len(side.text.sentences[sentence].text), dtype=bool)
    for at, start, end in shared:
        if at == sentence:
            covered[start:end] = True
    return covered[[word.start for word in side.content.spans[sentence]]]


def numbers_without_partner(ours: Sequence[Facts], theirs: Sequence[Facts]) -> list[Number]:
    """Numbers that the other side leaves out: none there agrees, is comparable or has the same unit."""
    there = [number for fact in theirs for number in fact.numbers]
    return [
        number
        for fact in ours
        for number in fact.numbers
        if not any(agree(number, other) or comparable(number, other) or number.unit == other.unit for other in there)
    ]


def dates_without_partner(ours: Sequence[Facts], theirs: Sequence[Facts]) -> list[DateMention]:
    """Resolved dates where the other side states none at all."""
    if any(fact.dates for fact in theirs):
        return []
    return [date for fact in ours for date in fact.dates if date.resolved]


def names_without_partner(ours: Sequence[Facts], theirs: Sequence[Facts]) -> list[Name]:
    """Names, each once, that the other side does not have; who speaks is another matter (attribution)."""
    known = {name.term for fact in theirs for name in fact.names} | {
        term for fact in (*ours, *theirs) for term in fact.speaker.terms
    }
    found: dict[str, Name] = {}
    for name in (name for fact in ours for name in fact.names):
        if name.term not in known:
            found.setdefault(name.term, name)
    return list(found.values())
