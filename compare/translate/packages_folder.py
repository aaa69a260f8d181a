"""The folder of installed packages: one process changes it at a time, and nothing half stands in it at any time.

Argos Translate takes every folder in it for a package and fails at one without metadata.json. New packages are
therefore made in a folder beside it, on the same file system, and renamed into it when they are whole; old ones are
renamed out of it before they are deleted. Files with a dot are ours and harmless to it.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.translate.archive import METADATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LOCK = ".crossframe.lock"
_WAIT = 1800.0  # seconds for another process, which may be downloading
INCOMING = ".crossframe-new"  # ends the name of a whole package while the old one is taken out
_PART_AGE = 7 * 86400.0  # seconds after which nobody will go on with a download


@contextmanager
def changing(folder: Path, waiting: Callable[[], None]) -> Iterator[Path]:
    """Make a folder of packages ours alone; gives an empty folder on the same file system, removed at the end.

    `waiting` is called where another process is at work. What an interrupted process left is put in order first.
    Raises InputError where the folder cannot be written or stays taken.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / _LOCK)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waiting()
            lock.acquire(timeout=_WAIT)
    except Timeout:
        raise InputError(f"{folder}: another crossframe is changing it; try again when that is done") from None
    except (OSError, NotImplementedError) as error:
        raise InputError(f"{folder}: cannot be written ({_why(error)}); name another in ARGOS_PACKAGES_DIR") from None
    try:
        yield from _staging(folder)
    except OSError as error:
        raise InputError(f"{error.filename or folder}: {_why(error)}; nothing was changed") from None
    finally:
        lock.release()


def put_in_place(package: Path, folder: Path, staging: Path) -> Path:
    """Move a whole package's folder into the folder of packages, in the place of one of the same name.

    Old or new or both are there at any moment: the new one comes under a longer name before the old one leaves.
    """
    target = folder / package.name
    if not os.path.lexists(target):
        return package.rename(target)
    incoming = package.rename(folder / f"{package.name}{INCOMING}")
    take_out(target, staging)
    return incoming.rename(target)


def take_out(path: Path, staging: Path) -> None:
    """Remove a package: at once for everyone who looks, then bit by bit in `staging`."""
    out = Path(tempfile.mkdtemp(prefix="out-", dir=staging)) / "package"
    path.rename(out)
    _delete(out)


def part_file(folder: Path, name: str) -> Path:
    """Where the download of a package is kept until it is whole."""
    return folder / f".crossframe-{name}.part"


def _staging(folder: Path) -> Iterator[Path]:
    parent = _parent(folder)
    prefix = f".crossframe-{folder.name}-"
    _put_in_order(folder, parent, prefix)
    staging = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    if parent == folder:  # Argos Translate sees it: let it see a package of a type that it does not use
        (staging / METADATA).write_text('{"type": "unfinished"}', encoding="utf-8")
    try:
        yield staging
    finally:
        _delete(staging)


def _parent(folder: Path) -> Path:
    """Where new packages are made: beside the folder, or in it where that is another file system or closed to us."""
    parent = folder.parent
    beside = parent.stat().st_dev == folder.stat().st_dev and os.access(parent, os.W_OK | os.X_OK)
    return parent if beside and not os.path.ismount(folder) else folder


def _put_in_order(folder: Path, parent: Path, prefix: str) -> None:
    """Finish or undo what a process that was killed had begun; the lock is ours, so nobody is at it."""
    ours = re.compile(re.escape(prefix) + r"[a-z0-9_]{8}")  # not those of a folder with a longer name beside it
    for left in parent.iterdir():
        if ours.fullmatch(left.name):
            _delete(left)
    for incoming in folder.glob(f"*{INCOMING}"):
        target = incoming.with_name(incoming.name.removesuffix(INCOMING))
        if os.path.lexists(target):
            _delete(target)
        incoming.rename(target)
    for part in folder.glob(".crossframe-*.part*"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _PART_AGE:
                part.unlink()


def _delete(path: Path) -> None:
    """Delete a folder, or a link to one; what cannot be deleted is tried again the next time."""
    if path.is_symlink():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path, ignore_errors=True)


def _why(error: BaseException) -> str:
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
