"""Where the files that travel with crossframe are: glossaries, examples, seeds."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """Path of a shipped folder: inside the installed package, or beside it in a source checkout."""
    installed = _PACKAGE / "data" / folder
    return installed if installed.exists() else _PACKAGE.parent / folder
