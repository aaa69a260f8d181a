"""A SentencePiece processor out of a vocabulary: words cut into the pieces that the embedding model knows."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = {"unknown": 2, "control": 3, "user": 4}  # SentencePiece's kinds of pieces; plain ones need no mark


def unigram_pieces(pieces: Sequence[bytes], scores: Sequence[float], special: Mapping[int, str]) -> Any:
    """The processor of a unigram vocabulary, with SentencePiece's own nmt_nfkc normalisation.

    `special` names the ids of pieces of other KINDS than plain ones. The processor is read from a ModelProto: piece =
    1, score = 2, type = 3 of its field 1. A protobuf message may be cut in two: the normaliser's own serves as the end.
    https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto
    """
    from sentencepiece import SentencePieceNormalizer, SentencePieceProcessor

    packed = struct.pack(f"<{len(scores)}f", *scores)
    parts = []
    for index, piece in enumerate(pieces):
        body = b"\x0a" + _sized(piece) + b"\x15" + packed[4 * index : 4 * index + 4]
        if index in special:
            body += b"\x18" + bytes([KINDS[special[index]]])
        parts.append(b"\x0a" + _sized(body))
    parts.append(SentencePieceNormalizer(rule_name="nmt_nfkc").serialized_model_proto())
    return SentencePieceProcessor(model_proto=b"".join(parts))


def _sized(content: bytes) -> bytes:
    """A length-delimited protobuf value."""
    length, prefix = len(content), bytearray()
    while length > 127:  # noqa: PLR2004 (protobuf: seven bits a byte)
        prefix.append(length & 127 | 128)
        length >>= 7
    return bytes([*prefix, length]) + content
