"""Which Argos Translate packages are there, and which one translates between two languages."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import InputError
from compare.translate.translation import PackageInfo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "zh": "Chinese"}
_STARTER = "-starter"


@dataclass(frozen=True, slots=True)
class PackageSearch:
    """The usable packages, the user's own first, and one line for each folder that is not usable."""

    packages: tuple[PackageInfo, ...]
    warnings: tuple[str, ...]


def find_packages() -> PackageSearch:
    """Find the packages installed with Argos Translate, then those shipped with crossframe.

    ARGOS_PACKAGES_DIR is respected. A folder that is no complete package becomes a warning; nothing
    is raised for it.
    """
    packages: list[PackageInfo] = []
    warnings: list[str] = []
    try:
        _, settings = _argos()
    except (ImportError, OSError, ValueError, KeyError, AssertionError) as error:
        return PackageSearch((), (f"Argos Translate cannot be loaded ({_line(error)}); no translation",))
    for folder, origin in [
        *((each, "user") for each in _user_folders(settings)),
        (_shipped_folder(), "shipped"),
    ]:
        for path in _subfolders(folder, warnings):
            try:
                packages += read_package(path, origin)
            except InputError as error:
                warnings.append(str(error))
    return PackageSearch(tuple(packages), tuple(warnings))


def choose_package(packages: Sequence[PackageInfo], source: str, target: str) -> PackageInfo | None:
    """Choose the package from one language (code) to another, None where there is none.

    The user's come before shipped ones, full ones before starters, newer ones before older.
    """
    fitting = [package for package in packages if (package.from_code, package.to_code) == (source, target)]
    newest_last = sorted(fitting, key=lambda package: _version_key(package.version))
    return max(newest_last[::-1], key=lambda p: (p.origin == "user", not p.starter), default=None)


def read_package(folder: Path, origin: str = "user") -> list[PackageInfo]:
    """The package in one folder; none of another type. Raises InputError where it is not usable."""
    try:
        return _package(_argos()[0], folder, origin)
    except (ImportError, OSError, ValueError, TypeError, AttributeError, KeyError, AssertionError) as error:
        raise InputError(f"package folder {folder} is not usable ({_line(error)}); remove or reinstall it") from None


def missing_package_line(source: str, target: str) -> str:
    """One line: which package is missing (codes such as "en", "ru") and the command that installs it.

    Argos Translate has packages from and to English only; for other directions there is nothing to install.
    """
    names = f"{_LANGUAGE_NAMES.get(source, source)} to {_LANGUAGE_NAMES.get(target, target)}"
    if "en" not in {source, target}:
        return f"no {names} package is installed; Argos Translate offers packages from and to English only"
    return f"no {names} package is installed; get it with: argospm install translate-{source}_{target}"


def _argos() -> tuple[Any, Any]:
    """Return the modules argostranslate.package and argostranslate.settings.

    Their import creates folders in the user's home. Where that is not allowed, they are imported with a
    temporary home; `_user_folders` still looks in the real one.
    """
    try:
        return import_module("argostranslate.package"), import_module("argostranslate.settings")
    except OSError:
        with _temporary_home():
            argos = import_module("argostranslate.package")
            settings: Any = import_module("argostranslate.settings")
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        settings.package_dirs = [Path(data) / "argos-translate" / "packages"]
        return argos, settings


@contextmanager
def _temporary_home() -> Iterator[None]:
    """Environment variables that send Argos Translate's folders to a temporary place."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
    before = {name: os.environ.get(name) for name in names}
    with tempfile.TemporaryDirectory(prefix="crossframe-argos-") as folder:
        os.environ.update(dict.fromkeys(names, folder))
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})


def _user_folders(settings: Any) -> list[Path]:
    """Return the user's package folders; the variable is read again, it may have changed after the import."""
    chosen = os.environ.get("ARGOS_PACKAGES_DIR")
    return [Path(chosen)] if chosen else [Path(folder) for folder in settings.package_dirs]


def _shipped_folder() -> Path:
    return Path(str(files("compare"))) / "data" / "packages"


def _subfolders(folder: Path, warnings: list[str]) -> list[Path]:
    if not folder.is_dir():
        return []
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError as error:
        warnings.append(f"package folder {folder} cannot be read ({_line(error)})")
        return []


def _package(argos: Any, path: Path, origin: str) -> list[PackageInfo]:
    """Return the package in one folder; none for a package of another type, such as sentence splitters."""
    package = argos.Package(path)
    if package.type != "translate":
        return []
    if not package.from_code or not package.to_code:
        raise ValueError("metadata.json names no languages")
    if not (path / "model" / "model.bin").is_file():
        raise ValueError("no model/model.bin")
    if not hasattr(package, "tokenizer"):
        raise ValueError("no sentencepiece.model and no bpe.model")
    version = str(package.package_version)
    starter = path.name.endswith(_STARTER)
    return [PackageInfo(path.name, version, package.from_code, package.to_code, path, origin, starter)]


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
