"""`crossframe packages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from compare.translate.install import Installed
    from compare.translate.verify import Check

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


@app.command()
def available(
    from_: Annotated[
        str | None, typer.Option("--from", metavar="LANGUAGE", help="Only from this language, such as en.")
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="LANGUAGE", help="Only into this language.")] = None,
) -> None:
    """List the packages of the Argos Translate index. Uses the network."""
    from compare.report.packages import render_available
    from compare.translate.package_index import fetch_index
    from compare.translate.packages import find_packages

    entries = [each for each in fetch_index() if from_ in {None, each.from_code} and to in {None, each.to_code}]
    typer.echo(render_available(entries, find_packages().packages), nl=False)


@app.command()
def install(
    package: Annotated[
        list[str],
        typer.Argument(
            metavar="PACKAGE...",
            help="Two languages (en ru), a name (translate-en_ru), or a file (FILE.argosmodel).",
            show_default=False,
        ),
    ],
    again: Annotated[bool, typer.Option("--again", help="Also where this version is installed already.")] = False,
) -> None:
    """Install a package from the Argos Translate index, or from a file. Only the index uses the network."""
    from pathlib import Path

    from compare.cli.download_bar import DownloadBar
    from compare.translate.install import install_entry, install_file
    from compare.translate.package_index import fetch_index, find_entry, languages_of

    languages = languages_of(package)
    if languages is None:
        _say_installed(install_file(Path(package[0]), _waiting))
        return
    entry = find_entry(fetch_index(), *languages)
    with DownloadBar(f"{entry.name} {entry.version}") as bar:
        installed = install_entry(entry, bar, _waiting, again=again)
    _say_installed(installed)


@app.command()
def verify(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Packages; all without one.", show_default=False)
    ] = None,
) -> None:
    """Check packages: each must load, translate a line, and have the files that were installed."""
    from compare.cli.progress import shown_progress
    from compare.errors import CheckFailedError
    from compare.report.packages import render_checks
    from compare.translate.packages import find_packages
    from compare.translate.verify import check_package, named

    packages = named(find_packages(), name or ())
    checks: list[Check] = []
    with shown_progress() as progress:
        for package in packages:
            progress(f"checking {package.path.name}", len(checks), len(packages))
            checks.append(check_package(package))
    typer.echo(render_checks(checks), nl=False)
    broken = [check.name for check in checks if check.flaw]
    if broken:
        raise CheckFailedError(
            f"{len(broken)} of {len(checks)} packages broken: {', '.join(broken)}; install or remove them"
        )


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Package, as listed.", show_default=False)],
) -> None:
    """Remove an installed package; those that came with crossframe stay."""
    from compare.cli.output import say
    from compare.translate.install import remove_package

    say(f"removed {remove_package(name, _waiting)}")


def _waiting() -> None:
    from compare.cli.output import say

    say("waiting for another crossframe that changes the installed packages")


def _say_installed(installed: Installed) -> None:
    """Say what was installed where, and which package is used for its languages from now on."""
    from compare.cli.output import say
    from compare.translate.packages import choose_package, direction, find_packages

    package = installed.package
    replaced = f", in place of {', '.join(installed.replaced)}" if installed.replaced else ""
    done = f"installed {package.name} ({package.version}) in {package.path.parent}{replaced}"
    say(done if installed.fresh else f"{package.name} ({package.version}) is installed already; see --again")
    packages = find_packages().packages
    used = choose_package(packages, package.from_code, package.to_code)
    if used:
        others = [each for each in packages if choose_package([each], package.from_code, package.to_code)]
        instead = [f"{each.name} ({each.version})" for each in others if each != used]
        before = f", before {', '.join(instead)}" if instead else ""
        say(f"{direction(package.from_code, package.to_code)} is translated with {used.name} ({used.version}){before}")
