"""Packages installed from a file or from the index, and removed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import BrokenPackageError, DownloadError, InputError
from compare.translate.archive import unpack
from compare.translate.argos import install_folder
from compare.translate.download import LIMIT, Download, forget
from compare.translate.packages import argos_name, find_packages, package_folders, read_package, version_key
from compare.translate.packages_folder import INCOMING, changing, part_file, put_in_place, take_out
from compare.translate.prove import flaw_of
from compare.translate.record import sha256_of, write_record
from compare.translate.web import megabytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.translate.download import Progress
    from compare.translate.package_index import IndexEntry
    from compare.translate.translation import PackageInfo


@dataclass(frozen=True, slots=True)
class Installed:
    """A package in the user's folder; `fresh`: it was installed now; `replaced` are the names of older ones."""

    package: PackageInfo
    fresh: bool
    replaced: tuple[str, ...] = ()


def install_file(archive: Path, waiting: Callable[[], None]) -> Installed:
    """Install a package from its file, into the folder where Argos Translate keeps packages.

    Raises InputError, with nothing installed, where the file is no package or its package does not work.
    """
    if not archive.is_file():
        raise InputError(f"{archive}: no such file; give a .argosmodel file or two languages, such as en ru")
    folder = install_folder()
    with changing(folder, waiting) as staging:
        return _install(archive, str(archive), folder, staging)


def install_entry(
    entry: IndexEntry, progress: Progress, waiting: Callable[[], None], *, again: bool = False
) -> Installed:
    """Download and install a package of the index; one that is there in this or a newer version stays, unless `again`.

    Raises DownloadError where it cannot be had, InputError where it does not work or is for other languages.
    """
    if entry.size is not None and entry.size > LIMIT:
        raise DownloadError(f"{entry.name}: has {megabytes(entry.size)}, more than {megabytes(LIMIT)}; not downloaded")
    folder = install_folder()
    with changing(folder, waiting) as staging:
        there = [each for each in _same_direction(entry.from_code, entry.to_code) if not each.starter]
        newest = max(there, key=lambda each: version_key(each.version), default=None)
        if newest and not again and version_key(newest.version) >= version_key(entry.version):
            return Installed(newest, fresh=False)
        part = part_file(folder, f"{entry.name}-{entry.version}")
        url = _download(entry, part, progress)
        try:
            installed = _install(part, url, folder, staging, entry)
        except InputError:
            forget(part)
            raise
        forget(part)
        return installed


def remove_package(name: str, waiting: Callable[[], None]) -> Path:
    """Remove a package of the user's by its folder's name, also one that is broken; returns where it was.

    Raises InputError for a name that is not there, or that came with crossframe.
    """
    folder = install_folder()
    with changing(folder, waiting) as staging:
        path = _folder_of(name, folder)
        take_out(path, staging)
        return path


def _folder_of(name: str, folder: Path) -> Path:
    """The folder of that name, or of the one package that Argos Translate's commands call so. Raises InputError."""
    for path in package_folders(folder):
        if path.name == name and _looks_like_one(path):
            return path
    found = find_packages().packages
    called = [each.path for each in found if argos_name(each) == name and each.path.parent.resolve() == folder]
    if len(called) > 1:
        raise InputError(f"{name}: is the name of {', '.join(path.name for path in called)}; give one of these")
    if called:
        return folder / called[0].name
    if any(each.origin == "shipped" and name in {each.name, argos_name(each)} for each in found):
        raise InputError(f"{name}: came with crossframe and stays; a package that you install comes before it")
    raise InputError(f"{name}: no such package is installed; see crossframe packages list")


def _download(entry: IndexEntry, part: Path, progress: Progress) -> str:
    """Download from the first address that works; return it. Raises DownloadError of the last."""
    failed = DownloadError(f"{entry.name}: the index has no address for it")
    for url in entry.links:
        try:
            Download(url, part, progress).run()
            _compare(entry, part, url)
        except DownloadError as error:
            failed = error
        else:
            return url
    raise failed


def _compare(entry: IndexEntry, part: Path, url: str) -> None:
    if entry.sha256 is not None and sha256_of(part) != entry.sha256:
        forget(part)
        raise DownloadError(f"{url}: is not the file that the index describes (SHA-256 differs); nothing was installed")


def _install(archive: Path, label: str, folder: Path, staging: Path, entry: IndexEntry | None = None) -> Installed:
    """Unpack, prove, record and put in place."""
    digest = sha256_of(archive)
    unpacked = unpack(archive, staging, label)
    package = _proven(unpacked, label)
    if entry and (entry.from_code, entry.to_code) != (package.from_code, package.to_code):
        raise InputError(f"{label}: translates {package.from_code} to {package.to_code}; nothing was installed")
    _check_place(package, folder, label)
    write_record(unpacked, digest, label if entry else archive.name)
    older = [each.name for each in _same_direction(package.from_code, package.to_code) if _is_older(each, package)]
    target = put_in_place(unpacked, folder, staging)
    for name in older:
        if name != target.name:
            take_out(folder / name, staging)
    return Installed(read_package(target)[0], fresh=True, replaced=tuple(older))


def _proven(unpacked: Path, label: str) -> PackageInfo:
    packages: list[PackageInfo] = []
    try:
        packages = read_package(unpacked)
    except BrokenPackageError as error:
        flaw = error.reason
    else:
        flaw = flaw_of(unpacked)
    if flaw:
        shown = flaw.replace(f"{unpacked}/", "")  # that folder will be gone
        raise InputError(f"{label}: the package does not work ({shown}); nothing was installed")
    return packages[0]


def _check_place(package: PackageInfo, folder: Path, label: str) -> None:
    """Raise InputError where the package's name is taken by something that it may not replace."""
    target = folder / package.name
    if package.name.endswith(INCOMING):
        raise InputError(f"{label}: its folder {package.name} has a name that crossframe itself uses; rename it")
    if not os.path.lexists(target):
        return
    languages = (package.from_code, package.to_code)
    try:
        alike = [(each.from_code, each.to_code) for each in read_package(target)] == [languages]
    except BrokenPackageError:
        alike = _looks_like_one(target)
    if not alike:
        raise InputError(f"{label}: {target} is there already and is no {' to '.join(languages)} package; move it away")


def _same_direction(source: str, target: str) -> list[PackageInfo]:
    """The user's packages from one language to another in the folder that packages are installed into."""
    folder = install_folder()
    return [
        each
        for each in find_packages().packages
        if (each.from_code, each.to_code) == (source, target) and each.path.parent.resolve() == folder
    ]


def _is_older(each: PackageInfo, package: PackageInfo) -> bool:
    """Whether a package makes another one of its direction superfluous: the same folder, or an older full one."""
    if each.name == package.name:
        return True
    older = version_key(each.version) < version_key(package.version)
    return older and each.starter == package.starter


def _looks_like_one(path: Path) -> bool:
    """Whether a folder may be a package, even a broken one; ARGOS_PACKAGES_DIR may name a folder of other things."""
    signs = ("metadata.json", "model", "sentencepiece.model", "bpe.model")
    return path.is_dir() and (path.name.startswith("translate-") or any((path / sign).exists() for sign in signs))
