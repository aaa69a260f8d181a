import http.client

import pytest

from compare.errors import DownloadError
from compare.translate.web import check_address, fetch, open_address


def read(url, limit=1000):
    return fetch(url, limit=limit, timeout=2)


def test_an_address_on_this_machine_is_fetched(site):
    site.files["/index.json"] = b"[]"
    assert read(f"{site.address}/index.json") == b"[]"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/index.json",
        "http://127.0.0.1.example.org/",
        "http://localhost@example.org/",
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "data:,x",
        "ipfs://Qm",
        "//example.org/x",
        "index.json",
        "https://",
        "http://[::1",
        "",
    ],
)
def test_nothing_but_https_is_fetched_from_elsewhere(url):
    with pytest.raises(DownloadError, match="https://"):
        open_address(url, 1)


@pytest.mark.parametrize(
    "url", ["https://example.org/x", "http://localhost:80/x", "http://[::1]/", "HTTP://127.9.9.9/"]
)
def test_https_and_this_machine_are_allowed(url):
    check_address(url)


def test_from_another_machine_no_redirect_leads_to_this_one():
    with pytest.raises(DownloadError):
        check_address("http://127.0.0.1/x", local=False)


def test_a_redirect_on_this_machine_is_followed(site):
    site.files["/there"] = b"here"
    site.redirects["/moved"] = "/there"
    assert read(f"{site.address}/moved") == b"here"


@pytest.mark.parametrize("target", ["http://example.org/x", "ftp://127.0.0.1/x", "file:///etc/passwd"])
def test_a_redirect_to_what_is_not_allowed_is_refused(site, target):
    site.redirects["/moved"] = target
    with pytest.raises(DownloadError, match=r"https|redirect|HTTP status"):
        read(f"{site.address}/moved")


def test_a_redirect_in_a_circle_ends(site):
    site.redirects["/a"] = "/a"
    with pytest.raises(DownloadError):
        read(f"{site.address}/a")
    assert len(site.asked) < 20


def test_more_than_the_limit_is_refused(site):
    site.files["/large"] = b"x" * 1001
    with pytest.raises(DownloadError, match="more than"):
        read(f"{site.address}/large")


def test_a_content_that_breaks_off_is_an_error(site):
    site.files["/cut"] = b"x" * 500
    site.cuts.append(100)
    with pytest.raises(DownloadError, match="cut"):
        read(f"{site.address}/cut")


def test_a_status_is_named(site):
    with pytest.raises(DownloadError, match="HTTP status 404"):
        read(f"{site.address}/none")


def test_a_server_that_is_not_there_is_one_line(site):
    port = int(site.address.rsplit(":", 1)[1])
    unused = http.client.HTTPConnection("127.0.0.1", port).port - 1 or 1
    with pytest.raises(DownloadError) as caught:
        read(f"http://127.0.0.1:{unused}/x")
    assert "\n" not in str(caught.value)


def test_a_server_that_sends_nothing_is_given_up(site):
    site.files["/slow"] = b"x" * 5000
    site.pause = 30
    with pytest.raises(DownloadError, match="in time"):
        fetch(f"{site.address}/slow", limit=9000, timeout=0.3)


def test_a_server_that_drips_is_given_up(site):
    site.files["/slow"] = b"x" * 500_000
    site.pause = 0.05
    with pytest.raises(DownloadError, match="in time"):
        fetch(f"{site.address}/slow", limit=900_000, timeout=0.1)


def test_a_proxy_is_not_asked_for_this_machine(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.files["/x"] = b"direct"
    assert read(f"{site.address}/x") == b"direct"
