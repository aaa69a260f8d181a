"""Which package, or which two through English, translate between two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cache import Cache
from compare.translate.packages import choose_package, missing_package_line
from compare.translate.translate import translate_text, translate_through
from compare.translate.translation import not_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.term import Glossary
    from compare.translate.translation import Done, PackageInfo, TranslatedText

    Route = tuple[PackageInfo] | tuple[PackageInfo, PackageInfo]

_PIVOT = "en"
_NO_CACHE = Cache()


def choose_route(packages: Sequence[PackageInfo], source: str, target: str) -> Route | None:
    """The package from one language (code) to another, or the two through English; None where one is missing."""
    direct = choose_package(packages, source, target)
    if direct:
        return (direct,)
    legs = [choose_package(packages, one, two) for one, two in _legs(source, target)]
    first, second = legs if len(legs) > 1 else (None, None)
    return (first, second) if first and second else None


def missing_route_line(packages: Sequence[PackageInfo], source: str, target: str) -> str:
    """One line: which packages are missing for a direction that has no route, and the commands that install them."""
    missing = [leg for leg in _legs(source, target) if not choose_package(packages, *leg)]
    return "; ".join(missing_package_line(*leg) for leg in missing)


def translate_along(
    route: Route, sentences: Sequence[str], glossary: Glossary, cache: Cache = _NO_CACHE, done: Done = not_told
) -> TranslatedText:
    """Translate sentences by the packages of a route; see translate_text and translate_through."""
    if len(route) == 1:
        return translate_text(sentences, route[0], glossary, cache, done)
    return translate_through(sentences, route, glossary, cache, done)


def _legs(source: str, target: str) -> list[tuple[str, str]]:
    return [(source, target)] if _PIVOT in {source, target} else [(source, _PIVOT), (_PIVOT, target)]
