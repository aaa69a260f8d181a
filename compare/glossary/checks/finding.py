"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error makes a term useless or ambiguous, a warning is likely wrong, a note may be."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a glossary file.

    `row` is the number of the line of the file in which the term begins, counted from 1; `column` is the name in
    the header ("" for a whole row). `rule` names the check in a word or two. `fixable`: `check --fix` mends it
    without asking what was meant.
    """

    row: int
    column: str
    severity: Severity
    rule: str
    message: str
    fixable: bool = False
