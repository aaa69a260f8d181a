"""`crossframe glossary`."""

from __future__ import annotations

import typer

from compare.cli import glossary_check, glossary_suggest

app = typer.Typer(help="Glossaries of terms.", no_args_is_help=True, rich_markup_mode=None)
app.command("check")(glossary_check.command)
app.command("suggest")(glossary_suggest.command)


@app.callback()
def _glossary() -> None:
    """Glossaries of terms."""
