"""Whole texts into other languages, by whatever packages are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError, PackageMissingError
from compare.translate.packages import PackageSearch, find_packages
from compare.translate.route import choose_route, missing_route_line, translate_along

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from compare.cache import Cache
    from compare.glossary.term import Glossary
    from compare.texts.text import Text
    from compare.translate.translation import TranslatedText

    Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Translator:
    """The packages that are there, the glossary to enforce, and who is told how far a translation is."""

    search: PackageSearch
    glossary: Glossary
    cache: Cache
    progress: Progress

    def check(self, source: str, targets: Iterable[str]) -> None:
        """Raise PackageMissingError, naming all that is missing, where a direction has no package."""
        packages = self.search.packages
        missing = [target for target in dict.fromkeys(targets) if not choose_route(packages, source, target)]
        if missing:
            lines = [missing_route_line(packages, source, target) for target in missing]
            raise PackageMissingError("; ".join([*lines, *self.search.warnings]))

    def translate(self, text: Text, target: str) -> TranslatedText:
        """A text in another language (code).

        Raises PackageMissingError where no package has the direction, InputError for a package that is broken.
        """
        route = choose_route(self.search.packages, text.language, target)
        if route is None:
            raise PackageMissingError(missing_route_line(self.search.packages, text.language, target))
        stage = f"translating into {target}"
        self.progress(stage, 0, 0)
        sentences = [sentence.text for sentence in text.sentences]
        return translate_along(
            route, sentences, self.glossary, self.cache, lambda done, total: self.progress(stage, done, total)
        )

    def try_all(self, wanted: Mapping[str, tuple[Text, str]]) -> tuple[dict[str, TranslatedText], list[str]]:
        """Translations of texts into languages, by the names in `wanted`, and a line for each that there is none of."""
        translations: dict[str, TranslatedText] = {}
        notices = list(self.search.warnings) if wanted else []
        for name, (text, target) in wanted.items():
            try:
                translations[name] = self.translate(text, target)
            except (PackageMissingError, InputError) as error:
                notices.append(str(error))
        return translations, notices


def translator(glossary: Glossary, cache: Cache, progress: Progress) -> Translator:
    """A Translator with the packages that are installed now."""
    return Translator(find_packages(), glossary, cache, progress)
