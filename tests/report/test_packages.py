from dataclasses import replace
from pathlib import Path

from compare.report.packages import render_packages
from compare.translate.translation import PackageInfo

SHIPPED = PackageInfo("translate-en_ru", "1.0", "en", "ru", Path("a"), "shipped", starter=True)
FULL = replace(SHIPPED, version="1.9", origin="user", starter=False)


def test_each_package_is_a_line():
    lines = render_packages([FULL, SHIPPED]).splitlines()
    assert lines[0].split() == ["languages", "package", "version", "size", "origin"]
    assert lines[2].split() == ["en", "→", "ru", "translate-en_ru", "1.9", "full", "installed"]
    assert lines[3].split()[5:] == ["starter", "came", "with", "crossframe"]


def test_a_hostile_package_name_is_made_safe():
    assert "\x1b" not in render_packages([replace(SHIPPED, name="folder \x1b[2J")])


def test_no_packages_says_what_that_means():
    assert render_packages([]) == "No translation packages found: texts are compared without translation.\n"
