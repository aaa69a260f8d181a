"""Annotated events as arrays: the features of all sentence pairs, and which of them are links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from compare.align.embeddings import Matrix, embed
from compare.align.features import FEATURES, Side, pair_features
from compare.evaluate.gold import gold_links, read_event
from compare.facts.extract import extract_facts
from compare.glossary.store import load_glossary, load_loaded_terms
from compare.texts.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from compare.evaluate.gold import GoldPair
    from compare.glossary.term import Glossary


@dataclass(frozen=True, slots=True)
class Sample:
    """One annotated pair of texts: `features` (n, m, len(FEATURES)), `links` and `listed` (n, m) booleans.

    `listed` is False where a pair must not be learned from: accepted links, and sentences that gold leaves out.
    """

    event: str
    features: Matrix
    links: NDArray[np.bool_]
    listed: NDArray[np.bool_]


def read_samples(folders: Iterable[Path]) -> list[Sample]:
    """Samples of all annotated pairs of texts in the event folders, without translation."""
    return [_sample(pair) for folder in folders for pair in read_event(folder)]


def _sample(pair: GoldPair) -> Sample:
    glossary = load_glossary([pair.names] if pair.names else [])
    sides = [_side(path, glossary) for path in (pair.first, pair.second)]
    ours, theirs = ([sentence.text for sentence in side.text.sentences] for side in sides)
    wanted, accepted = gold_links(pair, ours, theirs)
    links, listed = np.zeros((len(ours), len(theirs)), dtype=bool), np.ones((len(ours), len(theirs)), dtype=bool)
    for place in wanted:
        links[place] = True
    for place in accepted:
        listed[place] = False
    return Sample(pair.event, pair_features(*sides), links, listed)


def _side(path: Path, glossary: Glossary) -> Side:
    text = read_text(str(path), path.stem)
    return Side(text, extract_facts(text, glossary, load_loaded_terms()), embed(text), {})


def flat(samples: Iterable[Sample]) -> tuple[Matrix, NDArray[np.bool_]]:
    """Features (pairs, len(FEATURES)) and labels (pairs,) of all pairs that may be learned from."""
    samples = list(samples)
    return (
        np.concatenate([sample.features[sample.listed] for sample in samples]).reshape(-1, len(FEATURES)),
        np.concatenate([sample.links[sample.listed] for sample in samples]),
    )
