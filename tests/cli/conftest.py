import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """One cache for all runs: the same few texts are computed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(tmp_path, cache):
    """Run crossframe in an empty folder without any Argos packages; gives the completed process."""

    def call(*arguments, stdin=b"", env=None):
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        environment = {
            **os.environ, "HOME": str(home), "ARGOS_PACKAGES_DIR": str(home / "packages"), "NO_COLOR": "1",
            "CROSSFRAME_CACHE": str(cache),
            "PYTHONPATH": str(ROOT), "COLUMNS": "100", **(env or {}),
        }  # fmt: skip
        return subprocess.run(
            [sys.executable, "-m", "compare", *map(str, arguments)],
            input=stdin, capture_output=True, cwd=tmp_path, env=environment, timeout=120, check=False,
        )  # fmt: skip

    return call


@pytest.fixture
def fails(run):
    """Run, expect an exit status and one line on stderr without a traceback; gives the line."""

    def call(*arguments, status=2, stdin=b""):
        done = run(*arguments, stdin=stdin)
        message = done.stderr.decode()
        assert done.returncode == status, message
        assert "Traceback" not in message
        assert message.count("\n") == 1, message
        assert message.startswith("crossframe: ")
        return message

    return call


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(
        "MOSCOW, Feb 8, 2024 - Vladimir Putin and Xi Jinping spoke by phone on Thursday. "
        "Trade between the two countries reached $218.2 billion, the Kremlin said. "
        "The leaders agreed to stay in close contact.",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def readout(tmp_path):
    path = tmp_path / "readout.txt"
    path.write_text(
        "8 февраля 2024 года состоялся телефонный разговор Владимира Путина с Си Цзиньпином. "
        "Отмечено, что товарооборот превысил 200 млрд долларов. Условлено продолжить личные контакты.",
        encoding="utf-8",
    )
    return path
