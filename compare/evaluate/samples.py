"""Annotated events as arrays: the features of all sentence pairs, and which of them are links."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from compare.align.embeddings import Matrix, embed
from compare.align.features import FEATURES, Side, pair_features
from compare.evaluate.gold import gold_links, read_event
from compare.facts.extract import extract_facts
from compare.glossary.store import load_glossary, load_loaded_terms
from compare.texts.read import read_text
from compare.translate.packages import choose_package
from compare.translate.translate import translate_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from compare.evaluate.gold import GoldPair
    from compare.translate.translation import PackageInfo


@dataclass(frozen=True, slots=True)
class Sample:
    """One annotated pair of texts: `features` (n, m, len(FEATURES)), `links` and `listed` (n, m) booleans.

    `listed` is False where a pair must not be learned from: accepted links, and sentences that gold leaves out.
    """

    event: str
    features: Matrix
    links: NDArray[np.bool_]
    listed: NDArray[np.bool_]


def read_samples(folders: Iterable[Path], packages: Sequence[PackageInfo] = ()) -> list[Sample]:
    """Samples of all annotated pairs of texts in the event folders.

    Where one of the packages translates a pair's first text into the language of its second, the pair is there
    twice, without and with the translation: users compare with and without packages.
    """
    pairs = [pair for folder in folders for pair in read_event(folder)]
    samples = [_sample(pair, {}) for pair in pairs]
    for pair in pairs:
        readings = _readings(pair, packages)
        samples += [_sample(pair, readings)] if readings else []
    return samples


def _readings(pair: GoldPair, packages: Sequence[PackageInfo]) -> dict[str, tuple[str, ...]]:
    """The first text's sentences in the second text's language, by code; empty without a package."""
    first, second = (_side(path, pair.names).text for path in (pair.first, pair.second))
    package = choose_package(packages, first.language, second.language)
    if package is None:
        return {}
    sentences = [sentence.text for sentence in first.sentences]
    glossary = load_glossary([pair.names] if pair.names else [])
    translated = translate_text(sentences, first.language, second.language, package, glossary)
    return {second.language: tuple(sentence.text for sentence in translated.sentences)}


def _sample(pair: GoldPair, readings: dict[str, tuple[str, ...]]) -> Sample:
    sides = [_side(path, pair.names) for path in (pair.first, pair.second)]
    sides[0] = replace(sides[0], in_language=readings)
    ours, theirs = ([sentence.text for sentence in side.text.sentences] for side in sides)
    wanted, accepted = gold_links(pair, ours, theirs)
    links, listed = (
        np.zeros((len(ours), len(theirs)), dtype=bool),
        np.ones((len(ours), len(theirs)), dtype=bool),
    )
    for place in wanted:
        links[place] = True
    for place in accepted:
        listed[place] = False
    return Sample(pair.event, pair_features(*sides), links, listed)


@lru_cache(maxsize=256)
def _side(path: Path, names: Path | None) -> Side:
    glossary = load_glossary([names] if names else [])
    text = read_text(str(path), path.stem)
    return Side(text, extract_facts(text, glossary, load_loaded_terms()), embed(text), {})


def flat(samples: Iterable[Sample]) -> tuple[Matrix, NDArray[np.bool_]]:
    """Features (pairs, len(FEATURES)) and labels (pairs,) of all pairs that may be learned from."""
    samples = list(samples)
    return (
        np.concatenate([sample.features[sample.listed] for sample in samples]).reshape(-1, len(FEATURES)),
        np.concatenate([sample.links[sample.listed] for sample in samples]),
    )
