"""The framings of two texts side by side, as rows of words: counts, shares and places, the texts' own terms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.framing.framing import PLACES
from compare.report.paint import paint
from compare.report.safe import printable
from compare.report.terminal import paragraph
from compare.report.wrap import display_width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.framing.framing import Framing, FramingPair, TopicUse

NOTHING = "—"
EXPLAINED = (
    "Shares are of all claims of a text; a claim can have several topics, or none. Lead and end are the first and the "
    "last quarter of a text's sentences."
)
_GAP = 2
_WIDEST_NAME = 40
_WIDEST_CELL = 60


@dataclass(frozen=True, slots=True)
class FramingRow:
    """One line for both texts; a heading, which has no cells, begins a new part."""

    name: str
    cells: tuple[str, str] = ("", "")
    heading: bool = False


def framing_rows(pair: FramingPair) -> tuple[FramingRow, ...]:
    """The rows of a pair, its parts under headings; parts that have no rows are left away."""
    both = (pair.first, pair.second)
    parts = (
        ("Claims", _claims(pair)),
        ("Topics", _topics(both)),
        ("Who says it", _voices(both)),
        ("Words for one thing", _namings(pair)),
    )
    return tuple(row for title, rows in parts if rows for row in (FramingRow(title, heading=True), *rows))


def framing_title(pair: FramingPair) -> str:
    """The heading of a pair; labels are as they came."""
    return f"Framing: {pair.first.label} and {pair.second.label}"


def draw_framing(pair: FramingPair, width: int, *, color: bool) -> list[str]:
    """The rows in three columns of a terminal that has `width` columns, under the pair's title and labels."""
    rows = framing_rows(pair)
    longest = max(display_width(printable(row.name)) + _GAP for row in rows)
    margin = min(longest, _WIDEST_NAME, width // 3)
    size = min((width - margin - 2 * _GAP) // 2, _WIDEST_CELL)
    widths = (margin, size, size)
    lines = paragraph(framing_title(pair), width, "section", color=color, hanging=_GAP)
    lines += _columns(("", pair.first.label, pair.second.label), widths, ("label",) * 3, color=color)
    for row in rows:
        name = row.name if row.heading else f"  {row.name}"
        lines += _columns((name, *row.cells), widths, ("label" if row.heading else "own", "own", "own"), color=color)
    return lines


def _columns(cells: Sequence[str], widths: Sequence[int], tones: Sequence[str], *, color: bool) -> list[str]:
    """Cells side by side, each wrapped in its column."""
    wrapped = [wrap(printable(cell), size, _GAP) for cell, size in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, wrapped))):
        parts = [column[number] if number < len(column) else "" for column in wrapped]
        padding = [" " * (size + _GAP - display_width(part)) for part, size in zip(parts, widths, strict=True)]
        painted = (paint(part, tone, color=color) for part, tone in zip(parts, tones, strict=True))
        line = "".join(part + space for part, space in zip(painted, padding, strict=True))
        lines.append(line.rstrip(" "))
    return lines


def _claims(pair: FramingPair) -> list[FramingRow]:
    framings = (pair.first, pair.second)
    return [
        FramingRow("in all", _cells(framings, lambda text: str(text.claims))),
        FramingRow("shared by the two", _cells(framings, lambda text: _share(len(pair.shared[text.label]), text))),
        FramingRow("only here", _cells(framings, lambda text: _share(len(pair.only[text.label]), text))),
    ]


def _topics(framings: tuple[Framing, Framing]) -> list[FramingRow]:
    """The topics of both, in the order of the shares taken together."""
    uses = [{use.topic: use for use in text.topics} for text in framings]
    shares: dict[str, float] = {}
    for text in framings:
        for use in text.topics:
            shares[use.topic] = shares.get(use.topic, 0) + len(use.claims) / text.claims
    return [
        FramingRow(topic, (_topic(uses[0].get(topic), framings[0]), _topic(uses[1].get(topic), framings[1])))
        for topic in sorted(shares, key=lambda topic: -shares[topic])
    ]


def _topic(use: TopicUse | None, text: Framing) -> str:
    if use is None:
        return NOTHING
    where = ", ".join(f"{place} {len(use.places[place])}" for place in PLACES if use.places[place])
    return f"{_share(len(use.claims), text)}: {where}"


def _voices(framings: tuple[Framing, Framing]) -> list[FramingRow]:
    """The speakers of both, most claims first, then what has none."""
    claims = [{voice.name: len(voice.claims) for voice in text.voices} for text in framings]
    order = sorted({**claims[0], **claims[1]}, key=lambda name: -sum(side.get(name, 0) for side in claims))
    rows = [
        FramingRow(name, _cells(framings, lambda text, name=name: _share(_spoken(text, name), text))) for name in order
    ]
    rows.append(FramingRow("speaker not named", _cells(framings, lambda text: _share(len(text.hidden), text))))
    rows.append(FramingRow("no speaker", _cells(framings, lambda text: _share(len(text.unattributed), text))))
    return [row for row in rows if row.cells != (NOTHING, NOTHING)]


def _spoken(text: Framing, name: str) -> int:
    return sum(len(voice.claims) for voice in text.voices if voice.name == name)


def _namings(pair: FramingPair) -> list[FramingRow]:
    """The words of both for each concept that both name, with how often where it is more than once."""
    return [
        FramingRow(
            concept.replace("-", " "), _cells((pair.first, pair.second), lambda text, c=concept: _words(text, c))
        )
        for concept in pair.concepts
    ]


def _words(text: Framing, concept: str) -> str:
    words = Counter(naming.text for naming in text.namings if naming.concept == concept)
    return ", ".join(f"“{word}”" + (f" {number} times" if number > 1 else "") for word, number in words.most_common())


def _cells(framings: Iterable[Framing], write: Callable[..., str]) -> tuple[str, str]:
    first, second = (write(text) for text in framings)
    return first, second


def _share(number: int, text: Framing) -> str:
    """Return "6 (21%)"; a dash for none."""
    return f"{number} ({100 * number / text.claims:.0f}%)" if number else NOTHING
