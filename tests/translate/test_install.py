import os
import shutil
import signal
import subprocess
import sys
import time
from zipfile import ZipFile

import pytest
from argostranslate import package as argos

from compare.errors import DownloadError, InputError
from compare.translate import verify
from compare.translate.install import install_entry, install_file, remove_package
from compare.translate.package_index import fetch_index, find_entry
from compare.translate.packages import choose_package, find_packages
from compare.translate.record import RECORD, compare_with_record


@pytest.fixture(autouse=True)
def installed(tmp_path, monkeypatch):
    """An empty folder where Argos Translate looks for packages."""
    folder = tmp_path / "packages"
    folder.mkdir()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    monkeypatch.setattr("argostranslate.settings.package_data_dir", folder)
    monkeypatch.setattr("argostranslate.settings.package_dirs", [folder])
    return folder


@pytest.fixture
def trusting(monkeypatch):
    """Take packages for working ones without loading them: these tests are about something else."""
    monkeypatch.setattr("compare.translate.install.flaw_of", lambda _: "")


@pytest.fixture
def from_index(monkeypatch, offer):
    """Offer a package in the index and install what the index has for the two languages."""

    def call(archive, *, again=False, **entry):
        for name, value in offer(archive, **entry).items():
            monkeypatch.setenv(name, value)
        found = find_entry(fetch_index(), entry.get("from_code", "en"), entry.get("to_code", "ru"))
        return install_entry(found, lambda *_: None, lambda: None, again=again)

    return call


def folders(installed):
    """The packages' folders; sees to it that nothing else is in or beside the folder."""
    assert [path.name for path in installed.parent.iterdir() if path.name.startswith(".")] == []
    assert {path.name for path in installed.iterdir() if not path.is_dir()} <= {".crossframe.lock"}
    return sorted(path.name for path in installed.iterdir() if path.is_dir())


def file(archive):
    return install_file(archive, lambda: None)


def test_a_file_is_installed_and_argos_translate_finds_it(installed, tiny_archive):
    done = file(tiny_archive)
    assert (done.package.name, done.package.version, done.fresh) == ("translate-en_ru-1_9", "1.9", True)
    assert folders(installed) == ["translate-en_ru-1_9"]
    (found,) = argos.get_installed_packages()
    assert (found.from_code, found.to_code, found.package_version) == ("en", "ru", "1.9")
    assert compare_with_record(done.package.path).recorded
    assert verify.check_package(done.package).flaw == ""


def test_what_argos_translate_installs_is_found_and_can_be_removed(installed, tiny_archive):
    argos.install_from_path(tiny_archive)
    (package,) = [package for package in find_packages().packages if package.origin == "user"]
    check = verify.check_package(package)
    assert (check.recorded, check.flaw) == (False, "")
    assert remove_package("translate-en_ru", lambda: None) == installed / "translate-en_ru-1_9"
    assert argos.get_installed_packages() == []
    assert folders(installed) == []


@pytest.mark.usefixtures("trusting")
def test_argos_translate_removes_what_we_install(installed, tiny_archive):
    file(tiny_archive)
    argos.uninstall(argos.get_installed_packages()[0])
    assert folders(installed) == []


@pytest.mark.parametrize("damage", ["model", "tokenizer", "languages", "type", "nonsense"])
def test_a_package_that_does_not_work_is_not_installed(installed, tiny_archive, archive_with, tmp_path, damage):
    archive = {
        "languages": lambda: archive_with("p", from_code=None),
        "type": lambda: archive_with("p", type="sbd"),
        "model": lambda: without(tiny_archive, tmp_path, "model.bin"),
        "tokenizer": lambda: without(tiny_archive, tmp_path, "sentencepiece.model"),
        "nonsense": lambda: tmp_path / "text.argosmodel",
    }[damage]()
    (tmp_path / "text.argosmodel").write_text("no archive", encoding="utf-8")
    with pytest.raises(InputError, match="nothing was installed") as caught:
        file(archive)
    assert "\n" not in str(caught.value)
    assert str(archive) in str(caught.value)
    assert ".crossframe" not in str(caught.value)
    assert folders(installed) == []


def without(archive, tmp_path, name):
    """The archive with nonsense in one file."""
    changed = tmp_path / "changed.argosmodel"
    with ZipFile(archive) as source, ZipFile(changed, "w") as target:
        for member in source.infolist():
            content = source.read(member)
            target.writestr(member.filename, b"nonsense" if member.filename.endswith(name) else content)
    return changed


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none\.argosmodel: no such file"):
        file(tmp_path / "none.argosmodel")


def test_a_package_of_the_index_is_downloaded_and_installed(installed, from_index, tiny_archive, site):
    done = from_index(tiny_archive)
    assert (done.package.name, done.fresh) == ("translate-en_ru-1_9", True)
    assert folders(installed) == ["translate-en_ru-1_9"]
    assert f"{site.address}/{tiny_archive.name}" in (done.package.path / RECORD).read_text(encoding="utf-8")


@pytest.mark.usefixtures("trusting")
def test_the_same_version_is_not_downloaded_again_unless_asked(installed, from_index, tiny_archive, site):
    from_index(tiny_archive)
    asked = len(site.asked)
    assert not from_index(tiny_archive).fresh
    assert len(site.asked) == asked + 1  # the index
    assert from_index(tiny_archive, again=True).fresh
    assert folders(installed) == ["translate-en_ru-1_9"]


@pytest.mark.usefixtures("trusting")
def test_a_newer_version_takes_the_place_of_the_older(installed, from_index, archive_with):
    from_index(archive_with("translate-en_ru-1_9"))
    done = from_index(archive_with("translate-en_ru-1_10", package_version="1.10"), version="1.10")
    assert done.replaced == ("translate-en_ru-1_9",)
    assert folders(installed) == ["translate-en_ru-1_10"]


@pytest.mark.usefixtures("trusting")
def test_an_older_version_from_a_file_stays_beside_the_newer_which_is_used(installed, archive_with):
    file(archive_with("translate-en_ru-1_10", package_version="1.10"))
    assert file(archive_with("translate-en_ru-1_9")).replaced == ()
    assert folders(installed) == ["translate-en_ru-1_10", "translate-en_ru-1_9"]
    assert choose_package(find_packages().packages, "en", "ru").version == "1.10"


@pytest.mark.usefixtures("trusting")
def test_the_full_package_is_used_before_the_starter(from_index, archive_with):
    file(archive_with("translate-en_ru-starter", package_version="9"))
    done = from_index(archive_with())
    assert done.fresh
    assert choose_package(find_packages().packages, "en", "ru") == done.package


@pytest.mark.usefixtures("trusting")
def test_a_package_of_the_same_folder_is_replaced(installed, archive_with):
    file(archive_with("en_ru", package_version="1.0"))
    assert file(archive_with("en_ru", package_version="1.1")).replaced == ("en_ru",)
    assert folders(installed) == ["en_ru"]
    assert find_packages().packages[0].version == "1.1"


@pytest.mark.usefixtures("trusting")
def test_a_broken_folder_of_the_same_name_is_replaced(installed, tiny_archive):
    (installed / "translate-en_ru-1_9").mkdir()
    assert file(tiny_archive).package.version == "1.9"


@pytest.mark.usefixtures("trusting")
def test_a_package_does_not_replace_one_for_other_languages(archive_with):
    file(archive_with("p", to_code="zh"))
    with pytest.raises(InputError, match="is no en to ru package"):
        file(archive_with("p"))
    assert [package.to_code for package in find_packages().packages if package.origin == "user"] == ["zh"]


@pytest.mark.usefixtures("trusting")
def test_a_package_for_other_languages_than_the_index_says_is_refused(installed, from_index, tiny_archive):
    with pytest.raises(InputError, match="translates en to ru"):
        from_index(tiny_archive, to_code="zh")
    assert folders(installed) == []


def test_a_file_that_differs_from_the_index_checksum_is_refused(installed, from_index, tiny_archive):
    with pytest.raises(DownloadError, match="SHA-256"):
        from_index(tiny_archive, sha256="0" * 64)
    assert folders(installed) == []


@pytest.mark.usefixtures("trusting")
def test_the_next_address_is_tried(from_index, tiny_archive, site):
    links = [f"{site.address}/gone", "http://example.org/x", f"{site.address}/{tiny_archive.name}"]
    assert from_index(tiny_archive, links=links).fresh


def test_a_size_over_the_limit_is_refused_before_the_download(from_index, tiny_archive, site):
    with pytest.raises(DownloadError, match="more than"):
        from_index(tiny_archive, size=5_000_000_000)
    assert len(site.asked) == 1


@pytest.mark.usefixtures("trusting")
@pytest.mark.usefixtures("trusting")
def test_a_package_replaces_nothing_that_is_no_package(installed, archive_with):
    (installed / "Documents").mkdir()
    (installed / "Documents" / "thesis.txt").write_text("", encoding="utf-8")
    (installed / "sbd").mkdir()
    (installed / "sbd" / "metadata.json").write_text('{"type": "sbd"}', encoding="utf-8")
    for name in ("Documents", "sbd"):
        with pytest.raises(InputError, match="move it away"):
            file(archive_with(name))
    assert (installed / "Documents" / "thesis.txt").exists()
    assert (installed / "sbd" / "metadata.json").exists()


@pytest.mark.usefixtures("trusting")
def test_a_folder_of_packages_that_is_a_link_is_as_good(installed, archive_with, tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(installed)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "link"))
    for _ in range(2):
        file(archive_with("p"))
    assert folders(installed) == ["p"]
    file(archive_with("q", package_version="2.0"))
    assert folders(installed) == ["q"]
    remove_package("q", lambda: None)
    assert folders(installed) == []


@pytest.mark.usefixtures("trusting")
def test_a_name_that_marks_a_replacement_is_refused(archive_with):
    with pytest.raises(InputError, match="rename it"):
        file(archive_with("p.crossframe-new"))


def test_remove_refuses_what_is_no_package(installed):
    (installed / "Documents").mkdir()
    (installed / "Documents" / "thesis.txt").write_text("", encoding="utf-8")
    for name in ("Documents", "..", "", ".", "/etc", "none"):
        with pytest.raises(InputError, match="no such package"):
            remove_package(name, lambda: None)
    assert (installed / "Documents" / "thesis.txt").exists()


def test_remove_takes_a_broken_package(installed):
    (installed / "translate-en_ru-1_9" / "model").mkdir(parents=True)
    remove_package("translate-en_ru-1_9", lambda: None)
    assert folders(installed) == []


@pytest.mark.usefixtures("trusting")
def test_remove_of_a_name_that_two_have_names_both(archive_with):
    file(archive_with("b", package_version="1.10"))
    file(archive_with("a"))
    with pytest.raises(InputError, match="name of a, b"):
        remove_package("translate-en_ru", lambda: None)


def test_remove_leaves_what_came_with_crossframe(tiny_folder, tmp_path, monkeypatch):
    shipped = tmp_path / "shipped"
    shutil.copytree(tiny_folder, shipped / "translate-en_ru-starter")
    monkeypatch.setattr("compare.translate.packages._shipped_folder", lambda: shipped)
    with pytest.raises(InputError, match="came with crossframe"):
        remove_package("translate-en_ru-starter", lambda: None)
    assert (shipped / "translate-en_ru-starter" / "metadata.json").exists()


@pytest.mark.usefixtures("trusting")
def test_a_changed_model_is_found(tiny_archive):
    package = file(tiny_archive).package
    (package.path / "model" / "model.bin").write_bytes(b"x")
    assert "model.bin has changed" in verify.check_package(package).flaw


INSTALL = "from compare.cli.main import run; run()"


def start(*words):
    command = [sys.executable, "-c", INSTALL, "packages", "install", *map(str, words)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.parametrize("moment", ["downloading", "unpacked"])
@pytest.mark.usefixtures("trusting")
def test_a_killed_install_leaves_the_old_package_and_the_next_one_works(
    installed, site, offer, archive_with, monkeypatch, moment
):
    file(archive_with("translate-en_ru-1_8", package_version="1.8"))
    archive = archive_with()
    for name, value in offer(archive).items():
        monkeypatch.setenv(name, value)
    site.pause = 0.05 if moment == "downloading" else 0
    process = start("en", "ru")
    wait_for(lambda: {"downloading": begun, "unpacked": unpacked}[moment](installed), process)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert [package.package_version for package in argos.get_installed_packages()] == ["1.8"]
    assert [path.name for path in installed.iterdir() if path.is_dir()] == ["translate-en_ru-1_8"]
    site.pause = 0
    process = start("en", "ru")
    messages = process.communicate(timeout=120)[1]
    assert process.returncode == 0, messages
    assert folders(installed) == ["translate-en_ru-1_9"]
    assert site.asked[-1][1], "it goes on where the killed one was"


def begun(installed):
    part = installed / ".crossframe-translate-en_ru-1.9.part"
    return part.exists() and part.stat().st_size


def unpacked(installed):
    return list(installed.parent.glob(".crossframe-packages-*/*/metadata.json"))


def wait_for(happened, process):
    end = time.monotonic() + 60
    while not happened():
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < end
        time.sleep(0.01)


def test_two_installs_at_once_give_one_package(installed, offer, tiny_archive, monkeypatch):
    for name, value in offer(tiny_archive).items():
        monkeypatch.setenv(name, value)
    both = [start("en", "ru") for _ in range(2)]
    messages = [process.communicate(timeout=120)[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], messages
    assert sorted("installed already" in message for message in messages) == [False, True]
    assert folders(installed) == ["translate-en_ru-1_9"]
