from pathlib import Path

from compare.cli.reference import reference

DOCS = Path(__file__).parents[2] / "docs"


def test_the_command_reference_is_what_the_commands_say():
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == reference()
