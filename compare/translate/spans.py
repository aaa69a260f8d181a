"""Which words of a translation stand for some words of the source, by the model's attention."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Postfix, Prefix

from compare.translate.chinese import chinese_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.translate.engine import Draft, Engine

_SPACED_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class TargetWord:
    """A word of a translation: its span in code points, and its `share`.

    The share, 0 to 1, is how much of the model's attention, while it wrote the word, lay on the source words
    that were asked for; -1 where that is not known.
    """

    text: str
    start: int
    end: int
    share: float


def target_words(
    draft: Draft, language: str, decode: Callable[[Sequence[str]], str], start: int, end: int
) -> tuple[TargetWord, ...]:
    """List the words of a draft's text with their share for a span of its cleaned source."""
    shares = _shares(draft, decode, start, end)
    words = []
    for word_start, word_end in word_spans(draft.text, language):
        own = [share for (a, b), share in shares if a < word_end and word_start < b]
        share = sum(own) / len(own) if own else -1.0
        words.append(TargetWord(draft.text[word_start:word_end], word_start, word_end, share))
    return tuple(words)


@lru_cache(maxsize=4096)
def word_spans(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the words of a text, in code points; marks and figures are none."""
    if language == "zh":
        return tuple(word[:2] for word in chinese_words(text))
    return tuple(match.span() for match in _SPACED_WORD.finditer(text))


def rewritten(draft: Draft, text: str, engine: Engine, source: tuple[int, int]) -> Draft:
    """The draft with another text, as if the model had written it.

    Tokens of what is new in the text attend to the `source` span of the cleaned sentence, the others as before.
    """
    tokens = engine.tokens(text)
    new = token_spans(tokens, text, engine.decode)
    old = token_spans(draft.target_tokens, draft.text, engine.decode)
    if draft.attention is None or not new or not old:
        return replace(draft, text=text, target_tokens=tokens, attention=None)
    same = Prefix.similarity(draft.text, text)
    behind = min(Postfix.similarity(draft.text, text), len(text) - same, len(draft.text) - same)
    columns = _source_columns(draft, engine.decode, *source)
    row_at = {place: row for row, span in enumerate(old) for place in range(*span)}
    attention = np.zeros((len(tokens), draft.attention.shape[1]), np.float32)
    for index, (place, _) in enumerate(new):
        if same <= place < len(text) - behind:
            attention[index, columns] = 1 / max(1, len(columns))
        else:
            row = row_at.get(place if place < same else place - len(text) + len(draft.text))
            attention[index] = 0 if row is None else draft.attention[row]
    return replace(draft, text=text, target_tokens=tokens, attention=attention)


@lru_cache(maxsize=4096)
def token_spans(
    tokens: tuple[str, ...], text: str, decode: Callable[[Sequence[str]], str]
) -> tuple[tuple[int, int], ...]:
    """Where in `text`, their decoded form, tokens begin and end; empty where that cannot be told.

    Found by decoding ever more tokens, which serves every tokenizer whose decoder works from left to right.
    """
    places = [0]
    for count in range(1, len(tokens) + 1):
        beginning = decode(tokens[:count])
        if not text.startswith(beginning):
            return ()
        places.append(max(places[-1], len(beginning)))
    spans = pairwise(places)
    return tuple((start + len(text[start:end]) - len(text[start:end].lstrip()), end) for start, end in spans)


def _shares(
    draft: Draft, decode: Callable[[Sequence[str]], str], start: int, end: int
) -> list[tuple[tuple[int, int], float]]:
    """Span in the text and share of attention on the source span, for each target token."""
    columns = _source_columns(draft, decode, start, end)
    targets = token_spans(draft.target_tokens, draft.text, decode)
    if draft.attention is None or not columns or not targets:
        return []
    return [(span, float(row[columns].sum())) for span, row in zip(targets, draft.attention, strict=True)]


def _source_columns(draft: Draft, decode: Callable[[Sequence[str]], str], start: int, end: int) -> list[int]:
    """Return indices of the source tokens of a span.

    The tokenizer may have changed characters before the span, so it is looked up by its text and its number
    among equal texts.
    """
    decoded = decode(draft.source_tokens)
    wanted = draft.cleaned[start:end]
    place = -1
    for _ in range(draft.cleaned.count(wanted, 0, start) + 1):
        place = decoded.find(wanted, place + 1)
        if place < 0:
            return []
    spans = token_spans(draft.source_tokens, decoded, decode)
    return [index for index, (a, b) in enumerate(spans) if a < place + len(wanted) and place < b]
