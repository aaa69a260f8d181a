"""All checks of one glossary file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.glossary.checks.chinese import find_chinese_faults
from compare.glossary.checks.duplicates import find_duplicates
from compare.glossary.checks.forms import find_form_faults
from compare.glossary.checks.near import find_near_duplicates
from compare.glossary.checks.russian import find_russian_faults
from compare.glossary.checks.scripts import find_script_faults
from compare.glossary.checks.values import find_value_faults

if TYPE_CHECKING:
    from compare.glossary.checks.finding import Finding
    from compare.glossary.checks.sheet import Sheet

_QUICK = (find_form_faults, find_value_faults, find_script_faults, find_chinese_faults, find_duplicates)


def check(sheet: Sheet, *, near: bool = True, declension: bool = True) -> tuple[Finding, ...]:
    """The findings of a glossary file in the order of its lines.

    `near` looks for near-duplicates, `declension` declines every Russian form: in a glossary of 100,000 terms they
    take most of the time.
    """
    checks = [*_QUICK, *[find_near_duplicates] * near, *[find_russian_faults] * declension]
    found = [*sheet.findings, *(finding for find in checks for finding in find(sheet))]
    return tuple(sorted(found, key=lambda finding: finding.row))
