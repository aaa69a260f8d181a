"""`crossframe glossary check`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.errors import InputError

if TYPE_CHECKING:
    from compare.glossary.checks.finding import Severity
    from compare.report.findings import CheckedFile

_FAILED_STATUS = 4


class CheckFormat(StrEnum):
    """Formats of the findings."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Level(StrEnum):
    """The least severity that is shown."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Glossary files.  [default: the shipped one]", show_default=False),
    ] = None,
    file: Annotated[
        list[Path] | None, typer.Option("--file", metavar="FILE", help="A glossary file, as the argument; repeatable.")
    ] = None,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="Mend white space, unseen characters, empty forms and forms that stand there twice."
        ),
    ] = False,
    level: Annotated[Level, typer.Option(help="The least severity that is shown.")] = Level.NOTE,
    no_near: Annotated[bool, typer.Option("--no-near", help="Do not look for near-duplicates.")] = False,
    no_declension: Annotated[
        bool, typer.Option("--no-declension", help="Do not look whether Russian forms decline.")
    ] = False,
    format_: Annotated[
        CheckFormat, typer.Option("--format", "-f", help="github: annotations of a workflow.")
    ] = CheckFormat.TEXT,
) -> None:
    """Look for mistakes in glossary files; exit status 4 where errors remain."""
    from compare.glossary.checks.finding import Severity
    from compare.report.findings import findings_json, render_annotations, render_findings
    from compare.shipped import shipped

    paths = [*(files or []), *(file or [])]
    if fix and not paths:
        raise InputError("--fix: name the glossary file to mend")
    paths = list(dict.fromkeys(paths)) or [shipped("glossaries") / "names.csv"]
    shown = list(Severity)[: list(Level).index(level) + 1]
    checked = [_checked(path, fix=fix, near=not no_near, declension=not no_declension) for path in paths]
    render = {
        CheckFormat.TEXT: render_findings, CheckFormat.JSON: findings_json, CheckFormat.GITHUB: render_annotations,
    }[format_]  # fmt: skip
    typer.echo(render([_only(each, shown) for each in checked]), nl=False)
    if any(finding.severity is Severity.ERROR for each in checked for finding in each.findings):
        raise typer.Exit(_FAILED_STATUS)


def _checked(path: Path, *, fix: bool, near: bool, declension: bool) -> CheckedFile:
    from compare.glossary.checks.check import check
    from compare.glossary.checks.fix import fix_file
    from compare.glossary.checks.sheet import read_sheet
    from compare.report.findings import CheckedFile

    sheet = read_sheet(path)
    findings = check(sheet, near=near, declension=declension)
    fixed = fix_file(path, findings) if fix else 0
    if fixed:
        sheet = read_sheet(path)
        findings = check(sheet, near=near, declension=declension)
    return CheckedFile(str(path), len(sheet.lines), findings, fixed)


def _only(file: CheckedFile, severities: list[Severity]) -> CheckedFile:
    from dataclasses import replace

    return replace(file, findings=tuple(each for each in file.findings if each.severity in severities))
