"""Links between the claims of two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.align.assign import assign
from compare.align.fact_features import comparable
from compare.align.features import fuzzy_in_common_language, pair_features
from compare.align.link import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.embeddings import Matrix
    from compare.align.features import Side
    from compare.align.link_model import LinkModel

_SAME_QUANTITY = 0.4  # two claims of linked sentences with comparable numbers belong together, however worded
_CLAIMS_ALIKE = 0.45  # cosine from which on a second pair of claims of two linked sentences is linked too


def link_texts(first: Side, second: Side, model: LinkModel, match: str = "hybrid") -> tuple[Link, ...]:
    """Links from claims of the first text to claims of the second.

    `match` is "hybrid" (the fitted model) or "fuzzy" (translation and string similarity alone; no links where
    the texts share no language, by translation or otherwise).
    """
    if match == "fuzzy":
        fuzzy = fuzzy_in_common_language(first, second)
        if fuzzy is None:
            return ()
        scores, threshold = fuzzy, model.fuzzy_threshold
    else:
        scores, threshold = model.probabilities(pair_features(first, second)), model.threshold
    alike = first.vectors.use_claims @ second.vectors.use_claims.T
    alike += _SAME_QUANTITY * _speak_of_one_quantity(first, second)
    ours, theirs = _claims_by_sentence(first), _claims_by_sentence(second)
    links = [
        Link(first.text.claims[one].id, second.text.claims[two].id, round(float(scores[row, column]), 3))
        for row, column in assign(scores, threshold)
        for one, two in _claim_pairs(alike, ours[row], theirs[column])
    ]
    place = {claim.id: index for side in (first, second) for index, claim in enumerate(side.text.claims)}
    return tuple(sorted(links, key=lambda link: (place[link.first], place[link.second])))


def _speak_of_one_quantity(first: Side, second: Side) -> Matrix:
    """1 where two claims state numbers of one unit that may be the same quantity, shape (claims, claims)."""
    alike = np.zeros((len(first.facts), len(second.facts)), dtype=np.float32)
    numbered = [[(n, fact.numbers) for n, fact in enumerate(side.facts) if fact.numbers] for side in (first, second)]
    for row, ours in numbered[0]:
        for column, theirs in numbered[1]:
            alike[row, column] = any(comparable(one, two) for one in ours for two in theirs)
    return alike


def _claims_by_sentence(side: Side) -> list[list[int]]:
    """The indices of each sentence's claims."""
    claims: list[list[int]] = [[] for _ in side.text.sentences]
    for index, claim in enumerate(side.text.claims):
        claims[claim.sentence].append(index)
    return claims


def _claim_pairs(alike: Matrix, ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
    """The pair of claims that ties two linked sentences, and further ones that are each other's best."""
    block = alike[np.ix_(ours, theirs)]
    pairs = [divmod(int(block.argmax()), len(theirs))]
    for row in range(len(ours)):
        column = int(block[row].argmax())
        mutual = int(block[:, column].argmax()) == row
        if mutual and block[row, column] >= _CLAIMS_ALIKE and (row, column) not in pairs:
            pairs.append((row, column))
    return [(ours[row], theirs[column]) for row, column in pairs]
