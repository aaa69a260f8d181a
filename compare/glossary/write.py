"""Write glossary files: all or nothing, one process at a time."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from compare.errors import InputError
from compare.glossary.read import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PATIENCE = 60.0  # seconds to wait for another process that writes the same file
_POLL = 0.005  # seconds between two attempts; writing takes a few times as long
_NEW_FILE_MODE = 0o644


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other crossframe processes from writing `path`, by a lock on `.NAME.lock` beside it.

    The lock file stays: taking it away could let two writers in. Raises InputError where no lock is to be had.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE, poll_interval=_POLL)
    try:
        lock.acquire()
    except Timeout:
        raise InputError(f"{path}: another process has been writing it for {_PATIENCE:.0f} s; try again") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write into that takes the place of `path` at the end, when it is safely on the disk.

    Whatever interrupts the writing, a kill too, leaves `path` as it was. A link stays a link, the mode is kept.
    Raises InputError for a place that cannot be written.
    """
    target = path.resolve()
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else _NEW_FILE_MODE
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None
    finally:
        temporary.unlink(missing_ok=True)


def format_row(cells: Sequence[str], end: str) -> str:
    """A line of CSV; a cell is quoted where it must be, a first one too that would make the line a comment."""
    first, *others = cells
    return ",".join([_quoted(first, always=first.lstrip().startswith("#")), *map(_quoted, others)]) + end


def join_forms(forms: Sequence[str]) -> str:
    """The cell of these forms."""
    return SEPARATOR.join(forms)


def _quoted(cell: str, *, always: bool = False) -> str:
    if always or any(mark in cell for mark in ',"\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows has no such call for folders."""
    if os.name != "nt":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
