"""The index of packages that Argos Translate offers: a JSON list, read anew each time."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.errors import DownloadError, InputError
from compare.translate.argos import index_url
from compare.translate.packages import direction, version_key
from compare.translate.web import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIMIT = 20_000_000  # bytes
_TIMEOUT = 20.0  # seconds
_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NAME = re.compile(rf"translate-({_CODE.pattern})_({_CODE.pattern})")
_VERSION = re.compile(r"\d[0-9A-Za-z.+-]{0,30}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A package that can be downloaded.

    `links` are its addresses, in the index' order; `size` in bytes and `sha256` (hexadecimal) of the file are None
    where the index does not have them.
    """

    from_code: str
    to_code: str
    version: str
    links: tuple[str, ...]
    size: int | None = None
    sha256: str | None = None

    @property
    def name(self) -> str:
        """The name that Argos Translate's own commands use."""
        return f"translate-{self.from_code}_{self.to_code}"


def fetch_index() -> tuple[IndexEntry, ...]:
    """Fetch the index that ARGOS_PACKAGE_INDEX names; translation packages only, the newest of each direction.

    Raises DownloadError where it cannot be read or is no index; an entry that is not usable is passed over.
    """
    url = index_url()
    try:
        listed = json.loads(fetch(url, limit=_LIMIT, timeout=_TIMEOUT))
    except (ValueError, RecursionError):
        listed = None
    if not isinstance(listed, list):
        raise DownloadError(f"{url}: is no index of packages (a JSON list); check ARGOS_PACKAGE_INDEX")
    newest: dict[str, IndexEntry] = {}
    for entry in _entries(listed):
        known = newest.get(entry.name)
        if known is None or version_key(entry.version) > version_key(known.version):
            newest[entry.name] = entry
    return tuple(newest[name] for name in sorted(newest))


def find_entry(entries: Sequence[IndexEntry], source: str, target: str) -> IndexEntry:
    """The package from one language (code) to another. Raises InputError where the index has none."""
    for entry in entries:
        if (entry.from_code, entry.to_code) == (source, target):
            return entry
    raise InputError(
        f"the index has no {direction(source, target)} package; see crossframe packages available --from {source}"
    )


def languages_of(words: Sequence[str]) -> tuple[str, str] | None:
    """The two languages that a user's words name ("en ru" or "translate-en_ru"), None for one word: a file.

    Raises InputError for other words.
    """
    if len(words) == 1:
        name = _NAME.fullmatch(words[0])
        return (name[1], name[2]) if name else None
    if len(words) == 2 and all(_CODE.fullmatch(word) for word in words):  # noqa: PLR2004 (from and to)
        return words[0], words[1]
    raise InputError(
        f"{' '.join(words)}: is no package; give two languages (en ru), a name (translate-en_ru) or a .argosmodel file"
    )


def _entries(listed: Sequence[Any]) -> Iterator[IndexEntry]:
    for each in listed:
        if isinstance(each, dict) and each.get("type", "translate") == "translate":
            entry = _entry(each)
            if entry:
                yield entry


def _entry(each: dict[str, Any]) -> IndexEntry | None:
    """The entry, None where it lacks languages, version or links, or has them in a form that no package has."""
    codes = [each.get("from_code"), each.get("to_code")]
    version, links, size, digest = (each.get(key) for key in ("package_version", "links", "size", "sha256"))
    if not all(isinstance(code, str) and _CODE.fullmatch(code) for code in codes):
        return None
    if not (isinstance(version, str) and _VERSION.fullmatch(version) and isinstance(links, list)):
        return None
    if digest is not None and not (isinstance(digest, str) and _SHA256.fullmatch(digest.lower())):
        return None
    fetchable = tuple(link for link in links if isinstance(link, str) and link.startswith(("https://", "http://")))
    if not fetchable:
        return None
    return IndexEntry(
        str(codes[0]),
        str(codes[1]),
        version,
        fetchable,
        size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else None,
        digest.lower() if digest else None,
    )
