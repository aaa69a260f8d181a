"""Whether packages work: each loads, translates a line, and has the files that were installed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.translate.packages import BrokenFolder, PackageSearch, argos_name
from compare.translate.prove import flaw_of
from compare.translate.record import compare_with_record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.translate.translation import PackageInfo


@dataclass(frozen=True, slots=True)
class Check:
    """A package's name and version, and its flaw, empty where it works.

    `recorded`: its files were compared with recorded checksums.
    """

    name: str
    version: str
    recorded: bool
    flaw: str


def check_package(package: PackageInfo | BrokenFolder) -> Check:
    """Check one package; changed files are named before the model is loaded."""
    if isinstance(package, BrokenFolder):
        return Check(package.path.name, "", recorded=False, flaw=package.reason)
    compared = compare_with_record(package.path)
    flaw = "; ".join(compared.differing) or flaw_of(package.path)
    return Check(package.name, package.version, compared.recorded, flaw)


def named(search: PackageSearch, names: Iterable[str]) -> list[PackageInfo | BrokenFolder]:
    """The packages with these names, all for no names; broken folders come last. Raises InputError for other names."""
    by_names: list[tuple[set[str], PackageInfo | BrokenFolder]] = [
        *(({package.name, argos_name(package)}, package) for package in search.packages),
        *(({folder.path.name}, folder) for folder in search.broken),
    ]
    wanted = set(names)
    unknown = wanted.difference(*(own for own, _ in by_names))
    if unknown:
        raise InputError(f"{', '.join(sorted(unknown))}: no such package is installed; see crossframe packages list")
    return [each for own, each in by_names if not wanted or wanted & own]
