"""The glossary enforced on a translation: applied, repaired, put in by placeholder, or honestly not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.translate import placeholders
from compare.translate.forced import begin, go_on, likeliest
from compare.translate.places import all_places, attended_places
from compare.translate.repair import find_edit
from compare.translate.spans import rewritten
from compare.translate.translation import TermOutcome, TranslatedSentence, not_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine
    from compare.translate.forced import Beginning
    from compare.translate.places import Place
    from compare.translate.presence import Presence
    from compare.translate.translation import Done, Translated

_BLIND_PLACES = 2


@dataclass(slots=True)
class _Work:
    """One sentence under repair: its terms, each once; `put_in` has form and outcome of what was put in, by term id."""

    draft: Draft
    presence: Presence
    terms: tuple[TermMatch, ...]
    put_in: dict[str, tuple[str, str]] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)

    def held(self, text: str) -> set[str]:
        """The ids of the terms that stand in a text."""
        return {match.term.id for match in self.terms if self.presence.found(match, text)}

    def open(self) -> tuple[TermMatch, ...]:
        """The terms that the draft lacks; none where the source was kept."""
        if self.draft.flags:
            return ()
        held = self.held(self.draft.text)
        return tuple(match for match in self.terms if match.term.id not in held)

    def take(self, draft: Draft, match: TermMatch, form: str, outcome: str) -> None:
        """Go on with another draft, in which a term was put in."""
        self.draft = replace(draft, sentence=self.draft.sentence, cleaned=self.draft.cleaned)
        self.put_in[match.term.id] = (form, outcome)


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """A draft of a sentence that may be taken because one more of its terms stands in it."""

    work: _Work
    beginning: Beginning
    draft: Draft


def enforce_terms(
    drafts: Sequence[Draft],
    engine: Engine,
    presence: Presence,
    copies_placeholders: Callable[[], bool],
    done: Done = not_told,
) -> list[Translated]:
    """Put the glossary's forms into the drafts' sentences and say what became of each term of each.

    A term has one outcome in a sentence, however often the source repeats it. A change is made only where more of the
    sentence's terms stand in it than before; a sentence whose source was kept is not touched. What comes of a sentence
    depends on itself and its own terms alone. `copies_placeholders` is asked whether the package does, where that
    matters; `done` is told how many sentences are finished, and of how many.
    """
    works = [_work(draft, presence) for draft in drafts]
    for work in works:
        _repair(work, engine)
    while _force(works, engine):
        done(sum(not _untried(work) for work in works), len(works))
    lacking = [work for work in works if work.open()]
    if lacking and copies_placeholders():
        _use_placeholders(lacking, engine)
    return [(TranslatedSentence(work.draft.text, work.draft.flags), tuple(_outcomes(work))) for work in works]


def _work(draft: Draft, presence: Presence) -> _Work:
    matches = presence.wanted(draft.cleaned)
    first = {match.term.id: match for match in reversed(matches)}
    return _Work(draft, presence.of(matches), tuple(sorted(first.values(), key=lambda match: match.start)))


def _repair(work: _Work, engine: Engine) -> None:
    """Edit the draft for each occurrence of a missing term that has a span of its own."""
    presence = work.presence
    missing = {match.term.id for match in work.open()}
    own: list[tuple[int, int]] = []
    for match in presence.matches:
        if match.term.id not in missing:
            continue
        taken = [*presence.occupied(work.draft.text), *own]
        edit = find_edit(work.draft, match, taken, engine, presence)
        if edit is None:
            continue
        draft = rewritten(work.draft, edit.applied(work.draft.text), engine, (match.start, match.end))
        before, after = (len(presence.found(match, text)) for text in (work.draft.text, draft.text))
        if after == before + 1 and work.held(work.draft.text) <= work.held(draft.text):
            moved = len(edit.form) - (edit.end - edit.start)
            own = [(a + moved, b + moved) if a >= edit.end else (a, b) for a, b in own]
            own.append((edit.start, edit.start + len(edit.form)))
            form, _ = work.put_in.get(match.term.id, (edit.form, ""))  # the first of several
            work.take(draft, match, form, "repaired")


def _force(works: Sequence[_Work], engine: Engine) -> bool:
    """Put one missing term into each sentence that lacks some, in one batch; False when all have been tried."""
    asked = [(work, *wanted) for work in works if (wanted := _next(work, engine))]
    if not asked:
        return False
    groups = [(each[0], group) for each in asked for group in _groups(*each, engine)]
    chosen = [
        (work, pair[1]) for (work, _), pair in zip(groups, likeliest([g for _, g in groups], engine), strict=True)
    ]
    drafts = go_on([(beginning, work.presence) for work, beginning in chosen], engine)
    trials = [
        trial
        for (work, beginning), draft in zip(chosen, drafts, strict=True)
        for trial in (_Trial(work, beginning, draft), _Trial(work, beginning, _spliced(beginning, engine)))
        if _is_gain(trial)
    ]
    for trial in _best(trials, engine):
        trial.work.take(trial.draft, trial.beginning.match, _form(trial), "repaired")
    return True


def _untried(work: _Work) -> list[TermMatch]:
    return [match for match in work.open() if match.term.id not in work.tried]


def _next(work: _Work, engine: Engine) -> tuple[TermMatch, list[Place]] | None:
    """The missing term to put in next, and its places by attention; None where all have been tried.

    It is the leftmost in the draft, since what is behind it may be written anew.
    """
    untried = _untried(work)
    if not untried:
        return None
    places = [attended_places(work.draft, match, engine, work.presence) for match in untried]
    starts = [found[0].start if found else len(work.draft.text) for found in places]
    chosen = starts.index(min(starts))
    work.tried.add(untried[chosen].term.id)
    return untried[chosen], places[chosen]


def _groups(work: _Work, match: TermMatch, places: Sequence[Place], engine: Engine) -> list[list[Beginning]]:
    """The beginnings to try for a term, by place; where attention shows none, at the likeliest of all places."""
    presence = work.presence
    if places:
        return [begin(work.draft, match, place, presence) for place in places]
    groups = [begin(work.draft, match, place, presence) for place in all_places(work.draft, presence)]
    scores = [score for score, _ in likeliest([group[:1] for group in groups], engine)]
    best = sorted(range(len(groups)), key=lambda index: -scores[index])[:_BLIND_PLACES]
    return [groups[index] for index in best]


def _spliced(beginning: Beginning, engine: Engine) -> Draft:
    match = beginning.match
    return rewritten(beginning.draft, beginning.spliced, engine, (match.start, match.end))


def _is_gain(trial: _Trial) -> bool:
    """Whether the trial's term stands in it, and more of the sentence's terms than before."""
    work, text = trial.work, trial.draft.text
    if trial.draft.flags or not work.presence.found(trial.beginning.match, text):
        return False
    return len(work.held(text)) > len(work.held(work.draft.text))


def _best(trials: Sequence[_Trial], engine: Engine) -> list[_Trial]:
    """Of each sentence's trials the one that the model finds likeliest, by the mean over its tokens."""
    cleaned = [trial.work.draft.cleaned for trial in trials]
    rows = engine.likelihoods(cleaned, [trial.draft.target_tokens for trial in trials])
    best: dict[int, tuple[float, _Trial]] = {}
    for trial, row in zip(trials, rows, strict=True):
        score = sum(row) / len(row)
        if score > best.get(id(trial.work), (-float("inf"), trial))[0]:
            best[id(trial.work)] = (score, trial)
    return [trial for _, trial in best.values()]


def _form(trial: _Trial) -> str:
    """What stands in the trial's text for its term at the place where it was put in."""
    place = len(trial.beginning.before)
    spans = trial.work.presence.spans(trial.beginning.match, trial.draft.text)
    start, end = min(spans, key=lambda span: abs(span[0] - place))
    return trial.draft.text[start:end]


def _use_placeholders(works: Sequence[_Work], engine: Engine) -> None:
    """Translate again, in one batch, with the missing terms masked: all together, and each alone."""
    trials = [(work, chosen) for work in works for chosen in _choices(work)]
    masked = [placeholders.masked(work.draft.cleaned, chosen) for work, chosen in trials]
    for (work, chosen), draft in zip(trials, engine.draft_cleaned(masked), strict=True):
        missing = {match.term.id for match in work.open()}
        if all(match.term.id in missing for match in chosen):
            _accept(work, chosen, draft)


def _choices(work: _Work) -> Iterator[tuple[TermMatch, ...]]:
    """Choose what to mask: every occurrence of all missing terms; then, of several, of each one."""
    missing = work.open()
    ids = {match.term.id for match in missing}
    together = tuple(match for match in work.presence.matches if match.term.id in ids)
    alone = [tuple(each for each in together if each.term.id == match.term.id) for match in missing]
    for chosen in [together, *(alone if len(missing) > 1 else [])]:
        if len(chosen) <= placeholders.AT_MOST:
            yield chosen


def _accept(work: _Work, chosen: Sequence[TermMatch], draft: Draft) -> None:
    """Take a translation with placeholders if each came back once and no other term was lost by it."""
    if draft.flags or not placeholders.came_back(draft.text, len(chosen)):
        return
    if len(draft.target_tokens) * 2 < len(work.draft.target_tokens):
        return
    presence = work.presence
    result = placeholders.filled(draft.text, work.draft.cleaned, chosen, (presence.source, presence.target))
    if result is None:
        return
    wanted = work.held(work.draft.text) | {match.term.id for match in chosen}
    if wanted <= work.held(result[0]):
        for match, form in reversed(list(zip(chosen, result[1], strict=True))):
            work.take(replace(draft, text=result[0], attention=None), match, form, "placeholder")


def _outcomes(work: _Work) -> Iterator[TermOutcome]:
    """What became of each term of a sentence: what was put in and was lost again does not count."""
    presence, text = work.presence, work.draft.text
    for match in work.terms:
        found = () if work.draft.flags else presence.found(match, text)
        form, outcome = work.put_in.get(match.term.id, (found[0], "applied")) if found else ("", "not-applied")
        forbidden = () if work.draft.flags else tuple(text[a:b] for a, b in presence.forbidden(match.term, text))
        yield TermOutcome(match.text, 0, form, outcome, match.term.id, forbidden)
