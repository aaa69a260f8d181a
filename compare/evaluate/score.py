"""One comparison held against the gold: which links and differences are right, which are false, what was missed.

The counting: a printed link is right where its two sentences stand together in the gold; sentences are matched by
`same_sentence`, so a finer or coarser cut counts as that sentence. Links from sentences that the gold does not list,
and links to accepted targets, are not counted. Differences are counted once for every sentence that is rightly
linked: the kinds that were printed for its pairs of claims against the kinds in the gold.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.evaluate.counts import Counts
from compare.evaluate.gold import same_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.evaluate.gold import GoldPair, GoldRow
    from compare.report.comparison import Comparison


@dataclass(frozen=True, slots=True)
class PrintedLink:
    """Two sentences of two texts that a comparison links, the link's score, and the kinds of their differences."""

    first: str
    second: str
    score: float
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class JudgedLink:
    """A printed link that counts, and whether the gold has it."""

    link: PrintedLink
    right: bool


@dataclass(frozen=True, slots=True)
class PairScore:
    """What became of one annotated pair of texts.

    `languages` is "en-ru" and the like; `differences` has the counts of each kind; `traps` counts the marked
    look-alikes, `sprung` those of them that got a link; `links` may differ from the number of judged links, for a
    link can reach two sentences of the gold, or the same ones as another. `missed` are pairs of gold sentences.
    """

    event: str
    first: str
    second: str
    languages: str
    links: Counts
    differences: Mapping[str, Counts]
    traps: int
    sprung: int
    judged: tuple[JudgedLink, ...]
    missed: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Tally:
    """A row of the gold and what was printed for it."""

    row: GoldRow
    reached: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    judged: list[JudgedLink] = field(default_factory=list)

    def add(self, link: PrintedLink) -> None:
        right = {target for target in self.row.targets if same_sentence(link.second, target)}
        if right:
            self.reached |= right
            self.kinds |= link.kinds
        elif any(same_sentence(link.second, target) for target in self.row.also):
            return
        self.judged.append(JudgedLink(link, bool(right)))

    @property
    def false(self) -> int:
        return sum(not judged.right for judged in self.judged)

    @property
    def missed(self) -> list[str]:
        return [target for target in self.row.targets if target not in self.reached]


def score_pair(pair: GoldPair, comparison: Comparison) -> PairScore:
    """Score the comparison of a pair's two texts, the first one its article."""
    tallies = [_Tally(row) for row in pair.rows]
    for link in printed_links(comparison):
        tally = next((tally for tally in tallies if same_sentence(link.first, tally.row.sentence)), None)
        if tally:
            tally.add(link)
    missed = tuple((tally.row.sentence, target) for tally in tallies for target in tally.missed)
    right, false = sum(len(tally.reached) for tally in tallies), sum(tally.false for tally in tallies)
    traps = [tally for tally in tallies if tally.row.trap]
    return PairScore(
        event=pair.event,
        first=pair.first.name,
        second=pair.second.name,
        languages="-".join(text.language for text in comparison.texts),
        links=Counts(right, false, len(missed)),
        differences=_differences(tallies),
        traps=len(traps),
        sprung=sum(tally.false > 0 for tally in traps),
        judged=tuple(judged for tally in tallies for judged in tally.judged),
        missed=missed,
    )


def printed_links(comparison: Comparison) -> tuple[PrintedLink, ...]:
    """The links of a comparison of two texts, one for each pair of sentences."""
    sentence = {claim.id: text.sentences[claim.sentence].text for text in comparison.texts for claim in text.claims}
    scores: dict[tuple[str, str], float] = {}
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in comparison.links:
        ends = sentence[link.first], sentence[link.second]
        scores[ends] = max(link.score, scores.get(ends, 0.0))
    for row in comparison.rows:
        for difference in row.differences:
            kinds[sentence[difference.first], sentence[difference.second]].add(difference.kind)
    return tuple(PrintedLink(*ends, score, frozenset(kinds[ends])) for ends, score in scores.items())


def _differences(tallies: Iterable[_Tally]) -> dict[str, Counts]:
    """The counts of each kind over all sentences that are rightly linked."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for tally in tallies:
        for kind in tally.kinds | tally.row.kinds if tally.reached else ():
            printed, wanted = kind in tally.kinds, kind in tally.row.kinds
            counts[kind] += Counts(int(printed and wanted), int(not wanted), int(not printed))
    return dict(counts)


def lost_sentences(pair: GoldPair, first: Sequence[str], second: Sequence[str]) -> tuple[int, int]:
    """How many of the gold's sentences are in neither text's sentences: sources in `first`, targets in `second`."""
    sources = {row.sentence for row in pair.rows}
    targets = {target for row in pair.rows for target in (*row.targets, *row.also)}
    return _lost(sources, first), _lost(targets, second)


def _lost(wanted: Iterable[str], sentences: Sequence[str]) -> int:
    return sum(not any(same_sentence(one, sentence) for sentence in sentences) for one in wanted)
