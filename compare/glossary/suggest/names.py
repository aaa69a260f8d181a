"""Names in an article that the glossary lacks: runs of capitalised words, and abbreviations."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from compare.glossary.checks.stop_words import STOP_WORDS
from compare.glossary.find import find_terms
from compare.glossary.suggest.capitals import (
    BODIES,
    CREEDS,
    GROUPS,
    INCOMPLETE,
    INSIDE,
    JOINING,
    NOT_NAMES,
    OFFICES,
    OPENERS,
    RANKS,
    SAYING,
)
from compare.glossary.suggest.nominative import nominative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.glossary.term import Glossary

LANGUAGES = ("en", "ru")  # Chinese has no capital letters
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENING = re.compile(r"[\s\"'“”«‘’(\[\-–—:•]*")
_ENDED = re.compile(r"[.!?…][\s\"'”’»)\]]*$")
_HEADLINE_SHARE = 0.6  # of a sentence's words with a capital
_QUOTED = re.compile(r"[“«\"]['‘]?$|[:—] $")
_HEADLINE_WORDS = 4
_LONGEST_ABBREVIATION = 6
_CAPITALS_ALONE = 2
_LONGEST_SURNAME = 5  # letters of a Chinese surname, which goes first: "Zhang"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a name: the index of the sentence, and code points within it."""

    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name that the glossary lacks: its forms, the longest first, its kind ("" where unknown), and all places."""

    forms: tuple[str, ...]
    kind: str
    occurrences: tuple[Occurrence, ...]


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    known: bool
    first: bool  # of the sentence: its capital says nothing

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def abbreviation(self) -> bool:
        return self.text.isupper() and _CAPITALS_ALONE <= len(self.text) <= _LONGEST_ABBREVIATION


class _Run(NamedTuple):
    """Words that make one name, and whether a title stood before them or a verb of saying behind them."""

    words: tuple[_Word, ...]
    sentence: int
    person: bool
    language: str

    @property
    def written(self) -> str:
        """The words as they stand in the text."""
        return " ".join(word.text for word in self.words)

    @property
    def form(self) -> str:
        """The name as a glossary has it: in the nominative."""
        return " ".join(nominative(word.text) if self.language == "ru" else word.text for word in self.words)


def find_unknown_names(sentences: Sequence[str], language: str, glossary: Glossary) -> tuple[FoundName, ...]:
    """Names of an article in "en" or "ru" that the glossary lacks, the most frequent first.

    A word that is capitalised only where a sentence begins is taken for a name if it is one elsewhere, or if the
    words beside it say so. Headlines in capitals give none.
    """
    words = [_words(sentence, language, glossary) for sentence in sentences]
    runs = [
        run
        for index, (sentence, own) in enumerate(zip(sentences, words, strict=True))
        if not _is_headline(sentence, own)
        for run in _runs(sentence, own, index, language)
    ]
    sure = {word.text for run in runs for word in run.words if not word.first}
    small = {word.text.lower() for own in words for word in own if not word.capital}
    trimmed = (_without_opener(run, sure, small, language) for run in runs)
    kept = [run for run in trimmed if run is not None and not _is_word(run, language)]
    return _grouped(kept)


def _words(sentence: str, language: str, glossary: Glossary) -> list[_Word]:
    known = [(match.start, match.end) for match in find_terms(sentence, language, glossary)]
    start = _OPENING.match(sentence)
    first = start.end() if start else 0
    words = []
    for match in _WORD.finditer(sentence):
        text = _POSSESSIVE.sub("", match.group()) if language == "en" else match.group()
        inside = any(begin < match.end() and match.start() < end for begin, end in known)
        begins = match.start() == first or _QUOTED.search(sentence, 0, match.start()) is not None
        words.append(_Word(text, match.start(), match.start() + len(text), inside, begins))
    return [word for word in words if word.text]


def _is_headline(sentence: str, words: Sequence[_Word]) -> bool:
    """Whether most words are in capitals, or begin with one and no full stop ends the line."""
    long = [word for word in words if len(word.text) > 1 and word.text not in INSIDE["en"] | INSIDE["ru"]]
    if len(long) < _HEADLINE_WORDS:
        return False
    if sum(word.text.isupper() for word in long) > _HEADLINE_SHARE * len(long):
        return True
    return not _ENDED.search(sentence) and sum(word.capital for word in long) > _HEADLINE_SHARE * len(long)


def _runs(sentence: str, words: Sequence[_Word], index: int, language: str) -> Iterator[_Run]:
    """The runs of capitalised words that the glossary does not know, cut where an office stands between names."""
    place = 0
    while place < len(words):
        end = _end_of_run(sentence, words, place, language)
        titled = place > 0 and words[place - 1].text.lower() in OFFICES[language] and _joined(sentence, words, place)
        says = end < len(words) and words[end].text.lower() in SAYING[language]
        parts = list(_parts(words[place:end], language))
        for number, (part, behind_office) in enumerate(parts):
            person = behind_office or (titled and not number) or (says and number == len(parts) - 1)
            yield _Run(part, index, person, language)
        place = max(end, place + 1)


def _parts(words: Sequence[_Word], language: str) -> Iterator[tuple[tuple[_Word, ...], bool]]:
    """Names of a run without offices ("Kazakh Foreign Minister Nurtleu"), and whether an office stands before each."""
    own: list[_Word] = []
    behind = False
    for word in words:
        if word.text.lower() in OFFICES[language]:
            while own and own[-1].text.lower() in RANKS[language] | INSIDE[language]:
                own.pop()
            if own:
                yield from _named(own, language, behind=behind)
            own, behind = [], True
        else:
            own.append(word)
    yield from _named(own, language, behind=behind)


def _named(words: list[_Word], language: str, *, behind: bool) -> Iterator[tuple[tuple[_Word, ...], bool]]:
    """The words as a name, if more than a group is left of them."""
    while words and words[0].text.lower() in INSIDE[language]:
        words = words[1:]
    while words and words[-1].text.lower() in INSIDE[language]:
        words = words[:-1]
    if len(words) > 1 and words[0].text.lower() in CREEDS[language] and words[1].text.lower() not in BODIES[language]:
        words = words[1:]
    if words and not all(word.text.lower() in GROUPS[language] | RANKS[language] for word in words):
        yield tuple(words), behind


def _joined(sentence: str, words: Sequence[_Word], place: int) -> bool:
    """Whether nothing but a space or a hyphen stands between a word and the one before."""
    return sentence[words[place - 1].end : words[place].start] == " "


def _end_of_run(sentence: str, words: Sequence[_Word], place: int, language: str) -> int:
    """The end of the run of names that begins at a word; the word itself where none does."""
    end = place
    ahead = place
    while ahead < len(words) and (ahead == place or _joined(sentence, words, ahead)):
        word = words[ahead]
        if word.known or word.text.lower() in NOT_NAMES[language]:
            break
        if word.capital and (len(word.text) > 1 or ahead > place):
            end = ahead + 1
        elif ahead == place or not _may_join(words[ahead - 1].text.lower(), word.text, language):
            break
        ahead += 1
    return end


def _may_join(before: str, word: str, language: str) -> bool:
    """Whether a small word may stand inside a name, behind the word before it."""
    if word in JOINING[language]:
        return before in INCOMPLETE[language]
    return word in INSIDE[language]


def _without_opener(run: _Run, sure: set[str], small: set[str], language: str) -> _Run | None:
    """The run without a common word that has its capital from the beginning of the sentence; None for nothing."""
    first = run.words[0]
    if not first.first or first.abbreviation:
        return run
    lower = first.text.lower()
    common = lower in OPENERS[language] or lower in small or lower.endswith("ly")
    if len(run.words) > 1:
        if not common:
            return run
        rest = run.words[1:]
        while rest and rest[0].text.lower() in INSIDE[language]:
            rest = rest[1:]
        return run._replace(words=rest) if rest else None
    return run if not common and (first.text in sure or run.person) else None


def _is_word(run: _Run, language: str) -> bool:
    """Whether a name is only a common word with a capital: "We", "West"."""
    word = run.words[0].text
    return len(run.words) == 1 and not word.isupper() and word.lower() in STOP_WORDS[language]


def _grouped(runs: Iterable[_Run]) -> tuple[FoundName, ...]:
    """Runs by name: a surname goes with the full name, an abbreviation with what it stands for."""
    runs = list(runs)
    usual = {run.form.casefold(): run.form for run in runs if not run.form.isupper()}  # "ALMATY" opens a dispatch
    by_form: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        by_form[usual.get(run.form.casefold(), run.form)].append(run)
    longest = sorted(by_form, key=lambda form: -len(form.split()))
    heads: dict[str, str] = {}
    for form in longest:
        owners = [other for other in longest if other != form and _is_short_for(form, other)]
        heads[form] = heads.get(owners[0], owners[0]) if len(owners) == 1 else form
    names = []
    for head in dict.fromkeys(heads.values()):
        forms = [form for form in longest if heads[form] == head]
        names.append(_name(forms, [run for form in forms for run in by_form[form]]))
    return tuple(
        sorted(
            names, key=lambda name: (-len(name.occurrences), name.occurrences[0].sentence, name.occurrences[0].start)
        )
    )


def _is_short_for(form: str, other: str) -> bool:
    """Whether a form is the last word of a longer one, its first if that is a short surname, or its first letters."""
    words = other.split()
    if len(words) < 2 or " " in form:  # noqa: PLR2004 - a name of two words
        return False
    first = form == words[0] and len(words) == 2 and len(form) <= _LONGEST_SURNAME  # noqa: PLR2004 - as above
    return first or form == words[-1] or form == "".join(word[0] for word in words if word[0].isupper())


def _name(forms: Sequence[str], runs: Sequence[_Run]) -> FoundName:
    places = sorted(
        (Occurrence(run.sentence, run.words[0].start, run.words[-1].end, run.written) for run in runs),
        key=lambda place: (place.sentence, place.start),
    )
    kind = "person" if any(run.person for run in runs) else ""
    if not kind and all(form.isupper() for form in forms):
        kind = "organisation"
    return FoundName(tuple(forms), kind, tuple(places))
