"""The command reference, from the commands' own help: `python -m compare.cli.reference > docs/commands.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import typer

from compare.cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = """# Commands

Made from the commands' help by `python -m compare.cli.reference > docs/commands.md`.

Results go to standard output, messages and progress to standard error. Exit status: 0 done; 2 wrong use or unreadable
input; 3 a needed package is missing; 4 a check failed; 130 interrupted.
"""


def reference() -> str:
    """The whole reference as Markdown."""
    sections = [
        f"\n## {path}\n\n```\n{text}\n```\n" for path, text in _helps(typer.main.get_command(app), "crossframe")
    ]
    return _HEAD + "".join(sections)


def _helps(command: click.Command, path: str, parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    context = command.context_class(
        command,
        info_name=path.rsplit(" ", 1)[-1],
        parent=parent,
        **{**command.context_settings, "terminal_width": 100},
    )
    yield path, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            sub = command.get_command(context, name)
            assert sub is not None, name
            yield from _helps(sub, f"{path} {name}", context)


if __name__ == "__main__":
    typer.echo(reference(), nl=False)
