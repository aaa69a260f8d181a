import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def packages(run):
    """Run `crossframe packages ...`; gives status, standard output and messages."""

    def call(*arguments, env=None):
        done = run("packages", *arguments, env=env)
        messages = done.stderr.decode()
        assert "Traceback" not in messages
        return done.returncode, done.stdout.decode(), messages

    return call


def test_from_the_index_to_a_translation_and_back(packages, run, offer, tiny_archive, tmp_path, site):
    env = offer(tiny_archive, size=12_300_000)
    status, table, _ = packages("available", "--from", "en", "--to", "ru", env=env)
    assert status == 0
    assert table.splitlines()[2].split() == ["en", "→", "ru", "translate-en_ru", "1.9", "12.3", "MB", "no"]

    status, out, messages = packages("install", "en", "ru", env=env)
    assert (status, out) == (0, "")
    assert "downloading translate-en_ru 1.9, " in messages
    assert "English to Russian is translated with translate-en_ru-1_9 (1.9)" in messages
    assert not {"\r", "\x1b"} & set(messages)

    assert "1.9" in packages("available", env=env)[1].splitlines()[2].split()[-1]
    assert "translate-en_ru-1_9" in packages("list")[1]
    text = tmp_path / "text.txt"
    text.write_text("Putin met Xi in Beijing yesterday.", encoding="utf-8")
    asked = len(site.asked)
    assert "translate-en_ru-1_9 1.9" in run("translate", text, "--to", "ru", env=env).stdout.decode()
    status, table, _ = packages("verify")
    assert (status, table.splitlines()[2].split()[2:]) == (0, ["as", "installed", "works"])
    assert len(site.asked) == asked, "translating and verifying use no network"

    status, _, messages = packages("remove", "translate-en_ru-1_9")
    assert (status, "removed" in messages) == (0, True)
    assert packages("list")[1].startswith("No translation packages")


def test_the_full_package_is_said_to_come_before_the_starter(packages, offer, archive_with):
    starter = archive_with("translate-en_ru-starter", package_version="0.1")
    assert packages("install", starter)[0] == 0
    messages = packages("install", "translate-en_ru", env=offer(archive_with()))[2]
    assert "with translate-en_ru-1_9 (1.9), before translate-en_ru-starter (0.1)" in messages


def test_a_broken_package_fails_verification_and_stops_nothing(packages, tiny_archive, tmp_path):
    assert packages("install", tiny_archive)[0] == 0
    (tmp_path / "home" / "packages" / "half").mkdir()
    status, table, messages = packages("verify")
    assert status == 4
    assert "works" in table
    assert "half" in messages
    assert messages.count("\n") == 1
    assert packages("verify", "half")[0] == 4
    assert packages("verify", "translate-en_ru")[0] == 0
    status, table, messages = packages("list")
    assert (status, "translate-en_ru-1_9" in table, "half" in messages) == (0, True, True)


def test_progress_is_drawn_on_a_terminal(tmp_path, offer, tiny_archive):
    main, side = pty.openpty()
    environment = {**os.environ, **offer(tiny_archive), "HOME": str(tmp_path), "TERM": "xterm", "COLUMNS": "90"}
    environment |= {"ARGOS_PACKAGES_DIR": str(tmp_path / "packages"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "compare", "packages", "install", "en", "ru"]
    process = subprocess.Popen(command, env=environment, stderr=side, stdout=subprocess.PIPE, cwd=tmp_path)
    os.close(side)
    shown = read_all(main)
    assert process.communicate()[0] == b""
    assert process.returncode == 0
    assert "translate-en_ru 1.9" in shown
    assert "\x1b[" in shown


def read_all(terminal):
    shown = b""
    try:
        while piece := os.read(terminal, 10_000):
            shown += piece
    except OSError:  # how a terminal ends whose other side is closed
        pass
    os.close(terminal)
    return shown.decode()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("install", "none.argosmodel"), "no such file"),
        (("install", "en"), "two languages"),
        (("install", "a", "b", "c"), "two languages"),
        (("remove", "none"), "packages list"),
        (("verify", "none"), "packages list"),
    ],
)
def test_what_cannot_be_done_is_one_line(fails, arguments, word):
    assert word in fails("packages", *arguments)


@pytest.mark.parametrize("arguments", [("available",), ("install", "en", "ru")])
def test_an_index_that_cannot_be_had_is_one_line(packages, site, arguments):
    for address in (site.address, "http://127.0.0.1:1", "http://example.org", "https://127.0.0.1:1/"):
        status, out, messages = packages(*arguments, env={"ARGOS_PACKAGE_INDEX": address})
        assert (status, out, messages.count("\n")) == (2, "", 1), messages
        assert "index.json" in messages


def test_a_language_that_the_index_does_not_have_is_an_empty_table(packages, offer, tiny_archive):
    env = offer(tiny_archive)
    assert packages("available", "--from", "zh", env=env)[1] == "The index has no such packages.\n"
    status, _, messages = packages("install", "ru", "en", env=env)
    assert (status, "Russian to English" in messages) == (2, True)
