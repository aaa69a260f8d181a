"""A text into another language: one batch, the glossary enforced, each sentence tied to its source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.cache import Cache
from compare.errors import InputError
from compare.translate.cleaning import clean_for_model, tidy
from compare.translate.consistency import made_consistent
from compare.translate.engine import load_engine
from compare.translate.kept import KeptTranslations
from compare.translate.parts import split_long
from compare.translate.presence import Presence
from compare.translate.surnames import terms_of_text
from compare.translate.terms import enforce_terms
from compare.translate.translation import PackageInfo, TermOutcome, TranslatedSentence, TranslatedText, not_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import Glossary
    from compare.translate.engine import Engine
    from compare.translate.translation import Done, Translated

_SOURCE_TOKENS_AT_MOST = 100
_NO_CACHE = Cache()


def translate_text(
    sentences: Sequence[str],
    package: PackageInfo,
    glossary: Glossary,
    cache: Cache = _NO_CACHE,
    done: Done = not_told,
) -> TranslatedText:
    """Translate sentences between the package's languages with the glossary's terms.

    The result has one sentence for each given one, in order; a sentence the model failed on keeps its source and a
    flag. What the cache has is not translated again. `done` is told of the sentences that are drafted, then of those
    whose terms are in. Raises InputError where the package does not load.
    """
    source, target = package.from_code, package.to_code
    presence = Presence(terms_of_text(glossary, sentences, source, target), source, target)
    kept = KeptTranslations(cache, package, presence)
    translated = kept.find(sentences)
    missing = [sentence for sentence in dict.fromkeys(sentences) if sentence not in translated]
    if missing:
        new = _translate(missing, load_engine(package), presence, kept, done)
        kept.keep(new)
        translated |= new
    terms = {term.id: term for term in presence.glossary.terms}
    whole = made_consistent([translated[sentence] for sentence in sentences], terms, target)
    outcomes = (replace(term, sentence=index) for index, (_, own) in enumerate(whole) for term in own)
    return TranslatedText(target, package, tuple(sentence for sentence, _ in whole), tuple(outcomes))


def translate_through(
    sentences: Sequence[str],
    packages: tuple[PackageInfo, PackageInfo],
    glossary: Glossary,
    cache: Cache = _NO_CACHE,
    done: Done = not_told,
) -> TranslatedText:
    """Translate sentences with two packages, the second from the language that the first translates into (the pivot).

    A sentence that either failed on keeps its source and the flag. Terms are those of the source, by what stands in
    the last translation. Raises InputError where the packages do not meet or do not load.
    """
    first, second = packages
    if first.to_code != second.from_code:
        raise InputError(f"package {second.name} does not go on from {first.to_code}; choose another")
    between = translate_text(sentences, first, glossary, cache, done)
    last = translate_text([sentence.text for sentence in between.sentences], second, glossary, cache, done)
    joined = tuple(
        TranslatedSentence(sentence, flags) if (flags := one.flags or two.flags) else two
        for sentence, one, two in zip(sentences, between.sentences, last.sentences, strict=True)
    )
    source, target = first.from_code, second.to_code
    presence = Presence(terms_of_text(glossary, sentences, source, target), source, target)
    became = {(outcome.sentence, outcome.term): outcome.outcome for outcome in last.terms}
    outcomes = (
        replace(term, sentence=index, outcome=became.get((index, term.term), "applied") if term.form else term.outcome)
        for index, (sentence, result) in enumerate(zip(sentences, joined, strict=True))
        for term in _found_terms(sentence, result, presence)
    )
    return TranslatedText(target, second, joined, tuple(outcomes), pivot=first)


def _found_terms(sentence: str, translated: TranslatedSentence, presence: Presence) -> tuple[TermOutcome, ...]:
    """For each term of a source sentence whether its translation has it: "applied" or "not-applied"."""
    first = {match.term.id: match for match in reversed(presence.wanted(sentence))}
    text = "" if translated.flags else translated.text
    outcomes = []
    for match in sorted(first.values(), key=lambda match: match.start):
        form = next(iter(presence.found(match, text)), "")
        forbidden = tuple(text[start:end] for start, end in presence.forbidden(match.term, text))
        outcome = "applied" if form else "not-applied"
        outcomes.append(TermOutcome(match.text, 0, form, outcome, match.term.id, forbidden))
    return tuple(outcomes)


def _translate(
    sentences: Sequence[str], engine: Engine, presence: Presence, kept: KeptTranslations, done: Done
) -> dict[str, Translated]:
    """Translations of different sentences, long ones in parts."""
    parts = [(sentence, part) for sentence in sentences for part in _parts(sentence, engine)]
    drafts = engine.draft([part for _, part in parts], done)
    enforced = enforce_terms(drafts, engine, presence, lambda: kept.copies_placeholders(engine), done)
    by_sentence: dict[str, list[Translated]] = {sentence: [] for sentence in sentences}
    for (sentence, _), each in zip(parts, enforced, strict=True):
        by_sentence[sentence].append(each)
    return {sentence: _joined(sentence, own, presence.target) for sentence, own in by_sentence.items()}


def _parts(sentence: str, engine: Engine) -> tuple[str, ...]:
    return split_long(sentence, lambda part: len(engine.tokens(clean_for_model(part))), _SOURCE_TOKENS_AT_MOST)


def _joined(sentence: str, parts: Sequence[Translated], target: str) -> Translated:
    """Join the parts' translations; a sentence with a failed part is kept whole in the source, without its terms."""
    flags = tuple(dict.fromkeys(flag for part, _ in parts for flag in part.flags))
    outcomes = tuple(outcome for _, own in parts for outcome in own)
    if flags:
        lost = tuple(replace(each, form="", outcome="not-applied", forbidden=()) for each in outcomes)
        return TranslatedSentence(sentence, flags), lost
    text = ("" if target == "zh" else " ").join(part.text for part, _ in parts)
    return TranslatedSentence(tidy(text, target)), outcomes
