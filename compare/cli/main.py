"""The command `crossframe`: its subcommands, and the one place that knows exit statuses."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from typing import Annotated, NoReturn

import click
import typer
import typer.core

from compare import __version__
from compare.cli import compare, demo, evaluate, packages, translate
from compare.cli.lazy import lazy_group
from compare.errors import CrossframeError

_USAGE_STATUS = 2
_INTERRUPTED_STATUS = 130
# Objects of each generation. Terms and claims are millions of small objects that live to the end: with Python's own
# numbers, looking for garbage among them takes up to half of the time.
_COLLECT_GARBAGE_AFTER = (1_000_000, 50, 100)

# Plain help: rich takes three times as long to import and escapes brackets even with rich_markup_mode=None.
typer.core.HAS_RICH = False

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Compare a news article with other outlets' texts on the same event, claim by claim, across English, "
    "Russian and Chinese, offline.",
)
app.command("compare")(compare.command)
app.command("translate")(translate.command)
app.add_typer(lazy_group("compare.cli.glossary", "Look at, change, compare and exchange glossaries."), name="glossary")
app.add_typer(packages.app, name="packages")
app.command("evaluate")(evaluate.command)
app.command("demo")(demo.command)


def _print_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"crossframe {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _print_version(wanted=value),
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
) -> None:
    """Options of the command itself."""


def run() -> None:
    """Run the command line; every error is one line on stderr and an exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter shows its number
    gc.set_threshold(*_COLLECT_GARBAGE_AFTER)
    _end(_status())


def _end(status: int) -> NoReturn:
    """End the process without taking apart what it built, which for a large glossary takes a second."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            _drop_output()
        except OSError as error:
            _drop_output()
            status = _say(f"output: {error.strerror or error}", _USAGE_STATUS)
    atexit._run_exitfuncs()  # noqa: SLF001 (what libraries have to do at the end; os._exit skips it)
    os._exit(status)


def _status() -> int:  # noqa: PLR0911 (one return for each way to end)
    try:
        status = typer.main.get_command(app).main(prog_name="crossframe", standalone_mode=False)
    except CrossframeError as error:
        return _say(str(error), error.exit_status)
    except click.exceptions.Abort:
        return _INTERRUPTED_STATUS
    except click.exceptions.NoArgsIsHelpError as error:
        typer.echo(error.format_message())
        return _USAGE_STATUS
    except click.ClickException as error:
        message = " ".join(error.format_message().split()).rstrip(".")
        return _say(f"{message}; see {_help_of(error)}", _USAGE_STATUS)
    except KeyboardInterrupt:
        return _INTERRUPTED_STATUS
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): no message, and none from the interpreter at exit.
        _drop_output()
        return 0
    except SystemExit:
        return 0  # how click ends where the reader of our output has gone (`| head`)
    except OSError as error:
        _drop_output()
        return _say(f"{error.filename or 'output'}: {error.strerror or error}", _USAGE_STATUS)
    return status if isinstance(status, int) else 0


def _drop_output() -> None:
    """Let nothing more be written to standard output, not even what the interpreter would flush at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str, status: int) -> int:
    from compare.report.safe import printable

    typer.echo(f"crossframe: {printable(message)}", err=True)
    return status


def _help_of(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context else 'crossframe'} --help"
