"""Reports of `crossframe translate`: the text in other languages, and what became of its terms."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from compare.report.cells import marked
from compare.report.result_json import VERSION, translated
from compare.report.safe import printable
from compare.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text
    from compare.translate.translation import TermOutcome, TranslatedText

_WITHOUT_SPACES = ("zh",)
_OUTCOMES = {
    "applied": "applied",
    "repaired": "repaired",
    "placeholder": "placeholder",
    "not-applied": "not applied",
}


def render_translations(text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = ()) -> str:
    """Return the translations as plain text, paragraphs as in `text` with an empty line between.

    Notices come first. Each translation stands under a line with its language and package, so that none can be
    taken for an outlet's text. A flagged sentence is followed by its flags: "… [loop]". The text is made
    printable and ends with a newline.
    """
    parts = [f"Note: {printable(notice)}" for notice in notices]
    for translation in translations:
        head = f"== {translation.language}: machine translation by {_package(translation)} =="
        parts += [head, *_paragraphs(text, translation)]
    return "\n\n".join(parts) + "\n"


def render_excerpt(text: Text, translations: Sequence[TranslatedText], sentences: int, *, width: int) -> str:
    """Return the first sentences of a text, each with its translations under it, and the term report."""
    lines = ["The article's first sentences, machine-translated:", ""]
    for index, sentence in enumerate(text.sentences[:sentences]):
        lines += wrap(printable(f"{text.language}: {sentence.text}"), width, 4)
        for translation in translations:
            target = translation.sentences[index]
            words = marked(target.text, target.flags)
            lines += wrap(printable(f"{translation.language} (machine): {words}"), width, 4)
        lines.append("")
    return "\n".join(lines) + "\n" + render_term_report(translations)


def _package(translation: TranslatedText) -> str:
    package = translation.package
    return printable(f"{package.name} {package.version}") + (", starter" if package.starter else "")


def translation_json(text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = ()) -> dict[str, Any]:
    """Return source and translations as JSON values, version 1; sentences in the order of the source."""
    return {
        "crossframe": VERSION,
        "notices": list(notices),
        "source": {"language": text.language, "sentences": [sentence.text for sentence in text.sentences]},
        "translations": [{"language": x.language, **translated(x)} for x in translations],
    }


def render_term_report(translations: Sequence[TranslatedText]) -> str:
    """Return for each translation its package and what became of the glossary's terms, ending with a newline.

    Sentences are counted from 1, as a reader counts them.
    """
    return "".join(f"{line}\n" for translation in translations for line in _report(translation))


def _paragraphs(text: Text, translation: TranslatedText) -> list[str]:
    space = "" if translation.language in _WITHOUT_SPACES else " "
    pairs = zip(text.sentences, translation.sentences, strict=True)
    return [
        space.join(printable(marked(target.text, target.flags)) for _, target in paragraph)
        for _, paragraph in groupby(pairs, key=lambda pair: pair[0].paragraph)
    ]


def _report(translation: TranslatedText) -> list[str]:
    terms = translation.terms
    counts = [f"{sum(term.outcome == outcome for term in terms)} {words}" for outcome, words in _OUTCOMES.items()]
    lines = [
        f"{translation.language}: translated with {_package(translation)}",
        f"  terms: {len(terms)} found, {', '.join(counts)}",
    ]
    missed = [_missed(term) for term in terms if term.outcome == "not-applied"]
    return lines + ([f"  not applied: {', '.join(missed)}"] if missed else [])


def _missed(term: TermOutcome) -> str:
    return f"{printable(term.source)} (sentence {term.sentence + 1})"
