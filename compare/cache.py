"""The one disk cache: float arrays and short records by content key, in a folder that may be deleted at any time.

Arrays lie in a file each, records (texts of any length, such as a translated sentence) in one SQLite file. A file that
cannot be read, or is not what was asked for, counts as absent; a folder that cannot be written is no cache. Nothing
here raises for what it finds on the disk, and nothing is pickled.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import sqlite3
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

FOLDER_VARIABLE = "CROSSFRAME_CACHE"
LIMIT = 500_000_000
RECORDS_LIMIT = 100_000_000
_ENTRY = re.compile(r"[a-z]+-[0-9a-f]{64}\.npz")
_UNFINISHED = re.compile(r"crossframe-\w+\.tmp")
_ABANDONED = 3600.0  # seconds after which an unfinished file has no writer any more
_KEY = "key"
_RECORDS = "records.sqlite"
_RECORDS_TABLE = (
    "CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, record TEXT NOT NULL, size INTEGER NOT NULL, "
    "used REAL NOT NULL) WITHOUT ROWID"
)
_WAIT = 10.0  # seconds for other processes that write
_LEFT = 0.75  # share of the limit that is left when records are removed
_AT_ONCE = 500  # keys in one question


@dataclass(frozen=True, slots=True)
class Cache:
    """Arrays kept in `folder`, in files of at most `limit` bytes altogether, and records of at most `records_limit`.

    A folder None keeps and finds nothing.
    """

    folder: Path | None = None
    limit: int = LIMIT
    records_limit: int = RECORDS_LIMIT

    def load(self, kind: str, key: str) -> dict[str, NDArray[Any]] | None:
        """The arrays stored under `kind` (small letters) and `key` (see content_key), None where there are none."""
        if self.folder is None:
            return None
        path = _path(self.folder, kind, key)
        arrays = _read(path)
        if arrays is None or arrays.pop(_KEY).tobytes() != bytes.fromhex(key):
            return None
        with suppress(OSError):
            os.utime(path)  # used now: the least recently used files go first
        return arrays

    def store(self, kind: str, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Keep arrays of floats, of any shapes and names ("key" is taken), in place of what was there."""
        if self.folder is None:
            return
        content = _content(key, arrays)
        if len(content) > self.limit:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(_path(self.folder, kind, key), content)
            _shrink(self.folder, self.limit)

    def find(self, keys: Sequence[str]) -> dict[str, str]:
        """The records kept under some of the keys (see content_key)."""
        if self.folder is None or not (self.folder / _RECORDS).is_file():
            return {}
        found: dict[str, str] = {}
        with suppress(OSError, sqlite3.Error), _records(self.folder) as database:
            for start in range(0, len(keys), _AT_ONCE):
                asked = keys[start : start + _AT_ONCE]
                marks = ",".join("?" * len(asked))
                found.update(database.execute(f"SELECT key, record FROM records WHERE key IN ({marks})", asked))  # noqa: S608 (question marks only)
            now = time.time()
            database.executemany("UPDATE records SET used = ? WHERE key = ?", [(now, key) for key in found])
        return found

    def keep(self, records: Mapping[str, str]) -> None:
        """Keep records, ASCII texts, by their keys, in place of what was there; those used least recently make room."""
        if self.folder is None or not records:
            return
        now = time.time()
        rows = [(key, record, len(record), now) for key, record in records.items()]
        with suppress(OSError, sqlite3.Error):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _records(self.folder) as database:
                database.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", rows)
                _make_room(database, self.records_limit)


def content_key(*parts: str | bytes) -> str:
    """A name for exactly these parts in this order: 64 hexadecimal digits (SHA-256 over length-prefixed parts)."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


def cache_folder() -> Path:
    """The folder that CROSSFRAME_CACHE names, else `crossframe` in the user's folder of caches; may not be there."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("crossframe", appauthor=False)


def user_cache(*, used: bool = True) -> Cache:
    """The cache in the user's folder; where it is not to be used, one that keeps and finds nothing."""
    return Cache(cache_folder() if used else None)


@contextmanager
def _records(folder: Path) -> Iterator[sqlite3.Connection]:
    """The file of records, for one transaction; one that is no database of ours is begun anew."""
    path = folder / _RECORDS
    try:
        database = _opened(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked or not writable, and not damaged
            raise
        path.unlink()
        database = _opened(path)
    with closing(database), database:
        yield database


def _opened(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    database = sqlite3.connect(path, timeout=_WAIT)
    try:
        database.execute(_RECORDS_TABLE)
        database.execute("SELECT key, record, size, used FROM records LIMIT 1")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _make_room(database: sqlite3.Connection, limit: int) -> None:
    """Remove the records used least recently where there are more bytes than the limit."""
    (total,) = database.execute("SELECT TOTAL(size) FROM records").fetchone()
    if total <= limit:
        return
    for key, size in database.execute("SELECT key, size FROM records ORDER BY used").fetchall():
        if total <= _LEFT * limit:
            break
        database.execute("DELETE FROM records WHERE key = ?", (key,))
        total -= size


def _path(folder: Path, kind: str, key: str) -> Path:
    name = f"{kind}-{key}.npz"
    assert _ENTRY.fullmatch(name), name
    return folder / name


def _read(path: Path) -> dict[str, NDArray[Any]] | None:
    """All arrays of a file, None where it is no file of ours; zip's checksums tell a damaged one."""
    import numpy as np

    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
    except Exception:  # noqa: BLE001 (what a foreign or damaged file makes the readers raise is not documented)
        return None
    return arrays if isinstance(arrays.get(_KEY), np.ndarray) else None


def _content(key: str, arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """The bytes of a file: made in memory, so that a full disk can only interrupt a plain write."""
    import numpy as np

    assert all(array.dtype.kind == "f" for array in arrays.values()), "other arrays than floats could be pickled"
    buffer = io.BytesIO()
    named: dict[str, Any] = {_KEY: np.frombuffer(bytes.fromhex(key), dtype=np.uint8), **arrays}
    np.savez(buffer, **named)
    return buffer.getvalue()


def _write(path: Path, content: bytes) -> None:
    """All or nothing, readable for the user alone: a temporary file beside it (mode 0600) takes its place."""
    descriptor, name = tempfile.mkstemp(prefix="crossframe-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _shrink(folder: Path, limit: int) -> None:
    """Remove what was used least recently until `limit` bytes are left; no file that is not the cache's own."""
    entries = sorted(_entries(folder), key=lambda entry: entry[1].st_mtime)
    total = sum(status.st_size for _, status in entries)
    for path, status in entries:
        if total <= limit:
            break
        path.unlink(missing_ok=True)
        total -= status.st_size


def _entries(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """The cache's files with their size and time; an unfinished file that was abandoned is removed."""
    with os.scandir(folder) as found:
        for entry in found:
            with suppress(OSError):  # another process may remove it meanwhile
                if _ENTRY.fullmatch(entry.name):
                    yield Path(entry.path), entry.stat(follow_symlinks=False)
                elif _UNFINISHED.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > _ABANDONED:
                    Path(entry.path).unlink(missing_ok=True)
