"""Translations of sentences from the cache, where they were made before."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.cache import content_key
from compare.translate.placeholders import survive
from compare.translate.translation import TermOutcome, TranslatedSentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.cache import Cache
    from compare.translate.engine import Engine
    from compare.translate.presence import Presence
    from compare.translate.translation import PackageInfo, Translated

_LIBRARIES = ("ctranslate2", "sentencepiece", "argos-translate-lt", "pymorphy3", "rjieba")
_CODE = ("translate", "glossary")


class KeptTranslations:
    """The translations by one package that a cache has, by sentence and by what the glossary says of its terms."""

    def __init__(self, cache: Cache, package: PackageInfo, presence: Presence) -> None:
        self._cache = cache
        self._presence = presence
        self._package = fingerprint(package.path) if cache.folder else ""

    def key(self, sentence: str) -> str:
        """What a sentence's translation depends on: package, code, the glossary's part that concerns it, itself."""
        return content_key(self._package, _code(), *self._terms(sentence), sentence)

    def find(self, sentences: Sequence[str]) -> dict[str, Translated]:
        """The translations kept of some of the sentences."""
        keys = {self.key(sentence): sentence for sentence in sentences} if self._package else {}
        records = self._cache.find(list(keys)) if keys else {}
        read = {keys[key]: _read(record) for key, record in records.items()}
        return {sentence: translated for sentence, translated in read.items() if translated}

    def keep(self, translated: Mapping[str, Translated]) -> None:
        """Keep the translations of sentences."""
        if self._package:
            self._cache.keep({self.key(sentence): _written(*each) for sentence, each in translated.items()})

    def _terms(self, sentence: str) -> list[str]:
        languages = (self._presence.source, self._presence.target)
        return [
            repr((
                term.id, term.kind, term.case, term.dnt, term.forbidden.get(languages[1], ()),
                *(term.forms.get(language, ()) for language in languages),
            ))
            for term in (match.term for match in self._presence.wanted(sentence))
        ]  # fmt: skip

    def copies_placeholders(self, engine: Engine) -> bool:
        """Whether the package copies placeholders; a package that the cache knows is not asked again."""
        if not self._package:
            return survive(engine)
        key = content_key("placeholders", self._package, _code())
        answers = self._cache.find([key])
        if key not in answers:
            answers = {key: json.dumps(survive(engine))}
            self._cache.keep(answers)
        return answers[key] == json.dumps(True)  # noqa: FBT003 (the value as it is kept)


@lru_cache(maxsize=16)
def fingerprint(folder: Path) -> str:
    """A hash of a package's files, empty where one cannot be read: then nothing is kept."""
    digest = hashlib.sha256()
    try:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            with path.open("rb") as file:
                digest.update(f"{path.relative_to(folder)}\0{hashlib.file_digest(file, 'sha256').hexdigest()}".encode())
    except OSError:
        return ""
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    """A hash of the code that makes a translation, and of the libraries' versions."""
    here = Path(__file__).parents[1]
    files = [path.read_bytes() for folder in _CODE for path in sorted((here / folder).rglob("*.py"))]
    return content_key(*map(_version, _LIBRARIES), *files)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _written(sentence: TranslatedSentence, terms: Sequence[TermOutcome]) -> str:
    rows = [[each.source, each.form, each.outcome, each.term, list(each.forbidden)] for each in terms]
    return json.dumps({"text": sentence.text, "flags": list(sentence.flags), "terms": rows})


def _read(record: str) -> Translated | None:
    """A kept translation; None for a record that is not as `_written` makes it."""
    try:
        values: dict[str, Any] = json.loads(record)
        terms = tuple(
            TermOutcome(source, 0, form, outcome, term, tuple(forbidden))
            for source, form, outcome, term, forbidden in values["terms"]
        )
        return TranslatedSentence(values["text"], tuple(values["flags"])), terms
    except (ValueError, TypeError, KeyError):
        return None
