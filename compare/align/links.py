"""Links between the claims of two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.align.assign import assign
from compare.align.candidates import Pairs
from compare.align.coverage import claim_scores
from compare.align.explain import Linked, reasons
from compare.align.fact_features import comparable
from compare.align.features import pair_features
from compare.align.fuzzy import fuzzy_in_common_language
from compare.align.link import Link
from compare.align.partners import Partners

if TYPE_CHECKING:
    from compare.align.link_model import LinkModel
    from compare.align.model_file import Matrix
    from compare.align.side import Side

_SAME_QUANTITY = 0.4  # two claims of linked sentences with comparable numbers belong together, however worded
_CLAIMS_ALIKE = 0.35  # score from which on a second pair of claims of two linked sentences is linked too


def link_texts(
    first: Side, second: Side, model: LinkModel, match: str = "hybrid", *, explain: bool = False
) -> tuple[Link, ...]:
    """Links from claims of the first text to claims of the second.

    `match` is "hybrid" (the fitted model) or "fuzzy" (translation and string similarity alone; no links where
    the texts share no language, by translation or otherwise). `explain` gives every link its reasons.
    """
    partners = Partners(first, second)
    chosen = _fuzzy(first, second, model) if match == "fuzzy" else _hybrid(first, second, partners, model)
    links = []
    for linked in chosen:
        why = reasons(linked, first, second, partners, model) if explain else ()
        for one, two in claim_pairs(first, linked.row, second, linked.column, partners):
            claims = first.text.claims[one], second.text.claims[two]
            links.append(Link(claims[0].id, claims[1].id, round(linked.score, 3), why))
    place = {claim.id: index for side in (first, second) for index, claim in enumerate(side.text.claims)}
    return tuple(sorted(links, key=lambda link: (place[link.first], place[link.second])))


def _hybrid(first: Side, second: Side, partners: Partners, model: LinkModel) -> list[Linked]:
    pairs, features = pair_features(first, second, partners)
    scores = model.probabilities(features)
    return [
        Linked(int(pairs.rows[place]), int(pairs.columns[place]), float(scores[place]), features[place])
        for place in assign(pairs, scores, model.threshold)
    ]


def _fuzzy(first: Side, second: Side, model: LinkModel) -> list[Linked]:
    scores = fuzzy_in_common_language(first, second)
    if scores is None:
        return []
    pairs = Pairs(*np.nonzero(scores >= model.fuzzy_threshold))
    found = scores[pairs.rows, pairs.columns]
    return [
        Linked(int(pairs.rows[place]), int(pairs.columns[place]), float(found[place]))
        for place in assign(pairs, found, model.fuzzy_threshold)
    ]


def claim_pairs(first: Side, row: int, second: Side, column: int, partners: Partners) -> list[tuple[int, int]]:
    """The pair of claims that ties two linked sentences, and further ones that are each other's best, by index."""
    one, other = first.content, second.content
    ours = one.segment_claims[one.segments_of[row]].tolist()
    theirs = other.segment_claims[other.segments_of[column]].tolist()
    if not ours or not theirs:  # sentences without words, which only equal strings can link
        return [(_first_claim(first, row), _first_claim(second, column))]
    both = partners.meaning(row, [column]) + partners.lexicon(row, [column])
    scores = claim_scores(np.asarray(both / 2, dtype=np.float32), one, row, other, [column])
    for n, m in np.ndindex(scores.shape):
        numbers = first.facts[ours[n]].numbers, second.facts[theirs[m]].numbers
        scores[n, m] += _SAME_QUANTITY * any(comparable(a, b) for a in numbers[0] for b in numbers[1])
    return [(ours[n], theirs[m]) for n, m in _best(scores)]


def _first_claim(side: Side, sentence: int) -> int:
    return next(index for index, claim in enumerate(side.text.claims) if claim.sentence == sentence)


def _best(scores: Matrix) -> list[tuple[int, int]]:
    """The highest place, and others that are the highest of their row and column and high enough."""
    pairs = [divmod(int(scores.argmax()), scores.shape[1])]
    for row in range(len(scores)):
        column = int(scores[row].argmax())
        mutual = int(scores[:, column].argmax()) == row
        if mutual and scores[row, column] >= _CLAIMS_ALIKE and (row, column) not in pairs:
            pairs.append((row, column))
    return pairs
