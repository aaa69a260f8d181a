"""Placeholders that a model copies, ⟦0⟧ to ⟦9⟧, in the place of terms it does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.translate.presence import preferred_form
from compare.translate.russian import in_gap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import TermMatch
    from compare.translate.engine import Draft, Engine

AT_MOST = 10
_PLACEHOLDER = re.compile(r"\s?⟦\s*(\d)\s*⟧\s?")
# A model that takes the placeholder for a figure puts a unit after it or another figure beside it.
_AS_FIGURE = re.compile(r"\d\s*⟦|⟧\s*(?:\d|%|[年月日号岁亿万个名次点]|(?:год|лет|дн|час|процент|млн|млрд|тыс)\w*)")
_PROBES = (
    "⟦0⟧ said on Thursday that the talks went well.",
    "The president met ⟦0⟧ in the capital.",
    "⟦0⟧ and ⟦1⟧ signed an agreement.",
    "The minister spoke about the visit of ⟦0⟧ to ⟦1⟧.",
)
_SURVIVORS_WANTED = 2


def masked(sentence: str, matches: Sequence[TermMatch]) -> str:
    """Replace the span of each match in a sentence by a placeholder, numbered from 0 in the order given."""
    numbered = sorted(enumerate(matches), key=lambda pair: -pair[1].start)
    for number, match in numbered:
        sentence = sentence[: match.start] + f"⟦{number}⟧" + sentence[match.end :]
    return sentence


def came_back(text: str, count: int) -> bool:
    """Whether each of `count` placeholders stands exactly once in a translation, and as a name."""
    found = sorted(_PLACEHOLDER.findall(text))
    return found == [str(number) for number in range(count)] and not _AS_FIGURE.search(text)


def filled(
    text: str, sentence: str, matches: Sequence[TermMatch], languages: tuple[str, str]
) -> tuple[str, list[str]] | None:
    """Put the terms' forms where their placeholders are; also give those forms, in the matches' order.

    `sentence` is the source that the matches were found in, `languages` are source and target. None where the
    case of a Russian form is not clear.
    """
    forms = [""] * len(matches)
    while found := _PLACEHOLDER.search(text):
        match = matches[int(found.group(1))]
        before, after = text[: found.start()], text[found.end() :]
        form: str | None = preferred_form(match, *languages)
        if form and languages[1] == "ru" and not match.term.dnt:
            titled = match.term.kind == "person" and not _is_possessive(sentence, match)
            form = in_gap(form, before, after, titled=titled)
        if form is None:
            return None
        forms[int(found.group(1))] = form
        gap = found.group()
        lead, trail = (gap[0] if gap[0].isspace() else ""), (gap[-1] if gap[-1].isspace() else "")
        text = before + lead + form + trail + after
    return text, forms


def _is_possessive(sentence: str, match: TermMatch) -> bool:
    """Whether English makes the term a possessor: "Putin's adviser", "an adviser of Putin"."""
    return sentence.startswith(("'s", "’s", "'", "’"), match.end) or sentence[: match.start].endswith(" of ")


def survive(engine: Engine) -> bool:
    """Whether placeholders come through a package: at least half of a few test sentences keep theirs.

    Packages not from English are not asked and count as no.
    """
    if engine.package.from_code != "en":
        return False
    drafts: Sequence[Draft] = engine.draft_cleaned(_PROBES)
    kept = [came_back(draft.text, len(set(_PLACEHOLDER.findall(draft.cleaned)))) for draft in drafts]
    return sum(kept) >= _SURVIVORS_WANTED
