"""One line translated by a package, in a process of its own: `python -m compare.translate.prove FOLDER`.

The libraries that read a model are written in C++; what a damaged or hostile file does to them must not end the
process that asks.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from compare.errors import CrossframeError, InputError
from compare.translate.packages import read_package

_LINES = {
    "en": "Putin met Xi in Beijing yesterday.",
    "ru": "Путин вчера встретился с Си в Пекине.",
    "zh": "普京昨天在北京会见了习近平。",
}
_ANY_LANGUAGE = "Beijing."  # all that can be asked of a package for another language is that it does not fail
_SECONDS = 180


def flaw_of(folder: Path) -> str:
    """What is wrong with the package in a folder, in a few words; empty where it loads and translates a line.

    Raises InputError where no other process can be started.
    """
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(path for path in (root, os.environ.get("PYTHONPATH")) if path)
    try:
        done = subprocess.run(  # noqa: S603 (the interpreter itself, with a folder as its one argument)
            [sys.executable, "-P", "-m", "compare.translate.prove", str(folder.absolute())],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"it gives no answer within {_SECONDS} s"
    except OSError as error:
        raise InputError(f"{sys.executable}: cannot be started ({error.strerror}); no package can be checked") from None
    try:
        return str(json.loads(done.stdout.splitlines()[-1])["flaw"])
    except (IndexError, ValueError, KeyError, TypeError):
        return "it ends the process that loads it"


def prove(folder: Path) -> str:
    """The same in this process."""
    from compare.translate.engine import Engine

    try:
        packages = read_package(folder)
        if not packages:
            return "it is no translation package"
        line = _LINES.get(packages[0].from_code)
        (draft,) = Engine(packages[0]).draft([line or _ANY_LANGUAGE])
    except CrossframeError as error:
        return str(getattr(error, "reason", error))
    return f"a plain sentence comes out flawed: {', '.join(draft.flags)}" if line and draft.flags else ""


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps({"flaw": prove(Path(sys.argv[1]))}) + "\n")
