import json

import pytest

from compare.errors import DownloadError, InputError
from compare.translate.package_index import fetch_index, find_entry, languages_of

ENTRY = {
    "package_version": "1.9",
    "from_code": "en",
    "to_code": "ru",
    "links": ["https://example.org/p", "ipfs://Qm"],
    "code": "translate-en_ru",
}


@pytest.fixture
def index(site, monkeypatch):
    """Serve an index and read it."""
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.address)

    def call(content):
        site.files["/index.json"] = content if isinstance(content, bytes) else json.dumps(content).encode()
        return fetch_index()

    return call


def test_an_entry_is_read(index):
    (entry,) = index([{**ENTRY, "size": 5, "sha256": "AB" * 32}])
    assert (entry.name, entry.version, entry.size, entry.sha256) == ("translate-en_ru", "1.9", 5, "ab" * 32)
    assert entry.links == ("https://example.org/p",)


@pytest.mark.parametrize("ending", ["", "/", "/index.json"])
def test_the_address_may_be_that_of_the_folder_or_of_the_file(site, index, monkeypatch, ending):
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.address + ending)
    assert len(index([ENTRY])) == 1


def test_the_newest_version_of_a_direction_is_kept(index):
    entries = index([{**ENTRY, "package_version": version} for version in ("1.9", "1.10", "1.2")])
    assert [entry.version for entry in entries] == ["1.10"]


@pytest.mark.parametrize(
    "change",
    [
        {"from_code": "../.."}, {"to_code": None}, {"to_code": ["ru"]}, {"package_version": "1/../../x"},
        {"package_version": 1.9}, {"links": []}, {"links": "https://example.org"}, {"links": ["file:///etc/passwd"]},
        {"type": "sbd"}, {"sha256": "none"}, {"sha256": 5},
    ],
)  # fmt: skip
def test_an_entry_that_no_package_can_have_is_passed_over(index, change):
    assert [entry.to_code for entry in index([{**ENTRY, **change}, {**ENTRY, "to_code": "zh"}, 5, None])] == ["zh"]


@pytest.mark.parametrize("size", [-1, 0, "5", True, 1.5])
def test_a_size_that_is_no_size_is_not_known(index, size):
    assert index([{**ENTRY, "size": size}])[0].size is None


@pytest.mark.parametrize(
    "content", [b"<html>Log in to this network</html>", b"", b"{}", b"\xff\xfe", b"[" * 100_000, b'"x"']
)
def test_what_is_no_index_is_one_line(index, content):
    with pytest.raises(DownloadError, match="no index") as caught:
        index(content)
    assert "\n" not in str(caught.value)


def test_a_direction_that_is_not_there_names_the_way_to_see_what_is(index):
    entries = index([ENTRY])
    assert find_entry(entries, "en", "ru") == entries[0]
    with pytest.raises(InputError, match=r"Russian to English.*packages available"):
        find_entry(entries, "ru", "en")


def test_languages_are_told_from_files():
    assert languages_of(["en", "ru"]) == languages_of(["translate-en_ru"]) == ("en", "ru")
    assert languages_of(["en_ru.argosmodel"]) is None
    for words in (["en", "ru", "zh"], ["a.argosmodel", "b.argosmodel"]):
        with pytest.raises(InputError, match="two languages"):
            languages_of(words)
