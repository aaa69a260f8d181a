"""Where in a draft a term belongs: by the model's attention, or at every word where that says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.translate.spans import target_words, word_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine
    from compare.translate.presence import Presence
    from compare.translate.spans import TargetWord

_AT_MOST = 2
_SHARE = 0.1
_SHARE_IN_RUN = 0.3
_WITHIN_A_NAME = ("", " ", "·")


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a draft's text, in code points, that a term may take; none of it where `start` is `end`."""

    start: int
    end: int


def attended_places(draft: Draft, match: TermMatch, engine: Engine, presence: Presence) -> list[Place]:
    """The runs of words that the model wrote with the term in view, the likeliest first; no part of a known term."""
    words = target_words(draft, presence.target, engine.decode, match.start, match.end)
    taken = presence.occupied(draft.text)
    free = [word for word in words if not any(start < word.end and word.start < end for start, end in taken)]
    attended = sorted([word for word in free if word.share >= _SHARE], key=lambda word: -word.share)
    return list(dict.fromkeys(_run(word, free, draft.text) for word in attended[:_AT_MOST]))


def all_places(draft: Draft, presence: Presence) -> list[Place]:
    """The beginning of every word but those inside known terms: nothing of the draft is taken."""
    taken = presence.occupied(draft.text)
    starts = [0, *(start for start, _ in word_spans(draft.text, presence.target))]
    return [
        Place(start, start) for start in dict.fromkeys(starts) if not any(first < start < last for first, last in taken)
    ]


def _run(word: TargetWord, words: Sequence[TargetWord], text: str) -> Place:
    """A word with those beside it that were written with the term in view as well."""
    first = last = words.index(word)
    while first and _joined(words[first - 1], words[first], words[first - 1], text):
        first -= 1
    while last + 1 < len(words) and _joined(words[last], words[last + 1], words[last + 1], text):
        last += 1
    return Place(words[first].start, words[last].end)


def _joined(left: TargetWord, right: TargetWord, added: TargetWord, text: str) -> bool:
    return added.share >= _SHARE_IN_RUN and text[left.end : right.start] in _WITHIN_A_NAME
