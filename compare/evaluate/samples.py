"""Annotated events as arrays: the features of candidate pairs of sentences, and which of them are links."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.align.content import content_of
from compare.align.features import FEATURES, pair_features
from compare.align.partners import Partners
from compare.align.side import Side
from compare.align.vectors import embed
from compare.evaluate.gold import gold_links, read_event
from compare.facts.extract import extract_facts
from compare.glossary.layers import load_glossary, load_loaded_terms
from compare.texts.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from compare.align.candidates import Pairs
    from compare.align.model_file import Matrix
    from compare.evaluate.gold import GoldPair


@dataclass(frozen=True, slots=True)
class Sample:
    """One annotated pair of texts: `features` (pairs, len(FEATURES)), `links` and `listed` (pairs,) booleans.

    `listed` is False where a pair must not be learned from: accepted links, and sentences that gold leaves out.
    `other` is the second text's event, where it is another one. `wanted` counts all links, also those of pairs that
    are no candidates; `sentences` those of the first text.
    """

    event: str
    pairs: Pairs
    features: Matrix
    links: NDArray[np.bool_]
    listed: NDArray[np.bool_]
    wanted: int
    sentences: int
    other: str = ""


def read_samples(folders: Iterable[Path]) -> list[Sample]:
    """Samples of all annotated pairs of texts in the event folders."""
    return [_sample(pair) for folder in folders for pair in read_event(folder)]


def _sample(pair: GoldPair) -> Sample:
    first, second = side_of(pair.first, pair.names), side_of(pair.second, pair.names)
    ours, theirs = ([sentence.text for sentence in side.text.sentences] for side in (first, second))
    wanted, accepted = gold_links(pair, ours, theirs)
    pairs, features = pair_features(first, second, Partners(first, second))
    places = list(zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True))
    links, listed = (
        np.array([place in wanted for place in places], dtype=bool),
        np.array([place not in accepted for place in places], dtype=bool),
    )
    return Sample(pair.event, pairs, features, links, listed, len(wanted), len(ours))


def read_unrelated(folders: Sequence[Path]) -> list[Sample]:
    """Each event's pairs of texts with the second one taken from the next event: nothing in them is a link."""
    events = [read_event(folder) for folder in folders]
    samples = []
    for pairs, others in zip(events, [*events[1:], *events[:1]], strict=True):
        for pair, other in zip(pairs, others, strict=False):
            first, second = side_of(pair.first, pair.names), side_of(other.second, other.names)
            candidates, features = pair_features(first, second, Partners(first, second))
            links, listed = np.zeros(len(features), dtype=bool), np.ones(len(features), dtype=bool)
            sentences = len(first.text.sentences)
            samples.append(Sample(pair.event, candidates, features, links, listed, 0, sentences, other.event))
    return samples


@lru_cache(maxsize=256)
def side_of(path: Path, names: Path | None) -> Side:
    """One text of an event with all that linking needs; `names` is the event's glossary, if any."""
    glossary = load_glossary([names] if names else [])
    text = read_text(str(path), path.stem)
    return Side(text, extract_facts(text, glossary, load_loaded_terms()), content_of(text), embed(text), {})


def flat(samples: Iterable[Sample]) -> tuple[Matrix, NDArray[np.bool_]]:
    """Features (pairs, len(FEATURES)) and labels (pairs,) of all pairs that may be learned from."""
    samples = list(samples)
    return (
        np.concatenate([sample.features[sample.listed] for sample in samples]).reshape(-1, len(FEATURES)),
        np.concatenate([sample.links[sample.listed] for sample in samples]),
    )
