"""Kind "name": one side names a person, place or organisation that the other blurs.

"The United States" against "external forces": the phrases that blur are below, by language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.differences.difference import Difference
    from compare.differences.pair import Pair, Stated
    from compare.facts.fact import Name

_BLURS = {
    "en": re.compile(
        r"\b(?:(?:external|outside|foreign|certain|some|hostile) (?:forces|powers|countries|states|actors|interference)"
        r"|third (?:parties|party|countries)|certain (?:nation|nations)|a number of (?:countries|states))\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:(?:внешни|внерегиональн|отдельн|некотор|сторонн|недружественн)\w+ "
        r"(?:сил|государств|стран|игрок|держав)\w*"
        r"|ряд\w? (?:внерегиональных |западных )?(?:государств|стран)|треть\w+ (?:сторон|стран)\w*|извне)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"外部势力|外部干涉|外部因素|外来干涉|某些国家|个别国家|有的国家|域外国家|域外势力|任何第三方|第三方"
    ),
}
_NAMED_KINDS = frozenset({"place", "organisation", "people"})


def name_differences(pair: Pair) -> tuple[Difference, ...]:
    """Differences where one claim names somebody and the other has only a phrase that blurs who it is."""
    return (
        *_blurred(pair.first, pair.second, pair, named_first=True),
        *_blurred(pair.second, pair.first, pair, named_first=False),
    )


def _blurred(named: Stated, blurring: Stated, pair: Pair, *, named_first: bool) -> tuple[Difference, ...]:
    phrase = _BLURS[blurring.language].search(blurring.sentence, blurring.claim.start, blurring.claim.end)
    if phrase is None or _BLURS[named.language].search(named.claim.text):
        return ()
    also = {name.term for name in blurring.facts.names}
    missing = [name for name in named.facts.names if _could_be_blurred(name, named, also | pair.everywhere)]
    if not missing:
        return ()
    name = missing[0]
    note = f"One side names {name.text}, the other says only “{phrase.group()}”."
    spans = [(name.text, name.start, name.end), (phrase.group(), phrase.start(), phrase.end())]
    return (pair.difference("name", spans if named_first else spans[::-1], note),)


def _could_be_blurred(name: Name, side: Stated, named_elsewhere: set[str]) -> bool:
    spoken = name.term in side.facts.speaker.terms
    return name.kind in _NAMED_KINDS and name.term not in named_elsewhere and not spoken
