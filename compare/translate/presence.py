"""Whether a glossary term stands in a translation, and with which of its forms."""

from __future__ import annotations

import re
from collections import Counter

from compare.glossary.find import find_terms
from compare.glossary.term import Glossary, Term, TermMatch


class Presence:
    """Looks for the terms of a glossary in translations into one language.

    A term that must not be translated (dnt) is looked for as it stands in the source.
    """

    def __init__(self, glossary: Glossary, source: str, target: str) -> None:
        self.glossary = glossary
        self.source = source
        self.target = target
        self.matches: tuple[TermMatch, ...] = ()
        self._single: dict[str, Glossary] = {}

    def of(self, matches: tuple[TermMatch, ...]) -> Presence:
        """The same for one source sentence, whose terms are found: `occupied` then speaks of it."""
        own = Presence(self.glossary, self.source, self.target)
        own.matches, own._single = matches, self._single
        return own

    def wanted(self, sentence: str) -> tuple[TermMatch, ...]:
        """Find the terms of a source sentence that have a form in the target language, in order."""
        matches = find_terms(sentence, self.source, self.glossary)
        return tuple(match for match in matches if match.term.dnt or match.term.forms.get(self.target))

    def found(self, match: TermMatch, text: str) -> tuple[str, ...]:
        """List what stands in the text for the term of a source match, as it is spelled there."""
        return tuple(text[start:end] for start, end in self.spans(match, text))

    def spans(self, match: TermMatch, text: str) -> tuple[tuple[int, int], ...]:
        """Where the term of a source match stands in the text, in code points."""
        if match.term.dnt:
            return tuple(each.span() for each in re.finditer(rf"(?<!\w){re.escape(match.text)}(?!\w)", text))
        single = self._single.setdefault(match.term.id, Glossary((match.term,)))
        return tuple((each.start, each.end) for each in find_terms(text, self.target, single))

    def forbidden(self, term: Term, text: str) -> tuple[tuple[int, int], ...]:
        """Spans of the forms that the glossary forbids for a term."""
        forms = term.forbidden.get(self.target, ())
        if not forms:
            return ()
        key = f"forbidden {term.id}"
        single = self._single.setdefault(key, Glossary((Term(key, term.kind, {self.target: forms}, term.case),)))
        return tuple((each.start, each.end) for each in find_terms(text, self.target, single))

    def occupied(self, text: str) -> tuple[tuple[int, int], ...]:
        """Spans of known terms in a translation that the source accounts for, and that must stay.

        A term that the translation has more often than the source is the model's invention; it may go. A term that
        stands inside another one's longer form does not count.
        """
        terms = {match.term.id: match for match in self.matches}
        spans = {name: self.spans(match, text) for name, match in terms.items()}
        every = [span for found in spans.values() for span in found]
        in_source = Counter(match.term.id for match in self.matches)
        own = {name: [span for span in found if not _is_inside(span, every)] for name, found in spans.items()}
        return tuple(span for name, found in own.items() if len(found) <= in_source[name] for span in found)


def _is_inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in others)


def preferred_form(match: TermMatch, source: str, target: str) -> str:
    """Return the form to put in for a source match.

    That is the preferred one; where the source has a shorter form than its own preferred one (a surname
    alone), the first target form of as many words, so that Putin becomes no Vladimir Putin.
    """
    if match.term.dnt:
        return match.text
    forms = match.term.forms[target]
    words = _word_count(match.text)
    full = match.term.forms.get(source, (match.text,))[0]
    if words == _word_count(full):
        return forms[0]
    return next((form for form in forms if _word_count(form) == words), forms[0])


def _word_count(form: str) -> int:
    return len(form.replace("·", " ").split())
