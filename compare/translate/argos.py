"""Argos Translate's own modules, and where it keeps packages and its index."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEFAULT_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/"


def argos_modules() -> tuple[Any, Any]:
    """The modules argostranslate.package and argostranslate.settings.

    Their import creates folders in the user's home. Where that is not allowed, they are imported with a
    temporary home; `user_folders` still looks in the real one. Raises InputError where they cannot be loaded.
    """
    try:
        return _imported()
    except (ImportError, OSError, ValueError, KeyError, AssertionError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise InputError(f"Argos Translate cannot be loaded ({reason})") from None


def user_folders() -> list[Path]:
    """The user's package folders; the variable is read again, it may have changed after the import."""
    chosen = os.environ.get("ARGOS_PACKAGES_DIR")
    return [Path(chosen)] if chosen else [Path(folder) for folder in argos_modules()[1].package_dirs]


def install_folder() -> Path:
    """The folder that packages are installed into, absolute; it may not be there yet."""
    return user_folders()[0].resolve()


def index_url() -> str:
    """The address of the index of packages, from ARGOS_PACKAGE_INDEX or Argos Translate's settings."""
    chosen = os.environ.get("ARGOS_PACKAGE_INDEX") or argos_modules()[1].package_index or _DEFAULT_INDEX
    return str(chosen) if str(chosen).endswith(".json") else f"{str(chosen).rstrip('/')}/index.json"


def _imported() -> tuple[Any, Any]:
    try:
        return import_module("argostranslate.package"), import_module("argostranslate.settings")
    except OSError:
        with _temporary_home():
            package = import_module("argostranslate.package")
            settings: Any = import_module("argostranslate.settings")
        data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        settings.package_dirs = [Path(data) / "argos-translate" / "packages"]
        return package, settings


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
