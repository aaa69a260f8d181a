"""The glossary enforced on a translation: applied, repaired, put in by placeholder, or honestly not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.translate import placeholders
from compare.translate.presence import Presence
from compare.translate.repair import Edit, apply_edits, find_edit
from compare.translate.translation import TermOutcome, TranslatedSentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.glossary.term import Glossary, TermMatch
    from compare.translate.engine import Draft, Engine


@dataclass(slots=True)
class _Work:
    """One sentence under repair: its terms (each once), the text so far, and the outcomes by term id."""

    draft: Draft
    matches: tuple[TermMatch, ...]
    terms: tuple[TermMatch, ...]
    text: str
    outcomes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def open(self) -> tuple[TermMatch, ...]:
        return tuple(term for term in self.terms if term.term.id not in self.outcomes)

    def settled(self) -> tuple[TermMatch, ...]:
        return tuple(term for term in self.terms if term.term.id in self.outcomes)


def enforce_terms(
    drafts: Sequence[Draft], engine: Engine, glossary: Glossary
) -> tuple[tuple[TranslatedSentence, ...], tuple[TermOutcome, ...]]:
    """Put the glossary's forms into the drafts' sentences and say what became of each term of each.

    A term has one outcome in a sentence, however often the source repeats it. A change is made only where it
    brings in a missing form once more and keeps the sentence's other terms in place; a sentence whose source
    was kept is not touched.
    """
    presence = Presence(glossary, engine.package.from_code, engine.package.to_code)
    works = [_work(draft, presence) for draft in drafts]
    for work in works:
        if not work.draft.flags:
            _note_applied(work, presence)
            _repair(work, engine, presence)
    _use_placeholders([work for work in works if work.open() and not work.draft.flags], engine, presence)
    sentences = tuple(TranslatedSentence(work.text, work.draft.flags) for work in works)
    return sentences, tuple(outcome for index, work in enumerate(works) for outcome in _outcomes(index, work))


def _work(draft: Draft, presence: Presence) -> _Work:
    matches = presence.wanted(draft.cleaned)
    first = {match.term.id: match for match in reversed(matches)}
    terms = sorted(first.values(), key=lambda match: match.start)
    return _Work(draft, matches, tuple(terms), draft.text)


def _note_applied(work: _Work, presence: Presence) -> None:
    for term in work.terms:
        found = presence.found(term, work.text)
        if found:
            work.outcomes[term.term.id] = (found[0], "applied")


def _repair(work: _Work, engine: Engine, presence: Presence) -> None:
    """Edit the draft for each occurrence of a missing term that has a span of its own."""
    edits: list[Edit] = []
    occupied = presence.occupied(work.draft.cleaned, work.draft.text)
    missing = {term.term.id for term in work.open()}
    for match in work.matches:
        if match.term.id not in missing:
            continue
        taken = [*occupied, *((edit.start, edit.end) for edit in edits)]
        edit = find_edit(work.draft, match, taken, engine, presence)
        if edit is None:
            continue
        text = apply_edits(work.draft.text, [*edits, edit])
        one_more = len(presence.found(match, text)) == len(presence.found(match, work.text)) + 1
        if one_more and presence.holds_all(work.settled(), text):
            edits.append(edit)
            work.text = text
            work.outcomes.setdefault(match.term.id, (edit.form, "repaired"))


def _use_placeholders(works: Sequence[_Work], engine: Engine, presence: Presence) -> None:
    """Translate again, in one batch, with the missing terms masked: all together, and each alone."""
    trials = [(work, chosen) for work in works for chosen in _choices(work)]
    if not trials or not placeholders.survive(engine):
        return
    masked = [placeholders.masked(work.draft.cleaned, chosen) for work, chosen in trials]
    for (work, chosen), draft in zip(trials, engine.draft_cleaned(masked), strict=True):
        if all(term.term.id not in work.outcomes for term in chosen):
            _accept(work, chosen, draft, presence)


def _choices(work: _Work) -> Iterator[tuple[TermMatch, ...]]:
    """Choose what to mask: every occurrence of all missing terms; then, of several, of each one."""
    missing = {term.term.id for term in work.open()}
    together = tuple(match for match in work.matches if match.term.id in missing)
    for chosen in [together, *(_of(term, together) for term in work.open() if len(missing) > 1)]:
        if len(chosen) <= placeholders.AT_MOST:
            yield chosen


def _of(term: TermMatch, matches: Sequence[TermMatch]) -> tuple[TermMatch, ...]:
    return tuple(match for match in matches if match.term.id == term.term.id)


def _accept(work: _Work, chosen: Sequence[TermMatch], draft: Draft, presence: Presence) -> None:
    """Take a translation with placeholders if each came back once and no other term was lost by it."""
    if draft.flags or not placeholders.came_back(draft.text, len(chosen)):
        return
    if len(draft.target_tokens) * 2 < len(work.draft.target_tokens):
        return
    result = placeholders.filled(draft.text, work.draft.cleaned, chosen, (presence.source, presence.target))
    if result is None or not presence.holds_all([*work.settled(), *chosen], result[0]):
        return
    work.text = result[0]
    for term in work.settled():
        if work.outcomes[term.term.id][1] != "placeholder":
            work.outcomes[term.term.id] = (presence.found(term, work.text)[0], "applied")
    for match, form in reversed(list(zip(chosen, result[1], strict=True))):
        work.outcomes[match.term.id] = (form, "placeholder")


def _outcomes(index: int, work: _Work) -> Iterator[TermOutcome]:
    for term in work.terms:
        form, outcome = work.outcomes.get(term.term.id, ("", "not-applied"))
        yield TermOutcome(term.text, index, form, outcome)
