"""A text as its words: what they say (vectors, lexicon keys), how much they weigh, where claims and sentences begin."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.align.lexicon import load_lexicon
from compare.align.words import find_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.align.model_file import Matrix
    from compare.align.words import Word
    from compare.texts.text import Text


@dataclass(frozen=True, slots=True)
class Content:
    """All words of a text in order: `keys` of the lexicon, and `weights`, shape (words,).

    `distinct` has each key once, in order of first appearance, `places` the place in it of each word. `segments`
    are the words of one claim: `segment_starts` has the first word of each, `segment_claims` the index of its
    claim (claims without words have none). `words_of[n]` and `segments_of[n]` are the ranges of sentence n,
    `spans[n]` its words with their places in it.
    """

    keys: tuple[str, ...]
    distinct: tuple[str, ...]
    places: NDArray[np.int64]
    weights: Matrix
    segment_starts: NDArray[np.int64]
    segment_claims: NDArray[np.int64]
    words_of: tuple[range, ...]
    segments_of: tuple[range, ...]
    spans: tuple[tuple[Word, ...], ...]


@lru_cache(maxsize=256)
def content_of(text: Text) -> Content:
    """The words of a text, which are those that `vectors.embed` has vectors of."""
    lexicon = load_lexicon()
    keys: list[str] = []
    claim_of_word: list[int] = []
    bounds, segment_bounds = [0], [0]
    claims = _claims_by_sentence(text)
    spans = tuple(find_words(sentence.text, text.language) for sentence in text.sentences)
    for words, own in zip(spans, claims, strict=True):
        keys += [word.key for word in words]
        claim_of_word += [max((i for i in own if text.claims[i].start <= word.start), default=own[0]) for word in words]
        bounds.append(len(keys))
        segment_bounds.append(segment_bounds[-1] + len(set(claim_of_word[bounds[-2] :])))
    places: dict[str, int] = {}
    place_of = [places.setdefault(key, len(places)) for key in keys]
    owners = np.array(claim_of_word, dtype=np.int64)
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    return Content(
        keys=tuple(keys),
        distinct=tuple(places),
        places=np.array(place_of, dtype=np.int64),
        weights=np.array([lexicon.weight(key, text.language) for key in keys], dtype=np.float32),
        segment_starts=starts,
        segment_claims=owners[starts],
        words_of=tuple(range(*pair) for pair in pairwise(bounds)),
        segments_of=tuple(range(*pair) for pair in pairwise(segment_bounds)),
        spans=spans,
    )


def _claims_by_sentence(text: Text) -> list[list[int]]:
    """The indices of each sentence's claims."""
    claims: list[list[int]] = [[] for _ in text.sentences]
    for index, claim in enumerate(text.claims):
        claims[claim.sentence].append(index)
    return claims
