"""A large file from an address: goes on after a cut where the server can, else begins anew."""

from __future__ import annotations

import http.client
import json
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError

from compare.errors import DownloadError, InputError
from compare.translate.web import NETWORK_ERRORS, PIECE, megabytes, open_address, reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    # Bytes that are there, and how many there will be; None where the server does not say.
    Progress = Callable[[int, int | None], None]

LIMIT = 1_000_000_000  # bytes, far more than a package for one direction needs
_TRIES_AT_MOST = 20
_SLOWEST = 1000  # bytes a second
_WORTH_A_RETRY = (408, 425, 429, 500, 502, 503, 504)
_RANGE = re.compile(r"bytes (?:(\d{1,15})-\d{1,15}|\*)/(?:(\d{1,15})|\*)")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: without a byte (`timeout`), and before a try after one that got no further (`pauses`)."""

    timeout: float = 30.0
    pauses: tuple[float, ...] = (1.0, 3.0, 9.0)


class _CutError(Exception):
    """The connection ended before the file did; what came is kept."""


@dataclass(frozen=True, slots=True)
class Download:
    """What is at an address, to be brought to the file `part`, at most `limit` bytes."""

    url: str
    part: Path
    progress: Progress
    limit: int = LIMIT
    patience: Patience = Patience()

    def run(self) -> None:
        """Fetch the file, going on from what an earlier, cut try left in `part`.

        A server that knows Range and names a version of the file (ETag or Last-Modified) is asked for the rest
        only; that version is noted beside `part` (see `forget`). Raises DownloadError where the file cannot be had or
        is too large, InputError where it cannot be written.
        """
        best, failures, why = 0, 0, ""
        for _ in range(_TRIES_AT_MOST):
            try:
                self._fetch_rest()
            except _CutError as cut:
                why = str(cut)
            else:
                return
            reached = _size(self.part)
            failures = 0 if reached > best else failures + 1
            best = max(best, reached)
            if failures > len(self.patience.pauses):
                break
            time.sleep(self.patience.pauses[max(failures, 1) - 1] if self.patience.pauses else 0)
        came = f"broke off after {megabytes(best)}" if best else "does not begin"
        raise DownloadError(f"{self.url}: the download {came} ({why}); run the same command again")

    def _fetch_rest(self) -> None:
        start, version = _resumable(self.part, self.url)
        headers = {"Range": f"bytes={start}-", "If-Range": version} if start else {}
        try:
            response = open_address(self.url, self.patience.timeout, headers)
        except HTTPError as error:
            if self._is_whole(error, start):
                return
            raise self._refused(error) from None
        except NETWORK_ERRORS as error:
            raise _CutError(reason(error)) from None
        with response:
            self._receive(response, start)

    def _is_whole(self, error: HTTPError, start: int) -> bool:
        """Whether nothing can be sent because everything has come already; what cannot be used is forgotten."""
        if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE or not start:
            return False
        if _range(error.headers)[1] == start:
            return True
        forget(self.part)
        raise _CutError("the file on the server has changed")

    def _refused(self, error: HTTPError) -> Exception:
        if error.code in _WORTH_A_RETRY:
            return _CutError(reason(error))
        return DownloadError(f"{self.url}: cannot be had ({reason(error)}); see crossframe packages available")

    def _receive(self, response: http.client.HTTPResponse, start: int) -> None:
        partial = response.status == http.client.PARTIAL_CONTENT
        if partial and _range(response.headers)[0] != start:
            forget(self.part)
            raise _CutError("the server sent another part than the one asked for")
        start = start if partial else 0
        length = response.headers.get("Content-Length", "")
        total = start + int(length) if length.isdecimal() else None
        if total is not None and total > self.limit:
            raise self._too_large(f"has {megabytes(total)}")
        try:
            if not partial:
                self._begin(response)
            received = self._append(response, start, total)
        except OSError as error:
            forget(self.part)
            raise InputError(f"{self.part}: cannot be written ({error.strerror}); nothing was installed") from None
        if total is not None and received != total:
            raise _CutError("the connection was cut")

    def _begin(self, response: http.client.HTTPResponse) -> None:
        """Empty the file and note which version of it comes now, where the server says."""
        forget(self.part)
        self.part.touch()
        version = response.headers.get("ETag") or response.headers.get("Last-Modified")
        if version and not version.startswith("W/"):
            _note(self.part).write_text(json.dumps({"url": self.url, "version": version}), encoding="utf-8")

    def _append(self, response: http.client.HTTPResponse, received: int, total: int | None) -> int:
        """Append what comes to the file; return its size then. Raises OSError where it cannot be written."""
        marked, since = received, time.monotonic()
        with self.part.open("ab") as file:
            while piece := _next_piece(response):
                received += len(piece)
                if received > self.limit:
                    raise self._too_large("sends more")
                file.write(piece)
                self.progress(received, total)
                elapsed = time.monotonic() - since
                if elapsed > self.patience.timeout:
                    if received - marked < _SLOWEST * elapsed:
                        raise DownloadError(f"{self.url}: sends too slowly; run the same command again to go on")
                    marked, since = received, time.monotonic()
        return received

    def _too_large(self, what: str) -> DownloadError:
        forget(self.part)
        return DownloadError(
            f"{self.url}: {what}, more than the {megabytes(self.limit)} that a package may have; not downloaded"
        )


def forget(part: Path) -> None:
    """Remove a downloaded file and the note beside it."""
    part.unlink(missing_ok=True)
    _note(part).unlink(missing_ok=True)


def _next_piece(response: http.client.HTTPResponse) -> bytes:
    try:
        return response.read1(PIECE)
    except NETWORK_ERRORS as error:
        raise _CutError(reason(error)) from None


def _resumable(part: Path, url: str) -> tuple[int, str]:
    """How many bytes there are of the version that is named, to go on from; 0 where that is not known."""
    try:
        note = json.loads(_note(part).read_text(encoding="utf-8"))
        version = str(note["version"]) if note["url"] == url else ""
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""
    return (_size(part), version) if version.isprintable() and version.isascii() else (0, "")


def _range(headers: Any) -> tuple[int | None, int | None]:
    """The first byte and the size of the whole file in a Content-Range header, None for what it does not say."""
    found = _RANGE.fullmatch(headers.get("Content-Range", ""))
    first, size = found.groups() if found else (None, None)
    return int(first) if first else None, int(size) if size else None


def _size(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")
