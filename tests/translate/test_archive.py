import stat
import zipfile
from contextlib import suppress
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.errors import InputError
from compare.translate.archive import Limits, unpack

GOOD = {"p/metadata.json": b"{}", "p/model/model.bin": b"x" * 5000}


@pytest.fixture
def into(tmp_path):
    folder = tmp_path / "staging"
    folder.mkdir()
    return folder


@pytest.fixture
def refused(tmp_path, into):
    """Unpack members (names or ZipInfos, and contents); gives the error, and sees to it that nothing lands outside."""

    def call(members, limits=None):
        archive = tmp_path / "a.argosmodel"
        with ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, content in members:
                opened.writestr(name, content)
        with pytest.raises(InputError) as caught:
            unpack(archive, into, "a.argosmodel", limits)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.argosmodel", "staging"]
        assert "\n" not in str(caught.value)
        assert str(caught.value).endswith("nothing was installed")
        return str(caught.value)

    return call


def test_a_package_is_unpacked_as_it_was(tmp_path, into):
    with ZipFile(tmp_path / "a.argosmodel", "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("p/", b"")
        for name, content in GOOD.items():
            opened.writestr(name, content)
    folder = unpack(tmp_path / "a.argosmodel", into, "a")
    assert folder == into / "p"
    assert {path.relative_to(into).as_posix(): path.read_bytes() for path in into.rglob("*.*")} == GOOD


@pytest.mark.parametrize(
    "name",
    [
        "/etc/evil", "../evil", "p/../../evil", "p/./x", "p//x", "..", "p\\..\\evil", "C:evil", "p/C:/x", ".hidden/x",
        "p/new\nline", "p/\u202ex", "p/\x1b[2J",
    ],
)  # fmt: skip
def test_a_member_that_would_land_elsewhere_is_refused(refused, name):
    info = ZipInfo("x")
    info.filename = info.orig_filename = name
    assert "a.argosmodel" in refused([*GOOD.items(), (info, b"evil")])


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_device_is_refused(refused, kind):
    info = ZipInfo("p/link")
    info.external_attr = (kind | 0o777) << 16
    assert "link" in refused([*GOOD.items(), (info, b"/etc/passwd")])


def test_a_file_beside_the_folder_is_refused(refused):
    assert "one folder" in refused([*GOOD.items(), ("README.md", b"")])


def test_two_folders_are_refused(refused):
    assert "one folder" in refused([*GOOD.items(), ("q/x", b"")])


@pytest.mark.parametrize("extra", [[], [("p/metadata.json", b"{}"), ("p/model/metadata.json", b"{}")]])
def test_there_must_be_one_metadata(refused, extra):
    assert "metadata.json" in refused([("p/model/model.bin", b"x"), *extra])


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["p/model/model.bin", "p/Model/MODEL.BIN"])
def test_two_files_of_one_name_are_refused(refused, name):
    assert "same name" in refused([*GOOD.items(), (name, b"other")])


def test_a_file_that_is_a_folder_too_is_refused(refused):
    refused([*GOOD.items(), ("p/model", b"")])


@pytest.mark.parametrize(
    ("limits", "word"),
    [(Limits(single=4000), "model.bin"), (Limits(total=5000), "more than"), (Limits(members=1), "2 files")],
)
def test_more_than_the_limits_is_refused_before_anything_is_written(refused, into, limits, word):
    assert word in refused(GOOD.items(), limits)
    assert list(into.iterdir()) == []


def test_a_bomb_is_refused(refused, into):
    bomb = ("p/model/zeros.bin", bytes(30_000_000))  # 30 kilobytes when packed
    assert "more than" in refused([*GOOD.items(), bomb], Limits(single=20_000_000))
    assert list(into.iterdir()) == []


def test_a_bomb_that_lies_about_its_size_stops_there(tmp_path, into):
    archive = tmp_path / "a.argosmodel"
    with ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in GOOD.items():
            opened.writestr(name, content)
        opened.writestr("p/zeros.bin", bytes(5_000_000))
    content = archive.read_bytes().replace((5_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    archive.write_bytes(content)
    with pytest.raises(InputError):
        unpack(archive, into, "a")
    assert sum(path.stat().st_size for path in into.rglob("*") if path.is_file()) < 10_000


@pytest.mark.parametrize("comment", [b"", b"written by hand"])
def test_a_list_of_members_that_would_fill_the_memory_is_not_read(tmp_path, into, comment, monkeypatch):
    archive = tmp_path / "a.argosmodel"
    with ZipFile(archive, "w") as opened:
        opened.comment = comment
        for name, content in GOOD.items():
            opened.writestr(name, content)
    content = bytearray(archive.read_bytes())
    end = content.rindex(b"PK\x05\x06")
    content[end + 12 : end + 16] = (900_000_000).to_bytes(4, "little")
    archive.write_bytes(content)
    monkeypatch.setattr("compare.translate.archive.ZipFile", lambda _: pytest.fail("it was read"))
    with pytest.raises(InputError, match="more files"):
        unpack(archive, into, "a")


def test_an_archive_with_a_comment_is_unpacked(tmp_path, into):
    with ZipFile(tmp_path / "a.argosmodel", "w") as opened:
        opened.comment = b"PK and so on"
        for name, content in GOOD.items():
            opened.writestr(name, content)
    assert unpack(tmp_path / "a.argosmodel", into, "a") == into / "p"


def test_an_archive_with_more_members_than_a_zip_counts_is_refused(tmp_path, into):
    with ZipFile(tmp_path / "a.argosmodel", "w") as opened:
        for number in range(66_000):
            opened.writestr(f"p/{number}", b"")
    with pytest.raises(InputError, match="more files"):
        unpack(tmp_path / "a.argosmodel", into, "a")


def test_an_encrypted_member_is_refused(tmp_path, into):
    archive = tmp_path / "a.argosmodel"
    with ZipFile(archive, "w") as opened:
        for name, content in GOOD.items():
            opened.writestr(name, content)
    content = bytearray(archive.read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        content[content.index(mark) + place] |= 1
    archive.write_bytes(content)
    with pytest.raises(InputError, match="encrypted"):
        unpack(archive, into, "a")


def test_what_does_not_fit_on_the_disk_is_refused(refused, monkeypatch, into):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 100}))
    assert "free" in refused(GOOD.items())
    assert list(into.iterdir()) == []


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_archive_is_refused_or_unpacked_as_it_was(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("damaged")
    archive, into = folder / "a.argosmodel", folder / "staging"
    into.mkdir()
    with ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in GOOD.items():
            opened.writestr(name, content)
    whole = bytearray(archive.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=4)):
        whole[place] = data.draw(st.integers(0, 255))
    archive.write_bytes(whole[: data.draw(st.integers(0, len(whole)) | st.just(len(whole)))])
    with suppress(InputError):
        unpacked = unpack(archive, into, "a")
        assert (unpacked / "metadata.json").is_file()
    assert sorted(path.name for path in folder.iterdir()) == ["a.argosmodel", "staging"]
