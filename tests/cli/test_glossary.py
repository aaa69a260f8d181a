"""`crossframe glossary` as users run it."""

import json
import os
import pty
import re
import select
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compare.cli import glossary_options
from compare.glossary.read import read_glossary
from compare.glossary.term import CASES, KINDS, STATUSES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "glossaries.md"


@pytest.fixture
def own(tmp_path):
    return tmp_path / "own.csv"


@pytest.fixture
def glossary(run, own):
    """Run a command of crossframe glossary with the user's glossary in the test's folder; gives what it printed."""

    def call(*arguments, status=0):
        done = run("glossary", *arguments, env={"CROSSFRAME_GLOSSARY": str(own)})
        assert done.returncode == status, done.stderr.decode()
        return done.stdout.decode()

    return call


def examples():
    """The commands of the documentation in order, with the output that is shown below each."""
    blocks = re.findall(r"```console\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    commands = []
    for line in "".join(blocks).splitlines():
        if line.startswith("$ "):
            commands.append((shlex.split(line[2:])[1:], []))
        else:
            commands[-1][1].append(line)
    return commands


def test_the_commands_of_the_documentation_do_what_it_says(run, tmp_path):
    known = run("glossary", "--help").stdout.decode()
    for command, shown in examples():
        if command[1] == "check" and not re.search(r"^  check ", known, re.MULTILINE):
            continue
        done = run(*command)
        assert done.returncode == 0, (command, done.stderr.decode())
        if shown:
            assert done.stdout.decode().splitlines() == shown
    terms = {term.id: term for term in read_glossary(tmp_path / "names.csv").terms}
    assert list(terms) == ["Konstantin Veligin", "Orbis Office"]
    assert terms["Orbis Office"].forms["de"] == ("Büro Orbis",)


def test_choices_are_those_of_the_file_format():
    assert tuple(kind.value for kind in glossary_options.TermKind) == KINDS
    assert tuple(status.value for status in glossary_options.Status) == STATUSES
    assert {case.value for case in glossary_options.Case} - {"form"} == set(CASES) - {""}


def test_show_says_where_each_form_comes_from(glossary, own):
    glossary("set", "vladimir-putin", "--ru", "Президент Путин")
    shown = glossary("show", "Putin")
    assert re.search(r"^  ru +Президент Путин +user, row 2$", shown, re.MULTILINE)
    assert re.search(r"^ +Владимир Путин +shipped, row \d+$", shown, re.MULTILINE)
    as_json = json.loads(glossary("show", "Putin", "--format", "json"))
    assert as_json["from"]["ru"]["Президент Путин"] == "user, row 2"
    assert as_json["kind"] == "person"
    assert glossary("path").strip() == str(own)


def test_lists_are_filtered_and_come_in_three_formats(glossary):
    glossary("add", "Orbis", "--ru", "Орбис", "--kind", "treaty", "--status", "proposed")
    assert len(glossary("list", "--kind", "treaty").splitlines()) > 8
    assert glossary("list", "--layer", "user").splitlines()[1].split() == [
        "Orbis",
        "Орбис",
        "treaty",
        "proposed",
        "user",
    ]
    assert glossary("list", "--status", "proposed", "-f", "csv") == "en,ru,kind,status\nOrbis,Орбис,treaty,proposed\n"
    (term,) = json.loads(glossary("list", "--kind", "treaty", "--language-missing", "zh", "--format", "json"))
    assert (term["id"], term["forms"], term["from"]) == ("Orbis", {"en": ["Orbis"], "ru": ["Орбис"]}, "user")
    assert json.loads(glossary("list", "--language-missing", "en", "--status", "proposed", "-f", "json")) == []


def test_comparing_and_translating_know_the_users_glossary(run, own, article, readout):
    own.write_text("en,ru,zh\n", encoding="utf-8")
    env = {"CROSSFRAME_GLOSSARY": str(own)}
    assert run("compare", article, readout, "--no-translate", env=env).returncode == 0
    own.write_text("en,ru,zh\nbroken\n", encoding="utf-8")
    for command in (("compare", article, readout), ("translate", article, "--to", "ru")):
        done = run(*command, env=env)
        assert done.returncode == 2
        assert b"own.csv, row 2, column ru" in done.stderr


def test_measuring_does_not_look_at_the_users_glossary(run, own):
    own.write_text("en,ru,zh\nbroken\n", encoding="utf-8")
    done = run("evaluate", ROOT / "tests" / "gold" / "a01", env={"CROSSFRAME_GLOSSARY": str(own)})
    assert done.returncode == 0, done.stderr.decode()


def test_differences_and_conflicts_may_be_an_exit_status(glossary, tmp_path):
    (tmp_path / "a.csv").write_text("en,ru\nOrbis,Орбис\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("en,ru\nOrbis,Орбиз\n", encoding="utf-8")
    assert glossary("diff", "a.csv", "b.csv") == "~ Orbis: ru -Орбис +Орбиз preferred: Орбиз\n"
    glossary("diff", "a.csv", "b.csv", "--exit-code", status=1)
    glossary("diff", "a.csv", "a.csv", "--exit-code")
    glossary("merge", "b.csv", "--file", "a.csv", "--exit-code", status=1)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "en,ru\nOrbis,Орбис | Орбиз\n"
    glossary("merge", "b.csv", "--file", "a.csv", "--exit-code", "--theirs")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "en,ru\nOrbis,Орбиз | Орбис\n"


def test_what_a_format_cannot_hold_is_said_on_stderr_and_the_rest_goes_to_stdout(run, tmp_path):
    (tmp_path / "g.csv").write_text("en,ru,case\nOrbis,Орбис,exact\n=1,один,\n", encoding="utf-8")
    done = run("glossary", "export", "--file", "g.csv", "--as", "deepl", "--languages", "en,ru")
    assert done.stdout.decode() == "Orbis,Орбис\n"
    assert done.stderr.decode().splitlines() == [
        "crossframe: not exported: values of case: 1 (Orbis)",
        "crossframe: not exported: terms that a spreadsheet would run as a formula: 1 (=1)",
    ]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("show Nobody --file g.csv", ["Nobody", "g.csv"]),
        ("show Orbiss --file g.csv", ["did you mean Orbis"]),
        ("show Orbis --file none.csv", ["none.csv"]),
        ("set Nobody --ru x --file g.csv", ["Nobody"]),
        ("set Orbis --en '' --ru '' --file g.csv", ["no form left"]),
        ("add Orbis --file g.csv", ["row 2", "set"]),
        ("add 'a|' --form xx --file g.csv", ["CODE=FORM"]),
        ("remove Nobody --file g.csv", ["Nobody"]),
        ("merge none.csv --file g.csv", ["none.csv"]),
        ("merge g.csv --ours --theirs --file g.csv", ["--theirs"]),
        ("import g.docx --file g.csv", [".docx", "--as"]),
        ("import bad.tbx --file g.csv", ["bad.tbx"]),
        ("import laughs.tmx --file g.csv", ["entities"]),
        ("import g.csv --map en --file h.csv", ["OURS=THEIRS"]),
        ("export --file g.csv", ["--as"]),
        ("export --file g.csv -o g.csv", ["one of the inputs"]),
        ("export --file g.csv -o nowhere/x.tbx", ["a folder that is there"]),
        ("export --file g.csv --as deepl", ["--languages"]),
        ("list --file g.csv --kind planet", ["planet"]),
        ("diff g.csv none.csv", ["none.csv"]),
    ],
)
def test_an_error_is_one_line_that_names_what_is_wrong(fails, tmp_path, command, words):
    (tmp_path / "g.csv").write_text("en,ru\nOrbis,Орбис\n", encoding="utf-8")
    (tmp_path / "bad.tbx").write_text("<tbx><", encoding="utf-8")
    (tmp_path / "laughs.tmx").write_text('<!DOCTYPE tmx [<!ENTITY a "ha">]><tmx>&a;</tmx>', encoding="utf-8")
    message = fails("glossary", *shlex.split(command))
    assert all(word in message for word in words), message
    assert (tmp_path / "g.csv").read_text(encoding="utf-8") == "en,ru\nOrbis,Орбис\n"


def test_a_reader_that_goes_away_is_no_error():
    command = f"({sys.executable} -m compare glossary list -f json; echo $? >&2) | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr.strip() == b"0"


def answer(command, answers, folder):
    """Run a command on a terminal of its own, give an answer to each question; gives all that was printed."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ.update(PYTHONPATH=str(ROOT), HOME=str(folder))
        os.execv(sys.executable, [sys.executable, "-m", "compare", *command])  # noqa: S606 (no shell is wanted)
    printed = b""
    remaining = list(answers)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        printed += part
        if remaining and remaining[0][0].encode() in printed.rpartition(b"\n")[2]:
            os.write(terminal, (remaining.pop(0)[1] + "\n").encode())
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, printed.decode()
    assert not remaining, printed.decode()
    return printed.decode()


def test_on_a_terminal_what_is_missing_is_proposed(tmp_path):
    printed = answer(
        ["glossary", "add", "习近平", "--file", "g.csv"],
        [("Kind", "person"), ("English", ""), ("Russian", ""), ("Enter where", "ablt=Цзиньпином"), ("Enter where", "")],
        tmp_path,
    )
    assert "[Xi Jinping]" in printed
    assert "ablt  Си Цзиньпином" in printed
    (term,) = read_glossary(tmp_path / "g.csv").terms
    assert term.forms == {"en": ("Xi Jinping",), "ru": ("Си Цзиньпин", "Цзиньпином"), "zh": ("习近平",)}


def test_on_a_terminal_a_surname_alone_is_offered_and_proposals_can_be_left(tmp_path):
    answer(
        ["glossary", "add", "Пётр Велигин", "--kind", "person", "--file", "g.csv"],
        [("English", "Peter Veligin"), ("Chinese", ""), ("Also Велигин", "y"), ("Also Veligin", "n"), ("Enter", "")],
        tmp_path,
    )
    (term,) = read_glossary(tmp_path / "g.csv").terms
    assert term.forms == {"en": ("Peter Veligin",), "ru": ("Пётр Велигин", "Велигин")}
