"""Terms to add to a glossary: the names that an article has and the glossary lacks, with the evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.glossary.suggest.names import LANGUAGES, FoundName, find_unknown_names
from compare.glossary.suggest.partners import Partner, PlainText, find_partners

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.glossary.term import Glossary

SentenceLink = tuple[int, str, int]  # a sentence of the article, the label of a text, a sentence of that text


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name of an article in `language` with the forms that the other texts use; nothing has been added."""

    name: FoundName
    language: str
    partners: tuple[Partner, ...]

    @property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """The forms of a new term by language, the preferred one first."""
        forms: dict[str, dict[str, None]] = {self.language: dict.fromkeys(self.name.forms)}
        for partner in self.partners:
            forms.setdefault(partner.language, {})[partner.form] = None
        return {code: tuple(each) for code, each in forms.items()}


def suggest(
    article: PlainText, texts: Sequence[PlainText], links: Iterable[SentenceLink], glossary: Glossary
) -> tuple[Suggestion, ...]:
    """Suggestions for the names of an article in English or Russian, the most frequent name first.

    Raises InputError for an article in Chinese, where no capital letters tell names from words.
    """
    if article.language not in LANGUAGES:
        raise InputError(
            f"{article.label}: is in Chinese, which has no capital letters; give the English or Russian text first"
        )
    linked: dict[str, dict[int, list[int]]] = {text.label: defaultdict(list) for text in texts}
    for sentence, label, other in links:
        if label in linked:
            linked[label][sentence].append(other)
    return tuple(
        Suggestion(
            name,
            article.language,
            tuple(
                partner
                for text in texts
                if text.language != article.language
                for partner in find_partners(name, article.language, text, linked[text.label], glossary)
            ),
        )
        for name in find_unknown_names(article.sentences, article.language, glossary)
    )
