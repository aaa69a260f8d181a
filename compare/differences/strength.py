"""Kind "strength": one side puts it more strongly than the other (glossaries/strength.csv).

The act that governs a claim is compared first: "agreed" against "is willing", "urged" against "hopes". Words of other
scales ("condemn" against "serious concern", "at once" against "soon") count where both claims have one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts.strength import ACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair
    from compare.facts.fact import Strength

_APART = 2  # levels of a scale that lie nearer translate each other too often
_WISH = 3  # level of a demand, an appeal or a hope among commitments


def strength_differences(pair: Pair) -> tuple[Difference, ...]:
    """At most one difference for each scale; the acts count as one scale."""
    first, second = pair.first.facts.strength, pair.second.facts.strength
    shared = sorted({word.scale for word in first} & {word.scale for word in second} - ACTS)
    scales = [
        _strongest([w for w in first if w.scale == scale], [w for w in second if w.scale == scale]) for scale in shared
    ]
    found = [_acts(first, second), *scales]
    return tuple(_difference(pair, *words) for words in found if words)


def _acts(first: Sequence[Strength], second: Sequence[Strength]) -> tuple[Strength, Strength] | None:
    """The governing acts of two claims where they differ in strength."""
    one = next((word for word in first if word.scale in ACTS), None)
    two = next((word for word in second if word.scale in ACTS), None)
    if one is None or two is None:
        return None
    scales = {one.scale, two.scale}
    if scales == {"commitment", "demand"}:
        apart = abs(_settled(one) - _settled(two))
    else:
        apart = abs(one.level - two.level) if len(scales) == 1 else 0
    return (one, two) if apart >= _APART else None


def _settled(word: Strength) -> int:
    return _WISH if word.scale == "demand" else word.level


def _strongest(first: Sequence[Strength], second: Sequence[Strength]) -> tuple[Strength, Strength] | None:
    """The strongest words of two claims on one scale where they lie apart and no level is shared."""
    if {word.level for word in first} & {word.level for word in second}:
        return None
    one, two = max(first, key=lambda word: word.level), max(second, key=lambda word: word.level)
    return (one, two) if abs(one.level - two.level) >= _APART else None


def _difference(pair: Pair, one: Strength, two: Strength) -> Difference:
    levels = (one.level, two.level) if one.scale == two.scale else (_settled(one), _settled(two))
    stronger, weaker = ("first", "second") if levels[0] > levels[1] else ("second", "first")
    words = {"first": one.word, "second": two.word}
    labels = {"first": pair.first.label, "second": pair.second.label}
    note = f"{labels[stronger]} puts it more strongly ({words[stronger]}) than {labels[weaker]} ({words[weaker]})."
    return pair.difference("strength", [(one.text, one.start, one.end), (two.text, two.start, two.end)], note)
