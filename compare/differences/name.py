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
        r"\b(?:(?:external|outside|foreign|certain|hostile|unfriendly|unnamed|relevant|individual|some other"
        r"|(?<!in )some) (?:forces|powers|countries|states|nations|actors|interference|parties|sides|governments|bases)"
        r"|certain (?:nation|nations)|a number of (?:countries|states)"
        r"|(?:a|one|another) (?:third|certain|foreign|neighbou?ring) (?:country|state|power)|somebody else"
        r"|other countries concerned|parties concerned|countries concerned)\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:(?:внешни|внерегиональн|отдельн|некотор|сторонн|недружественн|соответствующ|определ[её]нн|заинтересованн"
        r"|иностранн)\w+ (?:сил|государств|стран|игрок|держав|вмешательств|акт[её]р)\w*"
        r"|ряд\w? (?:внерегиональных |западных |иностранных )?(?:государств|стран)|извне)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"外部势力|外部干涉|外来干涉|(?:某些|个别|有的|有关|相关|域外|一些|少数|他|外)(?:国家|势力|大国|经济体|国)"
        r"(?!际|元首|家元首|领导人|语|资|贸|汇|交)|负有\w{0,6}责任的国家"
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
