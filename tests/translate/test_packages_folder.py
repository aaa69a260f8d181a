import os
import subprocess
import sys
import time

import pytest

from compare.errors import InputError
from compare.translate.packages_folder import INCOMING, changing, part_file, put_in_place, take_out


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "packages"


def nobody():
    pytest.fail("nobody else is at work")


def make(path, content):
    path.mkdir(parents=True)
    (path / "metadata.json").write_text(content, encoding="utf-8")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_new_package_comes_and_nothing_else_stays(folder, tmp_path):
    with changing(folder, nobody) as staging:
        assert staging.parent == tmp_path
        put_in_place(make(staging / "p", "new"), folder, staging)
    assert (folder / "p" / "metadata.json").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["packages"]
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["p"]


def test_what_an_error_interrupts_leaves_nothing(folder, tmp_path):
    def fail(staging):
        make(staging / "p", "half")
        raise InputError("wrong")

    with pytest.raises(InputError, match="wrong"), changing(folder, nobody) as staging:
        fail(staging)
    assert names(folder) == []
    assert [path.name for path in tmp_path.iterdir()] == ["packages"]


@pytest.mark.parametrize("step", range(4))
def test_a_replacement_that_is_stopped_at_any_rename_leaves_old_or_new_and_is_finished_later(folder, monkeypatch, step):
    make(folder / "p", "old")
    rename, count = type(folder).rename, [0]

    def stopping(self, target):
        if count[0] == step:
            raise KeyboardInterrupt
        count[0] += 1
        return rename(self, target)

    def replace(staging):
        put_in_place(make(staging / "p", "new"), folder, staging)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("compare.translate.packages_folder._delete", lambda _: None)  # as if it were killed
        patch.setattr(type(folder), "rename", stopping)
        with pytest.raises(KeyboardInterrupt), changing(folder, nobody) as staging:
            replace(staging)
    there = [path for path in folder.iterdir() if path.is_dir()]
    assert there, "neither old nor new"
    assert all((path / "metadata.json").is_file() for path in there)
    assert {path.name for path in there} <= {"p", f"p{INCOMING}"}
    with changing(folder, nobody):
        pass
    assert names(folder) == ["p"]
    assert (folder / "p" / "metadata.json").read_text(encoding="utf-8") == ("old" if step == 0 else "new")
    assert [path.name for path in folder.parent.iterdir()] == ["packages"]


def test_a_package_that_is_a_link_is_taken_out_and_its_target_stays(folder, tmp_path):
    target = make(tmp_path / "elsewhere", "mine")
    folder.mkdir()
    (folder / "p").symlink_to(target)
    with changing(folder, nobody) as staging:
        take_out(folder / "p", staging)
    assert names(folder) == []
    assert (target / "metadata.json").is_file()


def test_the_rest_of_a_killed_process_is_cleared_but_not_that_of_a_folder_beside(folder, tmp_path):
    mine = make(tmp_path / ".crossframe-packages-abcdefgh", "half")
    others = make(tmp_path / ".crossframe-packages-2-abcdefgh", "half")
    with changing(folder, nobody):
        pass
    assert not mine.exists()
    assert others.exists()


def test_a_download_that_nobody_will_go_on_with_is_cleared(folder):
    folder.mkdir()
    old, young = part_file(folder, "translate-en_ru-1.8"), part_file(folder, "translate-en_ru-1.9")
    for part in (old, young):
        part.write_bytes(b"x")
    os.utime(old, (0, 0))
    with changing(folder, nobody):
        pass
    assert not old.exists()
    assert young.exists()


def test_where_nothing_can_be_made_beside_the_folder_it_is_made_inside(folder, monkeypatch):
    make(folder / "p", "old")
    monkeypatch.setattr("os.access", lambda *_: False)
    with changing(folder, nobody) as staging:
        assert staging.parent == folder
        assert (staging / "metadata.json").is_file()  # Argos Translate fails at a folder without it
        put_in_place(make(staging / "p", "new"), folder, staging)
    assert [path.name for path in folder.iterdir() if path.is_dir()] == ["p"]


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="ARGOS_PACKAGES_DIR") as caught, changing(tmp_path / "file" / "p", nobody):
        pass
    assert "\n" not in str(caught.value)


def test_a_second_process_waits_until_the_first_is_done(folder, tmp_path):
    program = (
        "import sys, time, pathlib\n"
        "from compare.translate.packages_folder import changing\n"
        "with changing(pathlib.Path(sys.argv[1]), lambda: None):\n"
        "    print('mine', flush=True)\n"
        "    time.sleep(1)\n"
        "    pathlib.Path(sys.argv[2]).touch()\n"
    )
    done = tmp_path / "done"
    first = subprocess.Popen([sys.executable, "-c", program, folder, done], stdout=subprocess.PIPE)
    assert first.stdout.readline() == b"mine\n"
    waited = []
    with changing(folder, lambda: waited.append(True)):
        assert done.exists()
    first.communicate()
    assert waited == [True]


def test_a_killed_process_holds_nobody_up(folder):
    program = (
        "import sys, time, pathlib\n"
        "from compare.translate.packages_folder import changing\n"
        "with changing(pathlib.Path(sys.argv[1]), lambda: None):\n"
        "    print('mine', flush=True)\n"
        "    time.sleep(60)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", program, folder], stdout=subprocess.PIPE)
    assert first.stdout.readline() == b"mine\n"
    first.kill()
    first.communicate()
    begun = time.monotonic()
    with changing(folder, nobody):
        pass
    assert time.monotonic() - begun < 10
    assert [path.name for path in folder.parent.iterdir()] == ["packages"]
