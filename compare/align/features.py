"""Features of candidate pairs of sentences: what speaks for and against two sentences stating the same thing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from compare.align.candidates import Pairs, choose, lead, margin
from compare.align.coverage import Coverage, cover
from compare.align.fact_features import fact_features
from compare.align.partners import lexical_similarity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.align.model_file import Matrix
    from compare.align.partners import Partners
    from compare.align.side import Side

_MEASURES = (
    "sentence", "meaning first", "meaning second", "meaning claims",
    "lexicon first", "lexicon second", "lexicon claims", "lexicon rarest",
)  # fmt: skip
_FACTS = (
    "same number", "different number", "number on one side", "same date", "shared names", "shared rare name",
    "shared concept", "same speaker", "other speaker",
)  # fmt: skip
_SHAPE = ("length ratio", "place", "both first")
_TEXTS = (
    "texts meaning", "texts meaning best third", "texts lexicon", "texts lexicon best third",
    "english and chinese", "russian and chinese",
)  # fmt: skip
# What the most alike of the annotated texts have in common, mean and best third: texts of one language, or of two
# sentences, may have more, which the weights know nothing of.
_MOST_ALIKE = {"meaning claims": (0.46, 0.61), "lexicon claims": (0.37, 0.64)}
RELATIVE = (" margin", " row lead", " column lead")
FEATURES = tuple(name + suffix for name in _MEASURES for suffix in ("", *RELATIVE)) + _FACTS + _SHAPE + _TEXTS
# What is left out together in the ablation table, and summed in explanations.
GROUPS = {
    "sentence": tuple(name for name in FEATURES if name.startswith("sentence")),
    "meaning of words": tuple(name for name in FEATURES if name.startswith("meaning")),
    "lexicon": tuple(name for name in FEATURES if name.startswith("lexicon")),
    "facts": _FACTS,
    "length and place": _SHAPE,
    "texts as a whole": _TEXTS,
}


def pair_features(first: Side, second: Side, partners: Partners) -> tuple[Pairs, Matrix]:
    """The candidate pairs of two texts, and their features, float32 of shape (pairs, len(FEATURES))."""
    similarity = first.vectors.sentences @ second.vectors.sentences.T
    similarity[[not words for words in first.content.words_of]] = -np.inf  # nothing to go by
    similarity[:, [not words for words in second.content.words_of]] = -np.inf
    pairs = choose(similarity, lexical_similarity(first, second))
    measures = [similarity[pairs.rows, pairs.columns], *_coverages(first, second, pairs, partners)]
    columns = [column for measure in measures for column in _relative(measure, pairs)]
    facts = fact_features(first.facts, second.facts, pairs, similarity.shape)
    shape, texts = _shape(first, second, pairs), _texts(measures, pairs, {first.text.language, second.text.language})
    return pairs, np.column_stack([*columns, facts, *shape, *texts]).astype(np.float32)


def _relative(values: Matrix, pairs: Pairs) -> tuple[Matrix, ...]:
    """A measure as it is, and against the other candidates of both sentences."""
    return values, margin(values, pairs), lead(values, pairs.rows), lead(values, pairs.columns)


def _coverages(first: Side, second: Side, pairs: Pairs, partners: Partners) -> list[Matrix]:
    """Coverage by meaning and by the lexicon, in the order of FEATURES, shape (pairs,) each."""
    meaning, lexicon = [], []
    for row, group in groupby(zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True), key=lambda pair: pair[0]):
        columns = [column for _, column in group]
        meaning.append(cover(partners.meaning(row, columns), first.content, row, second.content, columns))
        lexicon.append(cover(partners.lexicon(row, columns), first.content, row, second.content, columns))
    return [
        *(_joined(meaning, name) for name in ("first", "second", "claims")),
        *(_joined(lexicon, name) for name in ("first", "second", "claims", "rarest")),
    ]


def _joined(parts: list[Coverage], name: str) -> Matrix:
    return np.concatenate([np.zeros(0, np.float32), *(getattr(part, name) for part in parts)])


def _shape(first: Side, second: Side, pairs: Pairs) -> list[Matrix]:
    """Length ratio (log, absolute, in units of the texts' means), distance of relative place, both first."""
    lengths = [np.array([len(s.text) for s in side.text.sentences], dtype=np.float32) for side in (first, second)]
    relative = [np.log(values / values.mean()) for values in lengths]
    places = [np.arange(len(values), dtype=np.float32) / max(1, len(values) - 1) for values in lengths]
    rows, columns = pairs.rows, pairs.columns
    return [
        np.abs(relative[0][rows] - relative[1][columns]),
        np.abs(places[0][rows] - places[1][columns]),
        ((rows == 0) & (columns == 0)).astype(np.float32),
    ]


def _texts(measures: list[Matrix], pairs: Pairs, languages: set[str]) -> list[Matrix]:
    """How much the two texts have in common at all: two texts on different events get few links.

    The mean over the sentences of the shorter text of their best candidate's score, and the mean of its best third; and
    the pair of languages, between which these differ.
    """
    columns = []
    for name, most in _MOST_ALIKE.items():
        values = measures[_MEASURES.index(name)]
        best = min((_best_of(values, pairs.rows), _best_of(values, pairs.columns)), key=len)
        third = best[-max(1, len(best) // 3) :]
        for part, highest in zip((best, third), most, strict=True):
            columns.append(np.full(len(values), min(part.mean(), highest) if len(part) else 0.0))
    return [*columns, *(np.full(len(pairs.rows), languages == {other, "zh"}) for other in ("en", "ru"))]


def _best_of(values: Matrix, groups: NDArray[np.int64]) -> Matrix:
    """The highest value of each group that has one, in rising order."""
    best = np.full(int(groups.max(initial=-1)) + 1, -np.inf, dtype=np.float32)
    np.maximum.at(best, groups, values)
    return np.sort(best[np.isfinite(best)])
