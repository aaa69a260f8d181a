"""Tables of translation packages: installed, available, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import tabulate

from compare.report.safe import printable
from compare.translate.packages import choose_package
from compare.translate.web import megabytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.translate.package_index import IndexEntry
    from compare.translate.translation import PackageInfo
    from compare.translate.verify import Check

_ORIGINS = {"user": "installed", "shipped": "came with crossframe"}


def render_packages(packages: Sequence[PackageInfo]) -> str:
    """Return packages as a table, in the order of preference."""
    if not packages:
        return "No translation packages found: texts are compared without translation.\n"
    return _table(["languages", "package", "version", "size", "origin"], [_row(package) for package in packages])


def render_available(entries: Sequence[IndexEntry], packages: Sequence[PackageInfo]) -> str:
    """Return the packages of the index as a table, each with what is installed for the same languages."""
    if not entries:
        return "The index has no such packages.\n"
    rows = [
        (
            f"{entry.from_code} → {entry.to_code}",
            entry.name,
            entry.version,
            megabytes(entry.size) if entry.size else "",
            _installed(choose_package(packages, entry.from_code, entry.to_code)),
        )
        for entry in entries
    ]
    return _table(["languages", "package", "version", "size", "installed"], rows)


def render_checks(checks: Sequence[Check]) -> str:
    """Return what became of checking packages as a table."""
    if not checks:
        return "No translation packages found: nothing to check.\n"
    rows = [
        (
            check.name,
            check.version,
            "as installed" if check.recorded and not check.flaw else "" if check.flaw else "not recorded",
            f"broken: {check.flaw}" if check.flaw else "works",
        )
        for check in checks
    ]
    return _table(["package", "version", "files", "result"], rows)


def _row(package: PackageInfo) -> tuple[str, ...]:
    languages = f"{package.from_code} → {package.to_code}"
    size = "starter" if package.starter else "full"
    return languages, package.name, package.version, size, _ORIGINS.get(package.origin, package.origin)


def _installed(package: PackageInfo | None) -> str:
    if package is None:
        return "no"
    return f"{package.version} (starter)" if package.starter else package.version


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    safe = [[printable(cell) for cell in row] for row in rows]
    table = str(tabulate(safe, heads, tablefmt="simple", disable_numparse=True))
    return "".join(f"{line.rstrip()}\n" for line in table.splitlines())
