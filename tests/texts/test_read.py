import io
from datetime import date

import pytest

from compare.errors import InputError
from compare.texts.read import read_text

ENGLISH = "The two presidents spoke by phone on Thursday.\r\nThey agreed to meet again in the spring.\r\n"


@pytest.fixture
def write(tmp_path):
    def write_file(content, name="a.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write_file


def test_a_file_becomes_a_text(write):
    path = write("date 2024-02-08 " + ENGLISH)
    text = read_text(path, "wire")
    assert (text.label, text.language, text.path, text.date) == ("wire", "en", path, date(2024, 2, 8))
    assert [s.text for s in text.sentences] == ENGLISH.split("\r\n")[:2]
    assert [c.id for c in text.claims] == ["wire:1", "wire:2"]


def test_standard_input_is_read():
    text = read_text("-", "in", stdin=io.BytesIO(ENGLISH.encode()))
    assert (text.path, len(text.sentences)) == ("-", 2)


def test_language_and_date_that_are_given_win(write):
    text = read_text(write("date 2024-02-08 Da."), "a", language="ru", date=date(2020, 1, 1))
    assert (text.language, text.date) == ("ru", date(2020, 1, 1))


def test_an_unknown_language_is_refused(write):
    with pytest.raises(InputError, match="unknown language “de”; use one of en, ru, zh"):
        read_text(write(ENGLISH), "a", language="de")


@pytest.mark.parametrize("content", ["", " \r\n\t\n", "\ufeff\n"])
def test_an_empty_file_is_refused(write, content):
    with pytest.raises(InputError, match="no text in it"):
        read_text(write(content), "a")


def test_punctuation_alone_is_refused(write):
    with pytest.raises(InputError, match="no sentence found"):
        read_text(write("... !\n—\n"), "a", language="en")


def test_a_missing_file_and_a_directory_are_refused(tmp_path):
    with pytest.raises(InputError, match="no such file; check the path"):
        read_text(str(tmp_path / "none.txt"), "a")
    with pytest.raises(InputError, match="a directory; give a text"):
        read_text(str(tmp_path), "a")
    with pytest.raises(InputError, match="cannot be read"):
        read_text("a\0b", "a")


def test_a_file_without_permission_is_refused(write, monkeypatch):
    path = write(ENGLISH)

    # The tests may run as root, whom no permission stops.
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(InputError, match="no permission to read it"):
        read_text(path, "a")
