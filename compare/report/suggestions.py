"""Suggested terms: as text with the evidence, as JSON, as rows of a glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.glossary.suggest.add import COLUMNS, as_rows
from compare.glossary.write import format_row
from compare.report.result_json import dump_json
from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.glossary.suggest.partners import Partner, PlainText
    from compare.glossary.suggest.suggest import Suggestion

_AROUND = 30  # code points of the sentence shown on each side of a name


def render_suggestions(suggestions: Sequence[Suggestion], texts: Sequence[PlainText]) -> str:
    """Each name with a place in the article, and what the other texts call it; the first of `texts` is the article."""
    sentences = {text.label: text.sentences for text in texts}
    article = texts[0]
    lines = []
    for each in suggestions:
        count, first = len(each.name.occurrences), each.name.occurrences[0]
        kind = f"{each.name.kind}, " if each.name.kind else ""
        lines.append(f"{' | '.join(each.name.forms)}  ({kind}{count} {'time' if count == 1 else 'times'})")
        shown = excerpt(article.sentences[first.sentence], first.start, first.end)
        lines.append(f"  {article.label}, sentence {first.sentence + 1}: {shown}")
        lines += [line for partner in each.partners for line in _partner_lines(partner, sentences)]
    if not lines:
        lines = ["No name in the article that the glossary lacks."]
    return "".join(f"{printable(line)}\n" for line in lines)


def suggestions_json(suggestions: Sequence[Suggestion], texts: Sequence[PlainText]) -> str:
    """The suggestions with all places and all evidence; sentences and places are counted from 0."""
    sentences = {text.label: text.sentences for text in texts}
    return dump_json(
        {"crossframe": 1, "suggestions": [_suggestion(each, texts[0].sentences, sentences) for each in suggestions]}
    )


def suggestions_csv(suggestions: Sequence[Suggestion], texts: Sequence[PlainText]) -> str:
    """The suggestions as a glossary file of proposed terms."""
    rows = as_rows(suggestions, texts[0].label)
    return "".join(
        format_row(cells, "\n") for cells in (COLUMNS, *([row.get(name, "") for name in COLUMNS] for row in rows))
    )


def excerpt(sentence: str, start: int, end: int) -> str:
    """A place of a sentence in brackets, with a little of what stands around it."""
    left, right = max(0, start - _AROUND), min(len(sentence), end + _AROUND)
    before = ("…" if left else "") + sentence[left:start].lstrip()
    after = sentence[end:right].rstrip() + ("…" if right < len(sentence) else "")
    return f"{before}[{sentence[start:end]}]{after}"


def _partner_lines(partner: Partner, sentences: Mapping[str, Sequence[str]]) -> list[str]:
    sentence = sentences[partner.label][partner.sentence]
    linked = f"linked to sentence {partner.beside + 1}" if partner.beside is not None else "by sound alone"
    return [
        f"  {partner.language} {partner.form}  ({partner.confidence:.2f}, {linked})",
        f"     {partner.label}, sentence {partner.sentence + 1}: {excerpt(sentence, partner.start, partner.end)}",
    ]


def _suggestion(
    suggestion: Suggestion, article: Sequence[str], sentences: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    return {
        "forms": {code: list(forms) for code, forms in suggestion.forms.items()},
        "kind": suggestion.name.kind or None,
        "count": len(suggestion.name.occurrences),
        "sample": article[suggestion.name.occurrences[0].sentence],
        "places": [
            {"sentence": place.sentence, "start": place.start, "end": place.end, "text": place.text}
            for place in suggestion.name.occurrences
        ],
        "evidence": [
            {
                "label": partner.label,
                "language": partner.language,
                "form": partner.form,
                "text": partner.text,
                "sentence": partner.sentence,
                "start": partner.start,
                "end": partner.end,
                "sentence_text": sentences[partner.label][partner.sentence],
                "linked_to": partner.beside,
                "confidence": partner.confidence,
            }
            for partner in suggestion.partners
        ],
    }
