"""A text and its translations sentence by sentence, side by side where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report.cells import marked
from compare.report.grid import BETWEEN, EDGES, Block, draw_grid
from compare.report.layout import NARROWEST, column_widths
from compare.report.safe import printable
from compare.report.terminal import paragraph
from compare.report.translation import made_by
from compare.report.wrap import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text
    from compare.translate.translation import TranslatedText


def render_side_by_side(
    text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = (), *, width: int, color: bool = False
) -> str:
    """Return notices, a row for each sentence of the text, and which package made which column; ends with a newline.

    Below NARROWEST terminal columns for each language the languages stand one under the other.
    """
    columns = [column.sentences for column in translations]
    heads = [text.language, *(f"{each.language} (machine)" for each in translations)]
    rows = [
        [sentence.text, *(marked(column[index].text, column[index].flags) for column in columns)]
        for index, sentence in enumerate(text.sentences)
    ]
    room = (width - EDGES - BETWEEN * (len(heads) - 1)) // len(heads)
    draw = _table if room >= NARROWEST else _stacked
    lines = [line for notice in notices for line in [*paragraph(f"Note: {notice}", width, "notice", color=color), ""]]
    lines += draw(heads, rows, width, color=color)
    made = [f"{each.language}: {made_by(each)}" for each in translations]
    lines += ["", *(line for each in made for line in paragraph(each, width, "quiet", color=color))]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int, *, color: bool) -> list[str]:
    needs = [sum(display_width(printable(row[index])) for row in rows) for index in range(len(heads))]
    widths = column_widths(width, needs)
    return draw_grid(
        [
            _block(heads, ["label"] * len(heads), widths, color=color),
            *(_block(row, ["own", *["machine"] * (len(heads) - 1)], widths, color=color) for row in rows),
        ],
        widths,
    )


def _block(cells: Sequence[str], tones: Sequence[str], widths: Sequence[int], *, color: bool) -> Block:
    return Block(
        tuple(
            tuple(paragraph(words, size, tone, color=color))
            for words, tone, size in zip(cells, tones, widths, strict=True)
        )
    )


def _stacked(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int, *, color: bool) -> list[str]:
    tones = ["own", *["machine"] * (len(heads) - 1)]
    lines: list[str] = []
    for row in rows:
        for head, words, tone in zip(heads, row, tones, strict=True):
            lines += paragraph(f"{head}: {words}", width, tone, color=color, hanging=4)
        lines.append("")
    return lines[:-1]
