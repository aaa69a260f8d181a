"""The glossary enforced on a translation: applied, repaired, put in by placeholder, or honestly not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.glossary.term import Glossary
from compare.translate import placeholders
from compare.translate.forced import begin, go_on, likeliest
from compare.translate.places import all_places, attended_places
from compare.translate.presence import Presence
from compare.translate.repair import find_edit
from compare.translate.spans import rewritten
from compare.translate.translation import TermOutcome, TranslatedSentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine
    from compare.translate.forced import Beginning
    from compare.translate.places import Place

_BLIND_PLACES = 2


@dataclass(slots=True)
class _Work:
    """One sentence under repair: its terms, each once; `put_in` has form and outcome of what was put in, by term id."""

    draft: Draft
    matches: tuple[TermMatch, ...]
    terms: tuple[TermMatch, ...]
    put_in: dict[str, tuple[str, str]] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)

    def held(self, text: str, presence: Presence) -> set[str]:
        """The ids of the terms that stand in a text."""
        return {match.term.id for match in self.terms if presence.found(match, text)}

    def open(self, presence: Presence) -> tuple[TermMatch, ...]:
        """The terms that the draft lacks; none where the source was kept."""
        if self.draft.flags:
            return ()
        held = self.held(self.draft.text, presence)
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
    drafts: Sequence[Draft], engine: Engine, glossary: Glossary
) -> tuple[tuple[TranslatedSentence, ...], tuple[TermOutcome, ...]]:
    """Put the glossary's forms into the drafts' sentences and say what became of each term of each.

    A term has one outcome in a sentence, however often the source repeats it. A change is made only where more of the
    sentence's terms stand in it than before; a sentence whose source was kept is not touched.
    """
    everything = Presence(glossary, engine.package.from_code, engine.package.to_code)
    wanted = [everything.wanted(draft.cleaned) for draft in drafts]
    named = {match.term.id: match.term for matches in wanted for match in matches}
    presence = Presence(Glossary(tuple(named.values())), everything.source, everything.target)
    works = [_work(draft, matches) for draft, matches in zip(drafts, wanted, strict=True)]
    for work in works:
        _repair(work, engine, presence)
    while _force(works, engine, presence):
        pass
    _use_placeholders([work for work in works if work.open(presence)], engine, presence)
    sentences = tuple(TranslatedSentence(work.draft.text, work.draft.flags) for work in works)
    return sentences, tuple(outcome for index, work in enumerate(works) for outcome in _outcomes(index, work, presence))


def _work(draft: Draft, matches: tuple[TermMatch, ...]) -> _Work:
    first = {match.term.id: match for match in reversed(matches)}
    return _Work(draft, matches, tuple(sorted(first.values(), key=lambda match: match.start)))


def _repair(work: _Work, engine: Engine, presence: Presence) -> None:
    """Edit the draft for each occurrence of a missing term that has a span of its own."""
    missing = {match.term.id for match in work.open(presence)}
    own: list[tuple[int, int]] = []
    for match in work.matches:
        if match.term.id not in missing:
            continue
        taken = [*presence.occupied(work.draft.cleaned, work.draft.text), *own]
        edit = find_edit(work.draft, match, taken, engine, presence)
        if edit is None:
            continue
        draft = rewritten(work.draft, edit.applied(work.draft.text), engine, (match.start, match.end))
        before, after = (len(presence.found(match, text)) for text in (work.draft.text, draft.text))
        if after == before + 1 and work.held(work.draft.text, presence) <= work.held(draft.text, presence):
            moved = len(edit.form) - (edit.end - edit.start)
            own = [(a + moved, b + moved) if a >= edit.end else (a, b) for a, b in own]
            own.append((edit.start, edit.start + len(edit.form)))
            form, _ = work.put_in.get(match.term.id, (edit.form, ""))  # the first of several
            work.take(draft, match, form, "repaired")


def _force(works: Sequence[_Work], engine: Engine, presence: Presence) -> bool:
    """Put one missing term into each sentence that lacks some, in one batch; False when all have been tried."""
    asked = [(work, *wanted) for work in works if (wanted := _next(work, engine, presence))]
    if not asked:
        return False
    groups = [(each[0], group) for each in asked for group in _groups(*each, engine, presence)]
    chosen = [
        (work, pair[1]) for (work, _), pair in zip(groups, likeliest([g for _, g in groups], engine), strict=True)
    ]
    drafts = go_on([beginning for _, beginning in chosen], engine, presence)
    trials = [
        trial
        for (work, beginning), draft in zip(chosen, drafts, strict=True)
        for trial in (_Trial(work, beginning, draft), _Trial(work, beginning, _spliced(beginning, engine)))
        if _is_gain(trial, presence)
    ]
    for trial in _best(trials, engine):
        form = _form(trial, presence)
        trial.work.take(trial.draft, trial.beginning.match, form, "repaired")
    return True


def _next(work: _Work, engine: Engine, presence: Presence) -> tuple[TermMatch, list[Place]] | None:
    """The missing term to put in next, and its places by attention; None where all have been tried.

    It is the leftmost in the draft, since what is behind it may be written anew.
    """
    untried = [match for match in work.open(presence) if match.term.id not in work.tried]
    if not untried:
        return None
    places = [attended_places(work.draft, match, engine, presence) for match in untried]
    starts = [found[0].start if found else len(work.draft.text) for found in places]
    chosen = starts.index(min(starts))
    work.tried.add(untried[chosen].term.id)
    return untried[chosen], places[chosen]


def _groups(
    work: _Work, match: TermMatch, places: Sequence[Place], engine: Engine, presence: Presence
) -> list[list[Beginning]]:
    """The beginnings to try for a term, by place; where attention shows none, at the likeliest of all places."""
    if places:
        return [begin(work.draft, match, place, presence) for place in places]
    groups = [begin(work.draft, match, place, presence) for place in all_places(work.draft, presence)]
    scores = [score for score, _ in likeliest([group[:1] for group in groups], engine)]
    best = sorted(range(len(groups)), key=lambda index: -scores[index])[:_BLIND_PLACES]
    return [groups[index] for index in best]


def _spliced(beginning: Beginning, engine: Engine) -> Draft:
    match = beginning.match
    return rewritten(beginning.draft, beginning.spliced, engine, (match.start, match.end))


def _is_gain(trial: _Trial, presence: Presence) -> bool:
    """Whether the trial's term stands in it, and more of the sentence's terms than before."""
    work, text = trial.work, trial.draft.text
    if trial.draft.flags or not presence.found(trial.beginning.match, text):
        return False
    return len(work.held(text, presence)) > len(work.held(work.draft.text, presence))


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


def _form(trial: _Trial, presence: Presence) -> str:
    """What stands in the trial's text for its term at the place where it was put in."""
    place = len(trial.beginning.before)
    spans = presence.spans(trial.beginning.match, trial.draft.text)
    start, end = min(spans, key=lambda span: abs(span[0] - place))
    return trial.draft.text[start:end]


def _use_placeholders(works: Sequence[_Work], engine: Engine, presence: Presence) -> None:
    """Translate again, in one batch, with the missing terms masked: all together, and each alone."""
    trials = [(work, chosen) for work in works for chosen in _choices(work, presence)]
    if not trials or not placeholders.survive(engine):
        return
    masked = [placeholders.masked(work.draft.cleaned, chosen) for work, chosen in trials]
    for (work, chosen), draft in zip(trials, engine.draft_cleaned(masked), strict=True):
        missing = {match.term.id for match in work.open(presence)}
        if all(match.term.id in missing for match in chosen):
            _accept(work, chosen, draft, presence)


def _choices(work: _Work, presence: Presence) -> Iterator[tuple[TermMatch, ...]]:
    """Choose what to mask: every occurrence of all missing terms; then, of several, of each one."""
    missing = work.open(presence)
    ids = {match.term.id for match in missing}
    together = tuple(match for match in work.matches if match.term.id in ids)
    alone = [tuple(each for each in together if each.term.id == match.term.id) for match in missing]
    for chosen in [together, *(alone if len(missing) > 1 else [])]:
        if len(chosen) <= placeholders.AT_MOST:
            yield chosen


def _accept(work: _Work, chosen: Sequence[TermMatch], draft: Draft, presence: Presence) -> None:
    """Take a translation with placeholders if each came back once and no other term was lost by it."""
    if draft.flags or not placeholders.came_back(draft.text, len(chosen)):
        return
    if len(draft.target_tokens) * 2 < len(work.draft.target_tokens):
        return
    result = placeholders.filled(draft.text, work.draft.cleaned, chosen, (presence.source, presence.target))
    if result is None:
        return
    wanted = work.held(work.draft.text, presence) | {match.term.id for match in chosen}
    if wanted <= work.held(result[0], presence):
        for match, form in reversed(list(zip(chosen, result[1], strict=True))):
            work.take(replace(draft, text=result[0], attention=None), match, form, "placeholder")


def _outcomes(index: int, work: _Work, presence: Presence) -> Iterator[TermOutcome]:
    """What became of each term of a sentence: what was put in and was lost again does not count."""
    for match in work.terms:
        found = () if work.draft.flags else presence.found(match, work.draft.text)
        form, outcome = work.put_in.get(match.term.id, (found[0], "applied")) if found else ("", "not-applied")
        yield TermOutcome(match.text, index, form, outcome)
