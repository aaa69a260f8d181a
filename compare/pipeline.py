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
from compare.errors import InputError, PackageMissingError
from compare.facts.extract import extract_facts
from compare.framing.find import find_framings, framing_pairs
from compare.glossary.store import load_glossary, load_loaded_terms, load_topics
from compare.report.comparison import Comparison, Row
from compare.texts.examples import example_notices
from compare.texts.read import read_text
from compare.translate.packages import choose_package, find_packages, missing_package_line
from compare.translate.translate import translate_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from compare.align.link import Link
    from compare.differences.difference import Difference
    from compare.glossary.term import Glossary
    from compare.texts.text import Text
    from compare.translate.translation import PackageInfo, TranslatedText


_FUZZY_NEEDS = "--match fuzzy links texts of two languages only where the article is translated"


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

    `glossaries` lie over the shipped one; `explain` gives links reasons and differences rules; `link_model` and
    `scope_model` replace the shipped weights; what `cache` has is not computed again.
    """

    glossaries: tuple[Path, ...] = ()
    match: str = "hybrid"
    translate: bool = True
    explain: bool = False
    link_model: Path | None = None
    scope_model: Path | None = None
    cache: Cache = field(default_factory=Cache)
    progress: Callable[[str], None] = field(default=lambda _: None)


def compare(sources: Sequence[Source], settings: Settings) -> Comparison:
    """The comparison of the first source, the article, with the others, and of the others with each other.

    Raises CrossframeError for input that cannot be used.
    """
    model = read_model(settings.link_model or SHIPPED_MODEL)
    glossary, loaded_terms = load_glossary(settings.glossaries), load_loaded_terms()
    texts = [read_text(s.path, s.label, language=s.language, date=s.date) for s in sources]
    settings.progress("reading facts")
    facts = {text.label: extract_facts(text, glossary, loaded_terms) for text in texts}
    translations, notices = _translations(texts, glossary, settings)
    settings.progress("linking claims")
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
        explain=settings.explain,
        framings=framings,
        framing_pairs=framing_pairs(framings, [row.group for row in rows]),
    )


def _translations(
    texts: Sequence[Text], glossary: Glossary, settings: Settings
) -> tuple[dict[str, TranslatedText], list[str]]:
    """The article in each other language of the texts, and a line for each package that is missing."""
    article = texts[0]
    targets = sorted({text.language for text in texts} - {article.language})
    if not targets:
        return {}, []
    if not settings.translate:
        return {}, [_FUZZY_NEEDS] if settings.match == "fuzzy" else []
    search = find_packages()
    translations: dict[str, TranslatedText] = {}
    notices = list(search.warnings)
    if settings.match == "fuzzy":
        notices.append(_FUZZY_NEEDS)
    for target in targets:
        package = choose_package(search.packages, article.language, target)
        if package is None:
            notices.append(missing_package_line(article.language, target))
            continue
        settings.progress(f"translating into {target}")
        try:
            translations[target] = translate_article(article, target, package, glossary)
        except InputError as error:  # a broken package: comparing goes on without it
            notices.append(str(error))
    return translations, notices


def translate(
    source: Source, targets: Sequence[str], glossaries: Sequence[Path], progress: Callable[[str], None]
) -> tuple[Text, dict[str, TranslatedText], tuple[str, ...]]:
    """A text, its translations by language code, and sentences that must stand above them.

    Raises PackageMissingError where a direction has no package, InputError for a target that is its own language.
    """
    text = read_text(source.path, source.label, language=source.language)
    glossary, search = load_glossary(glossaries), find_packages()
    translations = {}
    for target in dict.fromkeys(targets):
        if target == text.language:
            raise InputError(f"{source.path}: is in {target} already; ask for another language with --to")
        package = choose_package(search.packages, text.language, target)
        if package is None:
            raise PackageMissingError("; ".join([missing_package_line(text.language, target), *search.warnings]))
        progress(f"translating into {target}")
        translations[target] = translate_article(text, target, package, glossary)
    return text, translations, (*example_notices([text]), *search.warnings)


def translate_article(article: Text, target: str, package: PackageInfo, glossary: Glossary) -> TranslatedText:
    """A text's sentences in another language, the glossary enforced."""
    sentences = [sentence.text for sentence in article.sentences]
    return translate_text(sentences, article.language, target, package, glossary)


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
