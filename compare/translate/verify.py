"""Whether packages work: each loads, translates a line, and has the files that were installed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.translate.packages import argos_name
from compare.translate.prove import flaw_of
from compare.translate.record import compare_with_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.translate.translation import PackageInfo


@dataclass(frozen=True, slots=True)
class Check:
    """A package and its flaw, empty where it works; `recorded`: its files were compared with recorded checksums."""

    package: PackageInfo
    recorded: bool
    flaw: str


def check_package(package: PackageInfo) -> Check:
    """Check one package; changed files are named before the model is loaded."""
    compared = compare_with_record(package.path)
    return Check(package, compared.recorded, "; ".join(compared.differing) or flaw_of(package.path))


def named(packages: Sequence[PackageInfo], names: Iterable[str]) -> list[PackageInfo]:
    """The packages with these names, in the order of preference; all for no names. Raises InputError for another."""
    wanted = set(names)
    unknown = wanted - {name for package in packages for name in (package.name, argos_name(package))}
    if unknown:
        raise InputError(f"{', '.join(sorted(unknown))}: no such package is installed; see crossframe packages list")
    return [package for package in packages if not wanted or wanted & {package.name, argos_name(package)}]
