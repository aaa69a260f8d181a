import json

import pytest

from compare.translate.record import RECORD, compare_with_record, sha256_of, write_record


@pytest.fixture
def package(tmp_path):
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.bin").write_bytes(b"model")
    (tmp_path / "metadata.json").write_text("{}", encoding="utf-8")
    write_record(tmp_path, "ab" * 32, "https://example.org/p")
    return tmp_path


def test_what_was_recorded_is_as_installed(package):
    compared = compare_with_record(package)
    assert compared.recorded
    assert compared.differing == ()


def test_the_record_says_where_the_package_came_from(package):
    record = json.loads((package / RECORD).read_text(encoding="utf-8"))
    assert record["archive"] == {"from": "https://example.org/p", "sha256": "ab" * 32}
    assert record["files"]["model/model.bin"] == sha256_of(package / "model" / "model.bin")


def test_a_changed_and_a_missing_file_are_named(package):
    (package / "model" / "model.bin").write_bytes(b"modem")
    (package / "metadata.json").unlink()
    assert compare_with_record(package).differing == ("metadata.json is missing", "model/model.bin has changed")


def test_without_a_record_nothing_is_compared(package):
    (package / RECORD).unlink()
    assert not compare_with_record(package).recorded


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"files": 5}', '{"files": {"../x": "a"}}', '{"files": {"/etc/passwd": "a"}}', "[" * 99_999],
)
def test_a_record_that_cannot_be_read_is_a_difference(package, content):
    (package / RECORD).write_text(content, encoding="utf-8")
    assert compare_with_record(package).differing == (f"{RECORD} cannot be read",)
