"""Reports of `crossframe translate`: the text in other languages, and what became of its terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.report.cells import marked
from compare.report.result_json import VERSION, translated
from compare.report.safe import printable
from compare.report.shape import shaped
from compare.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.texts.text import Text
    from compare.translate.translation import PackageInfo, TermOutcome, TranslatedText

_OUTCOMES = {
    "applied": "applied",
    "repaired": "repaired",
    "placeholder": "placeholder",
    "not-applied": "not applied",
}


def render_translations(text: Text, translations: Sequence[TranslatedText], notices: Sequence[str] = ()) -> str:
    """Return the translations as plain text in the shape of `text`: its paragraphs and blank lines.

    Notices come first. Each translation stands under a line with its language and package, so that none can be
    taken for an outlet's text. A flagged sentence is followed by its flags: "… [loop]". The text is made
    printable and ends with a newline.
    """
    parts = [f"Note: {printable(notice)}" for notice in notices]
    for translation in translations:
        parts += [f"== {translation.language}: {made_by(translation)} ==", shaped(text, translation)]
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


def made_by(translation: TranslatedText) -> str:
    """Return "machine translation by …" with the packages that made it, printable."""
    last = _package(translation.package)
    if translation.pivot is None:
        return f"machine translation by {last}"
    return f"machine translation through {translation.pivot.to_code}, by {_package(translation.pivot)} and {last}"


def _package(package: PackageInfo) -> str:
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


def _report(translation: TranslatedText) -> list[str]:
    terms = translation.terms
    counts = [f"{sum(term.outcome == outcome for term in terms)} {words}" for outcome, words in _OUTCOMES.items()]
    lines = [
        f"{translation.language}: {made_by(translation)}",
        f"  terms: {len(terms)} found, {', '.join(counts)}",
    ]
    missed = [_placed(term.source, term) for term in terms if term.outcome == "not-applied"]
    forbidden = [_placed(form, term) for term in terms for form in term.forbidden]
    lists = (("not applied", missed), ("forbidden forms left", forbidden))
    return lines + [f"  {name}: {', '.join(found)}" for name, found in lists if found]


def _placed(words: str, term: TermOutcome) -> str:
    return f"{printable(words)} (sentence {term.sentence + 1})"
