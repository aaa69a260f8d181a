"""Opens addresses: https only, or http to this machine itself, also after redirects."""

from __future__ import annotations

import http.client
import ipaddress
import time
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from compare import __version__
from compare.errors import DownloadError

if TYPE_CHECKING:
    from collections.abc import Mapping

# What the network may raise; ValueError is an address with letters that addresses cannot have.
NETWORK_ERRORS = (OSError, http.client.HTTPException, ValueError)
PIECE = 1 << 16  # bytes read at once, at most


class _CheckedRedirects(HTTPRedirectHandler):
    """Follows a redirect where its target is allowed; from another machine there is no way to this one."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        check_address(newurl, local=_is_local(req.full_url))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def open_address(url: str, timeout: float, headers: Mapping[str, str] | None = None) -> http.client.HTTPResponse:
    """The answer to a GET request; the caller closes it.

    `timeout`: seconds without a byte. Raises DownloadError for an address that is not allowed, NETWORK_ERRORS else.
    """
    check_address(url)
    fixed = {"User-Agent": f"crossframe/{__version__}", "Accept-Encoding": "identity"}
    request = Request(url, headers={**fixed, **(headers or {})})  # noqa: S310 (checked above)
    response: http.client.HTTPResponse = _opener(url).open(request, timeout=timeout)
    return response


def fetch(url: str, *, limit: int, timeout: float) -> bytes:
    """The content at an address, `limit` bytes at most, within ten times `timeout`. Raises DownloadError."""
    try:
        with open_address(url, timeout) as response:
            return _content(response, url, limit, time.monotonic() + 10 * timeout)
    except NETWORK_ERRORS as error:
        raise DownloadError(f"{url}: cannot be read ({reason(error)}); check the connection and the address") from None


def check_address(url: str, *, local: bool = True) -> None:
    """Raise DownloadError unless an address is https, or http to this machine where that is allowed (`local`)."""
    try:
        scheme, host = urlsplit(url).scheme.lower(), urlsplit(url).hostname
    except ValueError:
        raise DownloadError(f"{url}: is no address; use one that begins with https://") from None
    if not host or (scheme != "https" and not (local and scheme == "http" and _is_local(url))):
        raise DownloadError(f"{url}: is not fetched, only https is; use an address that begins with https://")


def reason(error: BaseException) -> str:
    """Why an address could not be read, in a few words."""
    if isinstance(error, HTTPError):
        return f"HTTP status {error.code}"
    if isinstance(error, URLError) and isinstance(error.reason, BaseException):
        return reason(error.reason)
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, http.client.IncompleteRead | ConnectionResetError):
        return "the connection was cut"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return " ".join(str(error).split()) or type(error).__name__


def _content(response: http.client.HTTPResponse, url: str, limit: int, deadline: float) -> bytes:
    content = bytearray()
    while piece := response.read1(PIECE):
        content += piece
        if len(content) > limit:
            raise DownloadError(f"{url}: holds more than {megabytes(limit)}; check the address")
        if time.monotonic() > deadline:
            raise TimeoutError
    announced = response.headers.get("Content-Length")
    if announced is not None and announced != str(len(content)):
        raise http.client.IncompleteRead(bytes(content))
    return bytes(content)


def megabytes(size: int) -> str:
    """A number of bytes for a reader: "95.3 MB"."""
    return f"{size / 1e6:,.1f} MB"


def _opener(url: str) -> OpenerDirector:
    proxies = [ProxyHandler({})] if _is_local(url) else []  # no proxy can reach this machine for us
    return build_opener(_CheckedRedirects, *proxies)


def _is_local(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
