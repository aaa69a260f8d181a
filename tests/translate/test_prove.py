import pytest

from compare.translate.prove import flaw_of, prove


def test_a_package_that_translates_a_line_has_no_flaw(tiny_folder):
    assert flaw_of(tiny_folder) == ""


def test_a_model_that_only_repeats_itself_is_flawed(build_package, tmp_path):
    folder = tmp_path / "loops"
    words = {"Putin": "Путин", "met": "встретил", "Xi": "Си", "in": "в", "Beijing": "Пекине", "yesterday": "вчера"}
    endless = {"Путин": 9.0, "встретил": 8.9, "Си": 8.8, "в": 8.7, "Пекине": 8.6}
    build_package(folder, {**words, ".": "."}, after_end=endless)
    assert "flawed" in prove(folder)


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(1000), b"\xff" * 1000])
def test_a_damaged_model_is_a_flaw(tiny_folder, tmp_path, content):
    folder = tmp_path / "damaged"
    (folder / "model").mkdir(parents=True)
    for path in tiny_folder.rglob("*"):
        if path.is_file():
            (folder / path.relative_to(tiny_folder)).symlink_to(path)
    (folder / "model" / "model.bin").unlink()
    (folder / "model" / "model.bin").write_bytes(content)
    flaw = prove(folder)
    assert flaw
    assert "\n" not in flaw


def test_a_folder_without_a_package_is_a_flaw(tmp_path):
    assert "metadata.json" in prove(tmp_path)


def test_a_crash_ends_the_other_process_only(tiny_folder, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert flaw_of(tiny_folder) == "it ends the process that loads it"


def test_what_lies_in_the_current_folder_is_not_run(tiny_folder, tmp_path, monkeypatch):
    (tmp_path / "compare.py").write_text("raise SystemExit('mine')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert flaw_of(tiny_folder) == ""
