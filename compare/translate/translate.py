"""A text into another language: one batch, the glossary enforced, each sentence tied to its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.translate.cleaning import clean_for_model, tidy
from compare.translate.engine import load_engine
from compare.translate.parts import split_long
from compare.translate.terms import enforce_terms
from compare.translate.translation import PackageInfo, TermOutcome, TranslatedSentence, TranslatedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import Glossary
    from compare.translate.engine import Engine

_SOURCE_TOKENS_AT_MOST = 100


def translate_text(
    sentences: Sequence[str], source: str, target: str, package: PackageInfo, glossary: Glossary
) -> TranslatedText:
    """Translate sentences from `source` to `target` (language codes) with the glossary's terms.

    The result has one sentence for each given one, in order; a sentence the model failed on keeps its source
    and a flag. Raises InputError where the package is for other languages or does not load.
    """
    if (package.from_code, package.to_code) != (source, target):
        raise InputError(
            f"package {package.name} translates {package.from_code} to {package.to_code}, "
            f"not {source} to {target}; choose another"
        )
    engine = load_engine(package)
    parts = [(index, part) for index, sentence in enumerate(sentences) for part in _parts(sentence, engine)]
    owners = [index for index, _ in parts]
    translated, outcomes = enforce_terms(engine.draft([part for _, part in parts]), engine, glossary)
    joined = _joined(sentences, owners, translated, target)
    kept = {index for index, sentence in enumerate(joined) if sentence.flags}
    return TranslatedText(target, package, joined, _owned(outcomes, owners, kept))


def _parts(sentence: str, engine: Engine) -> tuple[str, ...]:
    return split_long(sentence, lambda part: len(engine.tokens(clean_for_model(part))), _SOURCE_TOKENS_AT_MOST)


def _joined(
    sentences: Sequence[str], owners: Sequence[int], translated: Sequence[TranslatedSentence], target: str
) -> tuple[TranslatedSentence, ...]:
    """Join the parts' translations; a sentence with a failed part is kept whole in the source."""
    joined = []
    for index, sentence in enumerate(sentences):
        own = [part for owner, part in zip(owners, translated, strict=True) if owner == index]
        flags = tuple(dict.fromkeys(flag for part in own for flag in part.flags))
        text = ("" if target == "zh" else " ").join(part.text for part in own)
        joined.append(TranslatedSentence(sentence if flags else tidy(text, target), flags))
    return tuple(joined)


def _owned(outcomes: Sequence[TermOutcome], owners: Sequence[int], kept: set[int]) -> tuple[TermOutcome, ...]:
    """Outcomes with the sentence's index for the part's; none is applied where the source was kept."""
    owned = []
    for outcome in outcomes:
        index = owners[outcome.sentence]
        lost = index in kept
        owned.append(
            TermOutcome(
                outcome.source,
                index,
                "" if lost else outcome.form,
                "not-applied" if lost else outcome.outcome,
            )
        )
    return tuple(owned)
