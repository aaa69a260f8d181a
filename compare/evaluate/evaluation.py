"""Annotated events in, an evaluation out: every annotated pair of texts is compared and scored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare import __version__
from compare.align.link_model import SHIPPED_MODEL, read_model
from compare.evaluate.gold import read_event, signature_of
from compare.evaluate.score import PairScore, lost_sentences, score_pair
from compare.evaluate.totals import Totals, totals
from compare.pipeline import Source, compare, silent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from compare.evaluate.gold import GoldPair
    from compare.pipeline import Settings
    from compare.report.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Signature:
    """What figures depend on: two figures with the same signature are comparable.

    `gold` is a hash of the events' files; `packages` are the translation packages that were used.
    """

    version: str
    gold: str
    events: int
    link_model: str
    match: str
    packages: tuple[str, ...]

    def __str__(self) -> str:
        """One line."""
        packages = ", ".join(self.packages) or "none"
        events = "1 event" if self.events == 1 else f"{self.events} events"
        return (
            f"crossframe {self.version} | gold {self.gold}, {events} | match {self.match} | "
            f"packages {packages} | links {self.link_model}"
        )


@dataclass(frozen=True, slots=True)
class ScoredEvents:
    """The scores of all annotated pairs of texts, the packages that were used, and what a reader must know."""

    scores: tuple[PairScore, ...]
    packages: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of pairs of texts in the order of the gold, their totals, notices, and what they depend on."""

    scores: tuple[PairScore, ...]
    totals: Totals
    notices: tuple[str, ...]
    signature: Signature


def evaluate(folders: Sequence[Path], settings: Settings) -> Evaluation:
    """Compare and score every annotated pair of texts in event folders, with these settings.

    An event's names.csv is given as a glossary. Raises InputError for gold, texts or weights that cannot be used.
    """
    path = settings.link_model or SHIPPED_MODEL
    fitted_on = read_model(path).signature
    scored = score_events(folders, settings)
    weights = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    result = evaluation_of(scored, folders, settings, f"{fitted_on}, weights {weights}")
    if result.signature.gold not in fitted_on or settings.match == "fuzzy":
        return result
    flattered = "the link model was fitted on these very events: expect lower figures on others"
    return replace(result, notices=(*result.notices, flattered))


def score_events(folders: Sequence[Path], settings: Settings) -> ScoredEvents:
    """Compare and score every annotated pair of texts in the event folders."""
    pairs = [pair for folder in folders for pair in read_event(folder)]
    scores, packages, notices = [], set(), []
    for number, pair in enumerate(pairs, 1):
        settings.progress(f"{pair.event} {pair.first.name} {pair.second.name}", number - 1, len(pairs))
        comparison = compare_pair(pair, settings)
        scores.append(score_pair(pair, comparison))
        packages |= {f"{each.package.name} {each.package.version}" for each in comparison.translations.values()}
        notices += [*comparison.notices, *_lost(pair, comparison)]
    return ScoredEvents(tuple(scores), tuple(sorted(packages)), tuple(dict.fromkeys(notices)))


def compare_pair(pair: GoldPair, settings: Settings) -> Comparison:
    """The comparison of the two texts of an annotated pair, with the event's glossary over those of the settings."""
    sources = [Source(label, str(path)) for label, path in _labels(pair).items()]
    glossaries = (*settings.glossaries, pair.names) if pair.names else settings.glossaries
    return compare(sources, replace(settings, glossaries=glossaries, progress=silent))


def evaluation_of(scored: ScoredEvents, folders: Sequence[Path], settings: Settings, link_model: str) -> Evaluation:
    """Scores with their totals and signature; `link_model` says which weights were used."""
    return Evaluation(
        scores=scored.scores,
        totals=totals(scored.scores),
        notices=scored.notices,
        signature=Signature(
            version=__version__,
            gold=signature_of(folders),
            events=len(folders),
            link_model=link_model if settings.match == "hybrid" else "by string similarity",
            match=settings.match,
            packages=scored.packages,
        ),
    )


def _labels(pair: GoldPair) -> dict[str, Path]:
    """The files by label: their stems, as `compare` labels them."""
    one, two = pair.first.stem, pair.second.stem
    return {one: pair.first, (two if two != one else f"{two}-2"): pair.second}


def _lost(pair: GoldPair, comparison: Comparison) -> list[str]:
    """A line for each of the two texts that lacks sentences of the gold."""
    sentences = [[sentence.text for sentence in text.sentences] for text in comparison.texts]
    numbers = lost_sentences(pair, *sentences)
    return [
        f"{path}: {number} sentences of the gold are not in this text; copy them from it word by word"
        for path, number in zip((pair.first, pair.second), numbers, strict=True)
        if number
    ]
