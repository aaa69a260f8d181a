"""What tests of several folders share: a tiny package as a file, and a web server on this machine."""

import json
import runpy
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

VERSION = "1.9"


@pytest.fixture(scope="session")
def archive_with(tmp_path_factory):
    """A function that makes a working English to Russian package as a file, with other metadata."""
    build = runpy.run_path(str(Path(__file__).parent / "translate" / "conftest.py"))
    original = tmp_path_factory.mktemp("built") / "translate-en_ru"
    build["write_package"](original, build["LEXICON"])

    def make(name="translate-en_ru-1_9", **changes):
        metadata = json.loads((original / "metadata.json").read_text(encoding="utf-8"))
        changed = json.dumps({**metadata, "package_version": VERSION, **changes})
        archive = tmp_path_factory.mktemp("archive") / f"{name}.argosmodel"
        with ZipFile(archive, "w", ZIP_DEFLATED) as opened:
            opened.writestr(f"{name}/metadata.json", changed)
            opened.write(original / "sentencepiece.model", f"{name}/sentencepiece.model")
            for path in sorted((original / "model").iterdir()):
                opened.write(path, f"{name}/model/{path.name}")
        return archive

    return make


@pytest.fixture(scope="session")
def tiny_archive(archive_with):
    """A package from English to Russian, version 1.9, as a file."""
    return archive_with()


@dataclass
class Site:
    """What the server has, how it behaves, and what it was asked (path and Range header)."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, list[int]] = field(default_factory=dict)  # given once each, before the file is
    cuts: list[int] = field(default_factory=list)  # bytes after which the next answers break off
    pause: float = 0.0  # seconds before each kilobyte
    ranges: bool = True
    version: str | None = '"1"'
    announced: bool = True
    asked: list[tuple[str, str | None]] = field(default_factory=list)


class Answers(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self):
        site, path = self.site, self.path
        site.asked.append((path, self.headers["Range"]))
        if path in site.redirects:
            return self.answer(302, {"Location": site.redirects[path], "Content-Length": "0"})
        if site.statuses.get(path):
            return self.answer(site.statuses[path].pop(0), {"Content-Length": "0"})
        if path not in site.files:
            return self.answer(404, {"Content-Length": "0"})
        return self.send_file(site.files[path])

    def send_file(self, content):
        site, headers, start, status = self.site, {}, 0, 200
        if site.version:
            headers["ETag"] = site.version
        if site.ranges and self.headers["Range"] and self.headers["If-Range"] == site.version:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            if start >= len(content):
                return self.answer(416, {"Content-Range": f"bytes */{len(content)}", "Content-Length": "0"})
            status, headers["Content-Range"] = 206, f"bytes {start}-{len(content) - 1}/{len(content)}"
        rest = content[start:]
        if site.announced:
            headers["Content-Length"] = str(len(rest))
        self.answer(status, headers)
        self.send_slowly(rest[: site.cuts.pop(0)] if site.cuts else rest)
        return None

    def send_slowly(self, content):
        if not self.site.pause:
            self.wfile.write(content)
            return
        for start in range(0, len(content), 1000):
            if self.server.stopping.wait(self.site.pause):
                return
            self.wfile.write(content[start : start + 1000])

    def answer(self, status, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """A client that goes away in the middle is what some tests are about."""


@pytest.fixture
def site():
    """A real web server on this machine; see Site for what it can be told."""
    told = Site()
    handler = type("Handler", (Answers,), {"site": told})
    server = Server(("127.0.0.1", 0), handler)
    server.stopping = threading.Event()
    told.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield told
    server.stopping.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def offer(site):
    """Put packages into the site's index; gives the environment that names the index."""
    entries = []

    def put(archive, *, from_code="en", to_code="ru", version=VERSION, **more):
        site.files[f"/{archive.name}"] = archive.read_bytes()
        entry = {"from_code": from_code, "to_code": to_code, "package_version": version, "type": "translate"}
        entries.append({**entry, "links": [f"{site.address}/{archive.name}"], **more})
        site.files["/index.json"] = json.dumps(entries).encode()
        return {"ARGOS_PACKAGE_INDEX": f"{site.address}/"}

    return put
