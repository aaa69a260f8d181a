"""What a check of glossaries found: as lines for a terminal, as JSON, as annotations of a GitHub workflow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from compare.glossary.checks.finding import Severity
from compare.report.result_json import dump_json
from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.glossary.checks.finding import Finding

_ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.NOTE: "notes"}


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A glossary file with its number of terms, what was found, and how many cells were mended."""

    path: str
    terms: int
    findings: tuple[Finding, ...]
    fixed: int = 0


def render_findings(files: Sequence[CheckedFile]) -> str:
    """A line for each finding, and one for each file with the numbers."""
    lines = []
    for file in files:
        for finding in file.findings:
            place = ":".join(part for part in (file.path, str(finding.row), finding.column) if part)
            fixable = " [--fix]" if finding.fixable else ""
            lines.append(f"{place}: {finding.severity.value}: {finding.message}{fixable}")
        lines.append(_summary(file))
    return "".join(f"{printable(line)}\n" for line in lines)


def render_annotations(files: Sequence[CheckedFile]) -> str:
    """Workflow commands of GitHub Actions: each finding is shown at its line of the file in a pull request.

    The format and its escapes: https://docs.github.com/actions, "Workflow commands".
    """
    return "".join(
        f"::{_ANNOTATIONS[finding.severity]} file={_property(file.path)},line={finding.row},"
        f"title={_property(finding.rule)}::{_escaped(_message(finding))}\n"
        for file in files
        for finding in file.findings
    )


def findings_json(files: Sequence[CheckedFile]) -> str:
    """The findings of all files as JSON."""
    return dump_json({"crossframe": 1, "files": [_file(file) for file in files]})


def _file(file: CheckedFile) -> dict[str, Any]:
    return {
        "path": file.path,
        "terms": file.terms,
        "fixed": file.fixed,
        "findings": [
            {
                "row": finding.row,
                "column": finding.column or None,
                "severity": finding.severity.value,
                "rule": finding.rule,
                "message": finding.message,
                "fixable": finding.fixable,
            }
            for finding in file.findings
        ],
    }


def _summary(file: CheckedFile) -> str:
    counts = Counter(finding.severity for finding in file.findings)
    parts = [
        _counted(counts[severity], severity.value, _PLURALS[severity]) for severity in Severity if counts[severity]
    ]
    fixed = f"; {_counted(file.fixed, 'cell', 'cells')} mended" if file.fixed else ""
    return f"{file.path}: {_counted(file.terms, 'term', 'terms')}, {', '.join(parts) or 'nothing found'}{fixed}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _message(finding: Finding) -> str:
    message = f"{finding.column}: {finding.message}" if finding.column else finding.message
    return printable(message)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")
