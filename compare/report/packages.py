"""The list of translation packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabulate import tabulate

from compare.report.safe import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.translate.translation import PackageInfo

_ORIGINS = {"user": "installed", "shipped": "came with crossframe"}


def render_packages(packages: Sequence[PackageInfo]) -> str:
    """Return packages as a table, in the order of preference."""
    rows = [_row(package) for package in packages]
    heads = ["languages", "package", "version", "size", "origin"]
    if rows:
        table = str(tabulate(rows, heads, tablefmt="simple", disable_numparse=True))
    else:
        table = "No translation packages found: texts are compared without translation."
    return "".join(f"{line.rstrip()}\n" for line in table.splitlines())


def _row(package: PackageInfo) -> list[str]:
    languages = f"{package.from_code} → {package.to_code}"
    size = "starter" if package.starter else "full"
    origin = _ORIGINS.get(package.origin, package.origin)
    return [printable(cell) for cell in (languages, package.name, package.version, size, origin)]
