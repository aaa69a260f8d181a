import json
import subprocess
import sys

import pytest

from compare.translate.packages import choose_package, find_packages, missing_package_line
from compare.translate.translation import PackageInfo


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An empty folder where Argos Translate looks for packages."""
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    return tmp_path


def user_packages():
    return [package for package in find_packages().packages if package.origin == "user"]


def test_an_installed_package_is_found(installed, tiny_folder):
    (installed / "translate-en_ru-1_0").symlink_to(tiny_folder)
    (package,) = user_packages()
    assert (package.name, package.version) == ("translate-en_ru-1_0", "1.0")
    assert (package.from_code, package.to_code, package.starter) == ("en", "ru", False)


def test_a_starter_is_known_by_its_folder(installed, tiny_folder):
    (installed / "translate-en_ru-starter").symlink_to(tiny_folder)
    assert user_packages()[0].starter


def test_a_broken_folder_is_one_line_of_warning_and_does_not_hide_the_others(installed, tiny_folder):
    (installed / "a-empty").mkdir()
    (installed / "b-no-json").mkdir()
    (installed / "b-no-json" / "metadata.json").write_text("{", encoding="utf-8")
    (installed / "c-list").mkdir()
    (installed / "c-list" / "metadata.json").write_text("[]", encoding="utf-8")
    (installed / "d-no-model").mkdir()
    names = json.dumps({"from_code": "en", "to_code": "ru"})
    (installed / "d-no-model" / "metadata.json").write_text(names, encoding="utf-8")
    (installed / "e-good").symlink_to(tiny_folder)
    search = find_packages()
    assert [package.name for package in search.packages if package.origin == "user"] == ["e-good"]
    assert len(search.warnings) == 4
    for name, warning in zip(("a-empty", "b-no-json", "c-list", "d-no-model"), search.warnings, strict=True):
        assert name in warning
        assert "\n" not in warning


def test_a_package_of_another_type_is_passed_over(installed):
    (installed / "sbd").mkdir()
    (installed / "sbd" / "metadata.json").write_text(json.dumps({"type": "sbd"}), encoding="utf-8")
    assert user_packages() == []
    assert find_packages().warnings == ()


def test_no_folder_is_no_packages(installed, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed / "absent"))
    assert user_packages() == []


def test_a_home_that_cannot_be_written_is_no_error(tmp_path):
    """The home is a file here: nobody, not even root, can make a folder in it."""
    home = tmp_path / "home"
    home.write_text("", encoding="utf-8")
    program = "from compare.translate.packages import find_packages; print(find_packages().warnings)"
    result = subprocess.run(
        [sys.executable, "-c", program],
        env={"HOME": str(home), "PATH": "", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout.strip()) == (0, "()")


def package(tmp_path, **changes):
    fields = {
        "name": "p",
        "version": "1.0",
        "from_code": "en",
        "to_code": "ru",
        "origin": "user",
        "starter": False,
    }
    return PackageInfo(path=tmp_path, **{**fields, **changes})


def test_the_package_for_the_two_languages_is_chosen(tmp_path):
    zh, ru = package(tmp_path, to_code="zh"), package(tmp_path)
    assert choose_package([zh, ru], "en", "ru") == ru
    assert choose_package([zh, ru], "ru", "en") is None


def test_the_users_package_comes_before_the_shipped_one_and_a_full_one_before_a_starter(tmp_path):
    shipped = package(tmp_path, origin="shipped", starter=True, version="9")
    starter = package(tmp_path, starter=True, version="2")
    full = package(tmp_path)
    assert choose_package([shipped, starter, full], "en", "ru") == full
    assert choose_package([shipped, starter], "en", "ru") == starter


def test_the_newest_version_is_chosen_by_number(tmp_path):
    old, new = package(tmp_path, version="1.9"), package(tmp_path, version="1.10")
    assert choose_package([new, old], "en", "ru") == choose_package([old, new], "en", "ru") == new


def test_the_line_for_a_missing_package_names_the_languages_and_the_command():
    line = missing_package_line("en", "ru")
    assert "English to Russian" in line
    assert line.endswith("crossframe packages install en ru")


def test_a_direction_that_argos_does_not_offer_names_no_command():
    line = missing_package_line("zh", "ru")
    assert "Chinese to Russian" in line
    assert "install en" not in line
    assert "crossframe packages" not in line
