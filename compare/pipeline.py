"""The whole way, from files to a comparison: texts, facts, translations, links, groups, differences."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from compare.align.content import content_of
from compare.align.groups import group_claims
from compare.align.kept import embed_once
from compare.align.link_model import SHIPPED_MODEL, read_model
from compare.align.links import link_texts
from compare.align.side import Side
from compare.cache import Cache
from compare.differences.find import find_differences
from compare.differences.scope import scope_differences
from compare.differences.scope_model import SHIPPED_SCOPE_MODEL
from compare.errors import InputError
from compare.facts.extract import extract_facts
from compare.framing.find import find_framings, framing_pairs
from compare.glossary.layers import load_glossary, load_loaded_terms, load_topics
from compare.report.comparison import Comparison, Row
from compare.texts.examples import example_notices
from compare.texts.read import read_text
from compare.translate.texts import translator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.glossary.term import Glossary
    from compare.texts.text import Text
    from compare.translate.texts import Progress
    from compare.translate.translation import TranslatedText


_FUZZY_NEEDS = "--match fuzzy links texts of two languages only where the article is translated"


def silent(_stage: str, _done: int, _total: int) -> None:
    """A `progress` that says nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text to be read: label, path ("-" for standard input), and what the user said of it."""

    label: str
    path: str
    language: str | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """How to compare.

    `glossaries` lie over the shipped one; `explain` gives links reasons and differences rules; `gloss` translates the
    other texts into the article's language, for a reader of that alone; `link_model` and `scope_model` replace the
    shipped weights; what `cache` has is not computed again. `progress` is told the stage that goes on and, where they
    are counted, how many sentences are done and of how many, else 0 and 0.
    """

    glossaries: tuple[Path, ...] = ()
    match: str = "hybrid"
    translate: bool = True
    explain: bool = False
    gloss: bool = False
    link_model: Path | None = None
    scope_model: Path | None = None
    cache: Cache = field(default_factory=Cache)
    progress: Progress = silent


def compare(sources: Sequence[Source], settings: Settings) -> Comparison:
    """The comparison of the first source, the article, with the others, and of the others with each other.

    Raises CrossframeError for input that cannot be used.
    """
    model = read_model(settings.link_model or SHIPPED_MODEL)
    glossary, loaded_terms = load_glossary(settings.glossaries), load_loaded_terms()
    texts = [read_text(s.path, s.label, language=s.language, date=s.date) for s in sources]
    settings.progress("reading facts", 0, 0)
    facts = {text.label: extract_facts(text, glossary, loaded_terms) for text in texts}
    translations, glosses, notices = _translated(texts, glossary, settings)
    settings.progress("linking claims", 0, 0)
    sides = [
        Side(
            text,
            facts[text.label],
            content_of(text),
            embed_once(text, settings.cache),
            _readings(text, texts[0], translations),
        )
        for text in texts
    ]
    links = [
        link
        for one, two in combinations(sides, 2)
        for link in link_texts(one, two, model, settings.match, explain=settings.explain)
    ]
    scope_weights = settings.scope_model or SHIPPED_SCOPE_MODEL
    differences = (*find_differences(texts, facts, links), *scope_differences(sides, links, scope_weights))
    rows = _rows(texts, links, differences)
    framings = find_framings(texts, facts, load_topics(), glossary)
    return Comparison(
        texts=tuple(texts),
        links=tuple(links),
        rows=rows,
        translations=translations,
        notices=(*example_notices(texts), *notices),
        glosses=glosses,
        explain=settings.explain,
        framings=framings,
        framing_pairs=framing_pairs(framings, [row.group for row in rows]),
    )


def _translated(
    texts: Sequence[Text], glossary: Glossary, settings: Settings
) -> tuple[dict[str, TranslatedText], dict[str, TranslatedText], list[str]]:
    """The article in the other languages, the other texts in the article's where glosses are asked for, and notices.

    A package that is missing or broken becomes a notice: comparing goes on without it.
    """
    article, *others = texts
    foreign = [text for text in others if text.language != article.language]
    targets = {code: (article, code) for code in sorted({text.language for text in foreign})}
    fuzzy = [_FUZZY_NEEDS] if settings.match == "fuzzy" and targets else []
    wanted = {text.label: (text, article.language) for text in foreign if settings.gloss}
    if not wanted and not (targets and settings.translate):
        return {}, {}, fuzzy
    made = translator(glossary, settings.cache, settings.progress)
    translations, notices = made.try_all(targets if settings.translate else {})
    glosses, more = made.try_all(wanted)
    return translations, glosses, list(dict.fromkeys([*fuzzy, *notices, *more]))


def translate(
    source: Source, targets: Sequence[str], settings: Settings
) -> tuple[Text, dict[str, TranslatedText], tuple[str, ...]]:
    """A text, its translations by language code, and sentences that must stand above them.

    Raises PackageMissingError where a direction has no package, InputError for a target that is its own language.
    """
    text = read_text(source.path, source.label, language=source.language)
    if text.language in targets:
        raise InputError(f"{source.path}: is in {text.language} already; ask for another language with --to")
    made = translator(load_glossary(settings.glossaries), settings.cache, settings.progress)
    made.check(text.language, targets)
    translations = {target: made.translate(text, target) for target in dict.fromkeys(targets)}
    return text, translations, (*example_notices([text]), *made.search.warnings)


def _readings(text: Text, article: Text, translations: dict[str, TranslatedText]) -> dict[str, tuple[str, ...]]:
    """The sentences of the article in other languages; nothing for the other texts."""
    if text is not article:
        return {}
    return {code: tuple(s.text for s in translation.sentences) for code, translation in translations.items()}


def _rows(texts: Sequence[Text], links: Sequence[Link], differences: Sequence[Difference]) -> tuple[Row, ...]:
    by_claim: dict[str, list[Difference]] = {}
    for difference in differences:
        by_claim.setdefault(difference.first, []).append(difference)
    return tuple(
        Row(group, tuple(d for ids in group.claims.values() for claim in ids for d in by_claim.get(claim, ())))
        for group in group_claims(texts, links)
    )
