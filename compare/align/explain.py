"""Why two sentences were linked, in words: what their words, facts and competitors say, and how much each weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.align.fact_features import same_number
from compare.align.features import FEATURES, GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.align.link_model import LinkModel
    from compare.align.model_file import Matrix
    from compare.align.partners import Partners
    from compare.align.side import Side
    from compare.facts.fact import Facts

_TELLING = 3.0  # weight from which on a word is worth naming: one in twenty sentences of the corpus or fewer has it
_LIKE = 0.55  # cosine, or lexicon score, from which on two words are named as partners
_MOST = 6  # pairs of words that are named
_MARGINAL = 0.05  # contributions (to the log odds) below are not worth a line


@dataclass(frozen=True, slots=True)
class Linked:
    """A link of two sentences with all that is needed to explain it; `features` is None for fuzzy matching."""

    row: int
    column: int
    score: float
    features: Matrix | None = None


def reasons(link: Linked, first: Side, second: Side, partners: Partners, model: LinkModel) -> tuple[str, ...]:
    """Sentences for a reader, the words first, the weights last."""
    if link.features is None:
        return (f"string similarity {link.score:.2f} in a language both can be read in",)
    lines = [_words(link, first, second, partners), *_facts(link, first, second), _competition(link.features)]
    return (*filter(None, lines), _weights(link.features, model))


def _words(link: Linked, first: Side, second: Side, partners: Partners) -> str:
    """The most telling words of both sentences that say the same."""
    ours, theirs = _surface(first, link.row), _surface(second, link.column)
    weights = first.content.weights[first.content.words_of[link.row]]
    lexicon, meaning = partners.lexicon(link.row, [link.column]), partners.meaning(link.row, [link.column])
    pairs: dict[str, None] = {}
    for word in np.argsort(-weights, kind="stable").tolist():
        scores = lexicon[word] if lexicon[word].max() >= _LIKE else meaning[word]
        if weights[word] >= _TELLING and scores.max() >= _LIKE:
            pairs[f"{ours[word]} = {theirs[int(scores.argmax())]}"] = None
    return f"words: {', '.join(list(pairs)[:_MOST])}" if pairs else "no telling word in common"


def _surface(side: Side, sentence: int) -> list[str]:
    """The words of a sentence as they stand in it."""
    text = side.text.sentences[sentence].text
    return [text[word.start : word.end] for word in side.content.spans[sentence]]


def _facts(link: Linked, first: Side, second: Side) -> Iterator[str]:
    ours, theirs = _facts_of(first, link.row), _facts_of(second, link.column)
    for number in (number for fact in ours for number in fact.numbers):
        same = [other.text for fact in theirs for other in fact.numbers if same_number(number, other)]
        if same:
            yield f"same number: {number.text} = {same[0]}"
    there = {name.term: name.text for fact in theirs for name in fact.names}
    here = {name.term: name.text for fact in ours for name in fact.names}
    shared = [f"{words} = {there[term]}" for term, words in here.items() if term in there]
    if shared:
        yield f"both name: {', '.join(shared)}"


def _facts_of(side: Side, sentence: int) -> list[Facts]:
    return [fact for fact in side.facts if fact.sentence == sentence]


def _competition(features: Matrix) -> str:
    """Whether another sentence of either text would be a better partner by the claims' meaning."""
    values = dict(zip(FEATURES, features.tolist(), strict=True))
    leads = (values["meaning claims row lead"], values["meaning claims column lead"])
    if min(leads) >= 0:
        return f"no better partner for either sentence (the next best is {min(leads):.2f} behind)"
    better = [name for name, value in zip(("first", "second"), leads, strict=True) if value < 0]
    return f"the {' and the '.join(better)} text's sentence has a partner that is nearer in meaning"


def _weights(features: Matrix, model: LinkModel) -> str:
    """What each group of features adds to the log odds, against an average candidate pair."""
    parts = model.contributions(features)
    sums = {group: sum(float(parts[FEATURES.index(name)]) for name in names) for group, names in GROUPS.items()}
    told = [f"{group} {value:+.1f}" for group, value in sums.items() if abs(value) >= _MARGINAL]
    return f"log odds: {', '.join(told)}; average candidate {model.intercept:+.1f}"
