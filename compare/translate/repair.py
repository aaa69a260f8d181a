"""Find the words of a translation that stand for a term in a wrong form, and the form to put there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.translate.cases import OPEN_TO_ALL, open_cases
from compare.translate.chinese import chinese_words
from compare.translate.presence import Presence, preferred_form
from compare.translate.russian import in_place_of, likeness, name_like
from compare.translate.spans import TargetWord, target_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine

# A name that looks like the term may have little attention; one that does not needs most of it.
_LIKE = 75.0
_SHARE_OF_LIKE = 0.1
_SHARE = 0.55
_MARGIN = 0.15
_SHARE_IN_RUN = 0.25
_DOT = "·"
_CHINESE_EXTRA = 3  # characters that a transliteration may be longer than the right form


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a draft's text, in code points, and the form to put there."""

    start: int
    end: int
    form: str

    def applied(self, text: str) -> str:
        """The draft's text with the form in the place of the span."""
        return text[: self.start] + self.form + text[self.end :]


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: tuple[TargetWord, ...]
    score: float

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def find_edit(
    draft: Draft, match: TermMatch, taken: Sequence[tuple[int, int]], engine: Engine, presence: Presence
) -> Edit | None:
    """Find the edit that puts a source match's term into a draft; None where no span is clearly its own.

    Only whole words outside `taken` are replaced. A form that the glossary forbids is replaced wherever it
    is; else the span must be a name (Russian) or a run of characters (Chinese) that the model wrote while it
    attended to the term, or that is spelled much like the term.
    """
    form = preferred_form(match, presence.source, presence.target)
    span = _forbidden_span(draft, match, taken, presence) or _attended_span(draft, match, taken, engine, presence)
    if span is None:
        return None
    start, end = span
    if presence.target != "ru" or match.term.dnt:
        return Edit(start, end, form)
    before = draft.text[:start]
    cases = open_cases(before, draft.cleaned, presence.source, match)
    inflected = in_place_of(form, draft.text[start:end], before, cases if len(cases) < OPEN_TO_ALL else ())
    return None if inflected is None else Edit(start, end, inflected)


def _forbidden_span(
    draft: Draft, match: TermMatch, taken: Sequence[tuple[int, int]], presence: Presence
) -> tuple[int, int] | None:
    spans = [span for span in presence.forbidden(match.term, draft.text) if not _overlaps(span, taken)]
    return spans[0] if len(spans) == 1 else None


def _attended_span(
    draft: Draft, match: TermMatch, taken: Sequence[tuple[int, int]], engine: Engine, presence: Presence
) -> tuple[int, int] | None:
    words = target_words(draft, presence.target, engine.decode, match.start, match.end)
    free = [word for word in words if not _overlaps((word.start, word.end), taken)]
    if presence.target == "zh":
        candidates = _chinese(draft.text, free, match.term.forms.get("zh", (match.text,)))
    else:
        candidates = _spaced(draft.text, free, match, presence)
    best = sorted(candidates, key=lambda each: -each.score)
    if not best or (len(best) > 1 and best[0].score - best[1].score < _MARGIN):
        return None
    return best[0].start, best[0].end


def _spaced(text: str, words: Sequence[TargetWord], match: TermMatch, presence: Presence) -> Iterator[_Candidate]:
    """Return runs of name-like words; a term that is no name (small letter) has no candidates."""
    forms = match.term.forms.get(presence.target, ()) or (match.text,)
    if not forms[0][:1].isupper():
        return
    longest = max(len(form.split()) for form in forms) + 1
    names = [word for word in words if name_like(word, first=not text[: word.start].strip('«"“ —-'))]
    for run in _runs(text, names):
        if len(run) > longest:
            continue
        share = _mean_share(run)
        like = likeness(text[run[0].start : run[-1].end], forms) if presence.target == "ru" else 0.0
        if share >= _SHARE or (like >= _LIKE and not 0 <= share < _SHARE_OF_LIKE):
            yield _Candidate(tuple(run), share + like / 100)


def _chinese(text: str, words: Sequence[TargetWord], forms: Sequence[str]) -> Iterator[_Candidate]:
    """Find runs of name-like words written mostly with the term in view; one character is too little.

    A run beside a name that it does not take in would leave half a name behind, and is none.
    """
    longest = max(len(form) for form in forms) + _CHINESE_EXTRA
    names = {(start, end) for start, end, name in chinese_words(text) if name}
    attended = [word for word in words if word.share >= _SHARE_IN_RUN and (word.start, word.end) in names]
    for run in _runs(text, attended):
        start, end = run[0].start, run[-1].end
        beside = text[start - 1 : start] + text[end : end + 1]
        if 1 < end - start <= longest and _mean_share(run) >= _SHARE and _DOT not in beside:
            yield _Candidate(tuple(run), _mean_share(run))


def _runs(text: str, words: Sequence[TargetWord]) -> list[list[TargetWord]]:
    """Words that follow one another with nothing, a space or the dot of Chinese names between them."""
    runs: list[list[TargetWord]] = []
    for word in words:
        if runs and text[runs[-1][-1].end : word.start] in ("", " ", _DOT):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _mean_share(words: Sequence[TargetWord]) -> float:
    return sum(word.share for word in words) / len(words)


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
