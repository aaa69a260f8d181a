"""`crossframe packages`."""

from __future__ import annotations

import typer

app = typer.Typer(help="Translation packages.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _packages() -> None:
    """Translation packages."""


@app.command("list")
def list_packages() -> None:
    """List the translation packages that crossframe finds, in the order of preference."""
    from compare.cli.output import say
    from compare.report.packages import render_packages
    from compare.translate.packages import find_packages

    search = find_packages()
    for warning in search.warnings:
        say(warning)
    typer.echo(render_packages(search.packages), nl=False)
