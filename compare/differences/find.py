"""All differences of all links: every rule is asked about every pair of linked claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.attribution import attribution_differences
from compare.differences.beside import Beside
from compare.differences.date import date_differences
from compare.differences.name import name_differences
from compare.differences.number import number_differences
from compare.differences.pair import Pair, Stated
from compare.differences.polarity import polarity_differences
from compare.differences.strength import strength_differences
from compare.differences.wording import wording_differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.facts.fact import Facts
    from compare.texts.text import Text


_RULES = (
    number_differences,
    date_differences,
    name_differences,
    attribution_differences,
    wording_differences,
    strength_differences,
    polarity_differences,
)
_EVERYWHERE = 0.25  # share of a text's sentences from which on a name is one of its main parties


def find_differences(
    texts: Sequence[Text], facts: Mapping[str, Sequence[Facts]], links: Iterable[Link]
) -> tuple[Difference, ...]:
    """Differences of each link, in order of the links; `facts` maps a text's label to the facts of its claims."""
    stated = {
        claim.id: Stated(claim, text.sentences[claim.sentence].text, text.label, text.language, fact, text.date)
        for text in texts
        for claim, fact in zip(text.claims, facts[text.label], strict=True)
    }
    main = {text.label: _main_parties(facts[text.label], len(text.sentences)) for text in texts}
    pairs = [(stated[link.first], stated[link.second]) for link in links]
    beside = Beside(stated.values(), pairs)
    return tuple(
        difference
        for one, two in pairs
        for difference in _differences(
            Pair(
                one,
                two,
                main[one.label] | main[two.label],
                beside.of(one, two),
                beside.of(two, one),
                (beside.wide(one), beside.wide(two)),
            )
        )
    )


def _main_parties(facts: Sequence[Facts], sentences: int) -> frozenset[str]:
    """Terms that at least a quarter of the sentences name, and more than two of them."""
    places: dict[str, set[int]] = {}
    for fact in facts:
        for name in fact.names:
            places.setdefault(name.term, set()).add(fact.sentence)
    return frozenset(term for term, found in places.items() if len(found) > max(2, _EVERYWHERE * sentences))


def _differences(pair: Pair) -> Iterable[Difference]:
    for rule in _RULES:
        yield from rule(pair)
