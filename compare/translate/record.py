"""The checksums of an installed package, in a file beside its metadata.json; Argos Translate passes it over."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

RECORD = "crossframe.json"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether a package has a record, and what differs from it: a few words each, none where all is as recorded."""

    recorded: bool
    differing: tuple[str, ...] = ()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_record(folder: Path, archive_sha256: str, came_from: str) -> None:
    """Record the checksums of all files in a package's folder, and of the archive they came from."""
    files = {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / RECORD
    }
    record = {"archive": {"from": came_from, "sha256": archive_sha256}, "files": files}
    (folder / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def compare_with_record(folder: Path) -> Comparison:
    """Compare a package's files with what was recorded; a record that cannot be read counts as a difference."""
    try:
        files = json.loads((folder / RECORD).read_text(encoding="utf-8"))["files"]
        expected = {_inside(name): str(digest) for name, digest in files.items()}
    except FileNotFoundError:
        return Comparison(recorded=False)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Comparison(recorded=True, differing=(f"{RECORD} cannot be read",))
    found = (_difference(folder, name, digest) for name, digest in expected.items())
    return Comparison(recorded=True, differing=tuple(each for each in found if each))


def _inside(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(name)
    return name


def _difference(folder: Path, name: str, digest: str) -> str:
    try:
        return "" if sha256_of(folder / name) == digest else f"{name} has changed"
    except FileNotFoundError:
        return f"{name} is missing"
    except OSError as error:
        return f"{name} cannot be read ({error.strerror})"
