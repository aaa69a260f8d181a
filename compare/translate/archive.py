"""A package's archive (`.argosmodel`, a zip of one folder), looked through before anything of it is written."""

from __future__ import annotations

import os
import shutil
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import ZipFile

from compare.errors import InputError
from compare.translate.web import megabytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from zipfile import ZipInfo

METADATA = "metadata.json"
_ENCRYPTED = 0x1
# The record at the end of a zip file and the mark of the one for very large files (APPNOTE.TXT 4.3.15 and 4.3.16).
_END, _LARGE_END, _END_SIZE = b"PK\5\6", b"PK\6\7", 22
_TAIL = _END_SIZE + (1 << 16) + 20  # with the longest comment
_DIRECTORY_SIZE = 5_000_000  # bytes
_FORBIDDEN = frozenset('\\:*?"<>|')  # a folder or a drive on some system, or no file name there


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold: files and folders, bytes of one file, bytes altogether."""

    members: int = 10_000
    single: int = 1_500_000_000
    total: int = 2_000_000_000


class _RefusedError(Exception):
    """What is wrong with an archive."""


def unpack(archive: Path, into: Path, label: str, limits: Limits | None = None) -> Path:
    """Unpack an archive into a folder of ours; return the package's folder inside it.

    `label` names the archive in errors. Raises InputError for what is no archive of one package folder, has members
    that would land elsewhere or are no plain files, or more than `limits`; what was written stays for the caller.
    """
    try:
        _check_directory(archive)
        with ZipFile(archive) as opened:
            members = opened.infolist()
            name = _checked(members, limits or Limits())
            _check_room(into, sum(member.file_size for member in members))
            for member in members:
                _write(opened, member, into)
    except (OSError, _RefusedError) as error:
        raise _refused(label, error) from None
    except Exception as error:  # noqa: BLE001 (what a damaged archive makes zipfile and its decoders raise is not documented)
        raise _refused(label, f"it is no package file, or a damaged one: {_line(error)}") from None
    return into / name


def _check_directory(archive: Path) -> None:
    """Refuse an archive whose list of members would fill the memory: zipfile reads it whole, before we see it."""
    with archive.open("rb") as file:
        file.seek(-min(file.seek(0, os.SEEK_END), _TAIL), os.SEEK_END)
        tail = file.read()
    end = len(tail) - _END_SIZE
    if tail[end : end + 4] != _END or tail[-2:] != b"\0\0":  # a comment follows; zipfile looks for it the same way
        end = tail.rfind(_END)
    size = int.from_bytes(tail[end + 12 : end + 16], "little")
    if end >= 0 and (size > _DIRECTORY_SIZE or _LARGE_END in tail):
        raise _RefusedError("it lists more files than a package has")


def _checked(members: Sequence[ZipInfo], limits: Limits) -> str:
    """The name of the one folder that all members are in. Raises _RefusedError."""
    if len(members) > limits.members:
        raise _RefusedError(f"it holds {len(members)} files, more than {limits.members}")
    for member in members:
        _check_member(member, limits)
    if sum(member.file_size for member in members) > limits.total:
        raise _RefusedError(f"its files have more than {megabytes(limits.total)}")
    paths = [_parts(member) for member in members]
    if len({"/".join(path).casefold() for path in paths}) < len(paths):
        raise _RefusedError("it holds two files of the same name")
    folders = {path[0] for path in paths}
    loose = any(len(path) == 1 and not member.is_dir() for path, member in zip(paths, members, strict=True))
    if len(folders) != 1 or loose:
        raise _RefusedError("its files are not all in one folder")
    (name,) = folders
    if [path for path in paths if path[-1] == METADATA] != [[name, METADATA]]:
        raise _RefusedError(f"it does not have one {METADATA}, in the package's folder")
    return name


def _check_member(member: ZipInfo, limits: Limits) -> None:
    name, parts = member.orig_filename, _parts(member)
    if name.startswith("/") or any(part in {"", ".", ".."} for part in parts):
        raise _RefusedError(f"{name!r} would land outside of the package's folder")
    if parts[0].startswith(".") or _FORBIDDEN & set(name) or not name.isprintable():
        raise _RefusedError(f"{name!r} is no name for a file of a package")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFDIR if member.is_dir() else stat.S_IFREG}:
        raise _RefusedError(f"{name!r} is a link or another special file")
    if member.flag_bits & _ENCRYPTED:
        raise _RefusedError(f"{name!r} is encrypted")
    if member.file_size > limits.single:
        raise _RefusedError(f"{name!r} has more than {megabytes(limits.single)}")


def _parts(member: ZipInfo) -> list[str]:
    return member.orig_filename.removesuffix("/").split("/")


def _check_room(into: Path, needed: int) -> None:
    free = shutil.disk_usage(into).free
    if free < needed:
        raise _RefusedError(f"it needs {megabytes(needed)} in {into.parent}, where {megabytes(free)} are free")


def _write(opened: ZipFile, member: ZipInfo, into: Path) -> None:
    """Write one member; zipfile gives no more bytes than were announced, and compares their checksum."""
    path = into.joinpath(*_parts(member))
    if member.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(member) as source, path.open("xb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())  # the rename that follows must not come to the disk before the content
    if path.stat().st_size != member.file_size:
        raise _RefusedError(f"{member.orig_filename!r} is cut off")


def _refused(label: str, error: object) -> InputError:
    reason = _line(error) if isinstance(error, BaseException) else error
    return InputError(f"{label}: {reason}; nothing was installed")


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__
