"""What stands in the cells of a report, before it is wrapped, escaped or coloured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.differences.difference import RULES
from compare.report.summary import PAIR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.report.comparison import Comparison, Row
    from compare.texts.text import Claim, Text
    from compare.translate.translation import TranslatedText

ABSENT = "— not in this text"
LEGEND = f"“…” marks a claim that is part of a sentence. “{ABSENT}”: no claim of that text was linked to this row."

_QUOTED = 48  # code points of a claim that an explanation quotes
_QUOTES = {"ru": ("«", "»"), "zh": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; `tone` is "own" (the text's own words), "machine" (a translation) or "absent"."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference for a reader: its kind, and the two spans with the note.

    Of kind "rule", what the difference above it goes by; of kind "linked", why two claims were linked.
    """

    kind: str
    detail: str


def cell(comparison: Comparison, row: Row, text: Text) -> tuple[Line, ...]:
    """Return what one text has in one row: its own words, then machine translations.

    The article's are those into the languages of the row, another text's its gloss in the article's language. A text
    without claims in the row has the one line ABSENT.
    """
    claims = [comparison.claims[claim] for claim in row.group.claims.get(text.label, ())]
    if not claims:
        return (Line(ABSENT, "absent"),)
    claims.sort(key=lambda claim: (claim.sentence, claim.start))
    own = tuple(Line(words, "own") for words in _own_words(text, claims))
    sentences = list(dict.fromkeys(claim.sentence for claim in claims))
    if text is not comparison.texts[0]:
        gloss = comparison.glosses.get(text.label)
        return own + ((Line(_machine(gloss, sentences), "machine"),) if gloss else ())
    return own + tuple(
        Line(_machine(comparison.translations[language], sentences), "machine")
        for language in _other_languages(comparison, row)
    )


def difference_lines(comparison: Comparison, row: Row) -> tuple[DifferenceLine, ...]:
    """Return the row's differences, each with its rule, then why its claims were linked, where that was asked for.

    With more than two texts each side is named by its label.
    """
    owners = {claim: text for text in comparison.texts for claim in row.group.claims.get(text.label, ())}
    named = len(comparison.texts) > PAIR
    differences = [
        line
        for difference in row.differences
        for line in (_difference_line(difference, owners, named=named), *_rule_line(comparison, difference))
    ]
    links = (link for claim in owners for link in comparison.explained.get(claim, ()))
    return (*differences, *(_link_line(comparison, link, owners, named=named) for link in links))


def heading(text: Text) -> str:
    """Return a text's label, language and, where known, its date."""
    return column_heading(text) + (f", {text.date.isoformat()}" if text.date else "")


def column_heading(text: Text) -> str:
    """Return a text's label and language, for a narrow column."""
    return f"{text.label} ({text.language})"


def translation_origin(comparison: Comparison) -> str:
    """Return a sentence that names the packages behind "ru (machine)", empty where nothing was translated."""
    every = (*comparison.translations.values(), *comparison.glosses.values())
    origins = dict.fromkeys(f"{each.language} by {_packages(each)}" for each in every)
    return f"“(machine)” is a machine translation of the whole sentence: {', '.join(origins)}." if origins else ""


def _packages(translation: TranslatedText) -> str:
    packages = [package for package in (translation.pivot, translation.package) if package]
    return " and ".join(f"{each.name} {each.version}{' (starter)' if each.starter else ''}" for each in packages)


def _own_words(text: Text, claims: Sequence[Claim]) -> list[str]:
    """Return the exact words of claims in text order; neighbours within one sentence are put back together."""
    runs: list[list[Claim]] = []
    for claim in claims:
        if runs and runs[-1][-1].sentence == claim.sentence and runs[-1][-1].end == claim.start:
            runs[-1].append(claim)
        else:
            runs.append([claim])
    return [_with_dots(text.sentences[run[0].sentence].text, run[0].start, run[-1].end) for run in runs]


def _with_dots(sentence: str, start: int, end: int) -> str:
    """Return a slice of a sentence with "…" at each side where the sentence goes on."""
    before = "…" if sentence[:start].strip() else ""
    after = "…" if sentence[end:].strip() else ""
    return before + sentence[start:end].strip() + after


def _other_languages(comparison: Comparison, row: Row) -> list[str]:
    """Return the languages of the row that the article was translated into, in the order of the texts."""
    article = comparison.texts[0].language
    present = (text.language for text in comparison.texts if row.group.claims.get(text.label))
    return [x for x in dict.fromkeys(present) if x != article and x in comparison.translations]


def _machine(translation: TranslatedText, sentences: Sequence[int]) -> str:
    """Return "ru (machine): …" for some sentences of the article, with their flags."""
    parts = [marked(translation.sentences[index].text, translation.sentences[index].flags) for index in sentences]
    return f"{translation.language} (machine): {' '.join(parts)}"


def marked(text: str, flags: Sequence[str]) -> str:
    """Return a translated sentence followed by its flags: "… [loop]"."""
    return " ".join([text, *(f"[{flag}]" for flag in flags)]).strip()


def _difference_line(difference: Difference, owners: Mapping[str, Text], *, named: bool) -> DifferenceLine:
    first = _side(difference.first_text, owners[difference.first], named=named)
    second = _side(difference.second_text, owners[difference.second], named=named)
    return DifferenceLine(difference.kind, f"{first} / {second}" + (f": {difference.note}" if difference.note else ""))


def _rule_line(comparison: Comparison, difference: Difference) -> tuple[DifferenceLine, ...]:
    """Return what a difference goes by and where its words stand, where that was asked for."""
    if not comparison.explain:
        return ()
    first = _place(difference.first, difference.first_start, difference.first_end)
    second = _place(difference.second, difference.second_start, difference.second_end)
    evidence = f"; {difference.evidence}" if difference.evidence else ""
    rule = RULES.get(difference.kind, difference.kind)
    return (DifferenceLine("rule", f"{rule}{evidence}. {first} / {second}."),)


def _place(claim: str, start: int, end: int) -> str:
    """Return "kremlin:7 at 61–80", in code points of the claim's sentence; the claim alone where it has no words."""
    return f"{claim} at {start}–{end}" if start >= 0 else claim


def _link_line(comparison: Comparison, link: Link, owners: Mapping[str, Text], *, named: bool) -> DifferenceLine:
    sides = ((comparison.claims[claim].text.strip(), owners[claim]) for claim in (link.first, link.second))
    first, second = (_side(_shortened(words), text, named=named) for words, text in sides)
    return DifferenceLine("linked", f"{first} / {second}: {link.score:.2f}; {'; '.join(link.reasons)}.")


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"


def _side(words: str, text: Text, *, named: bool) -> str:
    """Return one side of a difference in its language's quotes; a dash where the side states nothing."""
    left, right = _QUOTES.get(text.language, ('"', '"'))
    quoted = f"{left}{words}{right}" if words else "—"
    return f"{text.label} {quoted}" if named else quoted
