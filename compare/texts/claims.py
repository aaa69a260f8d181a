"""Sentences to claims: a sentence, or the clauses of a long one, with the words that govern them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.texts import clauses, clauses_zh
from compare.texts.contexts import find_contexts
from compare.texts.contexts_zh import SpeakerContext
from compare.texts.text import Claim, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence


def split_claims(label: str, sentences: Sequence[Sentence], language: str) -> tuple[Claim, ...]:
    """Split the sentences of a text into claims, numbered from 1: "label:1", "label:2" ...

    The claims of a sentence do not overlap and together cover it, in code points; the comma and the space
    between two claims belong to the first. `language` is "en", "ru" or "zh".
    """
    claims: list[Claim] = []
    spans = [_find_spans(sentence.text, language) for sentence in sentences]
    contexts = _find_contexts(sentences, spans, language)
    for number, sentence in enumerate(sentences):
        for (start, end), context in zip(spans[number], contexts[number], strict=True):
            name = f"{label}:{len(claims) + 1}"
            claims.append(Claim(name, number, start, end, sentence.text[start:end], context))
    return tuple(claims)


def _find_spans(text: str, language: str) -> list[tuple[int, int]]:
    cuts = clauses_zh.find_clauses(text) if language == "zh" else clauses.find_clauses(text, language)
    return list(pairwise([0, *cuts, len(text)]))


def _find_contexts(sentences: Sequence[Sentence], spans: list[list[tuple[int, int]]], language: str) -> list[list[str]]:
    texts = [
        [sentence.text[start:end] for start, end in parts] for sentence, parts in zip(sentences, spans, strict=True)
    ]
    if language != "zh":
        return [find_contexts(parts, language) for parts in texts]
    speaker = SpeakerContext()
    paragraph = -1
    contexts = []
    for sentence, parts in zip(sentences, texts, strict=True):
        if sentence.paragraph != paragraph:
            speaker.start_paragraph()
            paragraph = sentence.paragraph
        contexts.append([speaker.next_claim(part, begins_sentence=n == 0) for n, part in enumerate(parts)])
    return contexts
