"""All differences of all links: every rule is asked about every pair of linked claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.differences.attribution import attribution_differences
from compare.differences.date import date_differences
from compare.differences.name import name_differences
from compare.differences.number import number_differences
from compare.differences.pair import Pair, Stated
from compare.differences.wording import wording_differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.facts.fact import Facts
    from compare.texts.text import Text


def find_differences(
    texts: Sequence[Text], facts: Mapping[str, Sequence[Facts]], links: Iterable[Link]
) -> tuple[Difference, ...]:
    """Differences of each link, in order of the links; `facts` maps a text's label to the facts of its claims."""
    stated = {
        claim.id: Stated(claim, text.sentences[claim.sentence].text, text.language, fact)
        for text in texts
        for claim, fact in zip(text.claims, facts[text.label], strict=True)
    }
    return tuple(
        difference for link in links for difference in _differences(Pair(stated[link.first], stated[link.second]))
    )


def _differences(pair: Pair) -> Iterable[Difference]:
    first, second = pair.first.facts, pair.second.facts
    ids = (pair.first.claim.id, pair.second.claim.id)
    yield from number_differences(*ids, first.numbers, second.numbers)
    yield from date_differences(*ids, first.dates, second.dates)
    yield from name_differences(pair)
    yield from attribution_differences(pair)
    yield from wording_differences(pair)
