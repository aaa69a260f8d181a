"""The result as Markdown (GitHub's tables), with outside text that cannot become markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.report.cells import LEGEND, cell, difference_lines, heading, translation_origin
from compare.report.framing import EXPLAINED, framing_rows, framing_title
from compare.report.safe import printable
from compare.report.sections import sections
from compare.report.summary import summarise, summary_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.framing.framing import FramingPair
    from compare.report.comparison import Comparison, Row
    from compare.report.sections import Section

# Characters that begin inline markup in CommonMark or on GitHub ($ is mathematics there).
_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
# What begins a block: heading, list, rule or setext underline. Table cells have no blocks, other lines do.
_BLOCK = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")
# GitHub makes links of bare addresses.
_ADDRESS = re.compile(r"(?<=[a-zA-Z]):(?=//)|(?<=[wW]{3})\.", re.ASCII)


def escape_markdown(text: str) -> str:
    """Return outside text as one line of Markdown that shows exactly `printable(text)` and no markup."""
    text = printable(text)
    text = _MARKUP.sub(lambda match: "\\" + match.group(), text)
    text = _ADDRESS.sub(lambda match: "\\" + match.group(), text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BLOCK.sub(lambda match: match[1] + _numeric(match[2]), text)


def render_markdown(comparison: Comparison, rows: Sequence[Row]) -> str:
    """Return a Markdown document of notices, a table per section of `rows`, legend and summary.

    The article is the first column, differences the last; line breaks in a cell are `<br>`. Outside text is
    made printable and escaped.
    """
    parts = [f"> {escape_markdown(notice.strip())}" for notice in comparison.notices]
    for section in sections(comparison.texts, rows):
        parts += [f"## {escape_markdown(section.title)} — {section.count}", _table(comparison, section)]
    if not rows:
        parts.append("No rows to show.")
    parts += [escape_markdown(text) for text in (LEGEND, translation_origin(comparison)) if text]
    parts += ["## Summary", _summary(comparison)]
    if len(rows) < len(comparison.rows):
        parts.append(f"{len(rows)} of {len(comparison.rows)} rows are shown; the summary counts all of them.")
    for pair in comparison.framing_pairs:
        parts += [f"## {escape_markdown(framing_title(pair))}", _framing(pair)]
    if comparison.framing_pairs:
        parts.append(EXPLAINED)
    return "\n\n".join(parts) + "\n"


def _numeric(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def _table(comparison: Comparison, section: Section) -> str:
    """Return a section as a table; a section of one text has that column alone."""
    texts = [text for text in comparison.texts if section.only in ("", text.label)]
    heads = [escape_markdown(heading(text)) for text in texts]
    columns = [[_cell(comparison, row, text.label) for row in section.rows] for text in texts]
    if any(difference_lines(comparison, row) for row in section.rows):
        heads.append("differences")
        columns.append([_differences(comparison, row) for row in section.rows])
    lines = [heads, ["---"] * len(heads), *zip(*columns, strict=True)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(comparison: Comparison, row: Row, label: str) -> str:
    """Return a cell's lines: own words plain, machine translations and absences in italics."""
    text = next(text for text in comparison.texts if text.label == label)
    lines = ((escape_markdown(line.text), line.tone) for line in cell(comparison, row, text))
    return "<br>".join(words if tone == "own" else f"<em>{words}</em>" for words, tone in lines)


def _differences(comparison: Comparison, row: Row) -> str:
    lines = difference_lines(comparison, row)
    return "<br>".join(f"**{escape_markdown(line.kind)}** {escape_markdown(line.detail)}" for line in lines)


def _summary(comparison: Comparison) -> str:
    pairs = summary_lines(summarise(comparison))
    return "\n".join(f"- {name}: {escape_markdown(counts)}" for name, counts in pairs)


def _framing(pair: FramingPair) -> str:
    """Return two framings as one table; the headings of its parts are rows in bold."""
    lines = [["", escape_markdown(pair.first.label), escape_markdown(pair.second.label)], ["---"] * 3]
    for row in framing_rows(pair):
        name = escape_markdown(row.name)
        lines.append([f"**{name}**" if row.heading else name, *map(escape_markdown, row.cells)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
