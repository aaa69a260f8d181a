import json

import pytest

FAULTY = "en,ru\n Minsk,Mинск\n"


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_the_shipped_glossary_passes(run):
    done = run("glossary", "check", "--level", "warning")
    assert done.returncode == 0, done.stdout.decode()
    assert done.stdout.decode().endswith("terms, nothing found\n")


def test_errors_make_the_exit_status_4(run, faulty):
    done = run("glossary", "check", faulty)
    assert (done.returncode, done.stderr) == (4, b"")
    assert done.stdout.decode().splitlines() == [
        f"{faulty}:2:en: warning: white space before or after a form [--fix]",
        f"{faulty}:2:ru: error: “Mинск” has Latin letters among the others: M (U+004D)",
        f"{faulty}: 1 term, 1 error, 1 warning",
    ]


def test_warnings_alone_do_not_fail(run, tmp_path):
    (tmp_path / "g.csv").write_text("en\n Minsk\n", encoding="utf-8")
    assert run("glossary", "check", "g.csv").returncode == 0


def test_annotations_of_a_workflow_are_one_line_each(run, tmp_path):
    (tmp_path / "a,b%.csv").write_text(FAULTY, encoding="utf-8")
    done = run("glossary", "check", "a,b%.csv", "-f", "github", "--level", "error")
    assert done.returncode == 4
    assert done.stdout.decode() == (
        "::error file=a%2Cb%25.csv,line=2,title=mixed scripts"
        "::ru: “Mинск” has Latin letters among the others: M (U+004D)\n"
    )


def test_findings_as_json(run, faulty):
    done = run("glossary", "check", "--file", faulty, "--format", "json", "--no-near", "--no-declension")
    (file,) = json.loads(done.stdout)["files"]
    assert (file["path"], file["terms"]) == (str(faulty), 1)
    assert [(f["row"], f["column"], f["severity"], f["fixable"]) for f in file["findings"]] == [
        (2, "en", "warning", True),
        (2, "ru", "error", False),
    ]


def test_fixing_says_how_many_cells_were_mended(run, faulty):
    done = run("glossary", "check", "--fix", faulty)
    assert done.returncode == 4
    assert done.stdout.decode().endswith("1 term, 1 error; 1 cell mended\n")
    assert faulty.read_text(encoding="utf-8") == "en,ru\nMinsk,Mинск\n"


def test_an_error_that_is_not_shown_still_fails(run, tmp_path):
    (tmp_path / "g.csv").write_text("en\nMi\u202ensk\n", encoding="utf-8")
    done = run("glossary", "check", "g.csv")
    assert done.returncode == 4
    assert "\u202e" not in done.stdout.decode()
    assert run("glossary", "check", "g.csv", "--fix").returncode == 0


def test_what_cannot_be_checked_is_one_line(fails, tmp_path):
    assert "no such glossary file" in fails("glossary", "check", "nowhere.csv")
    assert "--fix" in fails("glossary", "check", "--fix")
    (tmp_path / "g.csv").write_bytes(b"en\n\xff\n")
    assert "not UTF-8 at byte 3" in fails("glossary", "check", "g.csv")
