"""Groups of commands that are imported when one of them is asked for: `crossframe --help` does not wait for them."""

from __future__ import annotations

import importlib
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

import typer
import typer.core

if TYPE_CHECKING:
    import click


def lazy_group(module: str, summary: str) -> typer.Typer:
    """An app that stands for the `app` in a module: its help line is known at once, its commands when needed."""

    class LazyGroup(typer.core.TyperGroup):
        """The commands of the module's app."""

        @cached_property
        def _loaded(self) -> click.Group:
            return cast("click.Group", typer.main.get_command(importlib.import_module(module).app))

        def list_commands(self, ctx: click.Context) -> list[str]:
            """The names of the commands."""
            return self._loaded.list_commands(ctx)

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            """The command of that name."""
            return self._loaded.get_command(ctx, cmd_name)

        def format_help_text(self, ctx: click.Context, formatter: Any) -> None:
            """What the module's app says of itself."""
            self._loaded.format_help_text(ctx, formatter)

    app = typer.Typer(cls=LazyGroup, no_args_is_help=True, rich_markup_mode=None)
    app.callback(help=summary)(_nothing)
    return app


def _nothing() -> None:
    """A group does nothing by itself."""
