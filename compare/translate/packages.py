"""Which Argos Translate packages are there, and which one translates between two languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import BrokenPackageError, InputError
from compare.translate.argos import argos_modules, user_folders
from compare.translate.translation import PackageInfo

if TYPE_CHECKING:
    from collections.abc import Sequence

_LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "zh": "Chinese"}
_STARTER = "-starter"


@dataclass(frozen=True, slots=True)
class BrokenFolder:
    """A folder among the packages that is not usable, and why in a few words."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class PackageSearch:
    """The usable packages, the user's own first, and one line for each folder that is not usable.

    `broken` are the same folders as data, without folders of packages that cannot be read at all.
    """

    packages: tuple[PackageInfo, ...]
    warnings: tuple[str, ...]
    broken: tuple[BrokenFolder, ...] = ()


def find_packages() -> PackageSearch:
    """Find the packages installed with Argos Translate, then those shipped with crossframe.

    ARGOS_PACKAGES_DIR is respected. A folder that is no complete package becomes a warning; nothing
    is raised for it.
    """
    packages: list[PackageInfo] = []
    warnings: list[str] = []
    broken: list[BrokenFolder] = []
    try:
        folders = user_folders()
        argos_modules()
    except InputError as error:
        return PackageSearch((), (f"{error}; no translation",))
    for folder, origin in [*((each, "user") for each in folders), (_shipped_folder(), "shipped")]:
        try:
            paths = package_folders(folder)
        except OSError as error:
            warnings.append(f"package folder {folder} cannot be read ({_line(error)})")
            continue
        for path in paths:
            try:
                packages += read_package(path, origin)
            except BrokenPackageError as error:
                warnings.append(str(error))
                broken.append(BrokenFolder(path, error.reason))
    return PackageSearch(tuple(packages), tuple(warnings), tuple(broken))


def choose_package(packages: Sequence[PackageInfo], source: str, target: str) -> PackageInfo | None:
    """Choose the package from one language (code) to another, None where there is none.

    The user's come before shipped ones, full ones before starters, newer ones before older.
    """
    fitting = [package for package in packages if (package.from_code, package.to_code) == (source, target)]
    newest_last = sorted(fitting, key=lambda package: version_key(package.version))
    return max(newest_last[::-1], key=lambda p: (p.origin == "user", not p.starter), default=None)


def read_package(folder: Path, origin: str = "user") -> list[PackageInfo]:
    """The package in one folder; none of another type. Raises BrokenPackageError where it is not usable."""
    try:
        return _package(folder, origin)
    except (
        ImportError,
        OSError,
        ValueError,
        TypeError,
        AttributeError,
        KeyError,
        AssertionError,
        RecursionError,
    ) as error:
        reason = _line(error)
    raise BrokenPackageError(f"package folder {folder} is not usable ({reason}); remove or reinstall it", reason)


def package_folders(folder: Path) -> list[Path]:
    """The folders in a folder of packages, by name, without hidden ones; none where it is not there.

    Raises OSError where it cannot be read.
    """
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def missing_package_line(source: str, target: str) -> str:
    """One line: which package is missing (codes such as "en", "ru") and the command that installs it.

    Argos Translate has packages from and to English only; for other directions there is nothing to install.
    """
    names = direction(source, target)
    if "en" not in {source, target}:
        return f"no {names} package is installed; Argos Translate offers packages from and to English only"
    return f"no {names} package is installed; get it with: crossframe packages install {source} {target}"


def direction(source: str, target: str) -> str:
    """Two languages (codes) for a sentence: "English to Russian"."""
    return f"{_LANGUAGE_NAMES.get(source, source)} to {_LANGUAGE_NAMES.get(target, target)}"


def argos_name(package: PackageInfo) -> str:
    """What Argos Translate's own commands call a package, whatever its version: "translate-en_ru"."""
    return f"translate-{package.from_code}_{package.to_code}"


def version_key(version: str) -> tuple[int, ...]:
    """What versions are compared by: their numbers."""
    return tuple(int(number) for number in re.findall(r"\d{1,9}", version))


def _shipped_folder() -> Path:
    return Path(str(files("compare"))) / "data" / "packages"


def _package(path: Path, origin: str) -> list[PackageInfo]:
    """Return the package in one folder; none for a package of another type, such as sentence splitters."""
    package = argos_modules()[0].Package(path)
    if package.type != "translate":
        return []
    if not all(isinstance(code, str) and code for code in (package.from_code, package.to_code)):
        raise ValueError("metadata.json names no languages")
    if not (path / "model" / "model.bin").is_file():
        raise ValueError("no model/model.bin")
    if not hasattr(package, "tokenizer"):
        raise ValueError("no sentencepiece.model and no bpe.model")
    version = str(package.package_version)
    starter = path.name.endswith(_STARTER)
    return [PackageInfo(path.name, version, package.from_code, package.to_code, path, origin, starter)]


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
