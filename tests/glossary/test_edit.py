"""Editing a glossary file: only the touched rows change, nothing is lost, whatever happens meanwhile."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.glossary.change import add_term, given_forms, remove_terms, set_cells, set_term, value_cells
from compare.glossary.edit import NEW_COLUMNS, add_rows, change_row, edit_file, remove_row, with_columns
from compare.glossary.read import parse, read_file, read_glossary, terms_of
from compare.glossary.write import replacing

ROOT = Path(__file__).parents[2]
SHIPPED = read_glossary(ROOT / "glossaries" / "names.csv")
FILE = """# names, "kept by hand
en,ru,office,kind

# people
Putin | V. Putin,Путин,"President, of Russia",person
"Xi Jinping",Си Цзиньпин ,,person
#Li,Ли,,
Lavrov,"Лавров",minister,
"""


def edited(path, change):
    edit_file(path, change)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_touched_row_changes_and_line_ends_and_mark_stay(path, end, mark):
    before = (mark + FILE.replace("\n", end)).encode()
    path.write_bytes(before)
    after = edited(path, lambda file: change_row(file, 1, {"ru": "Си", "kind": "other"}))
    old, new = before.split(end.encode()), after.split(end.encode())
    assert [number for number, line in enumerate(old) if line != new[number]] == [5]
    assert new[5].decode() == "Xi Jinping,Си,,other"


def test_a_new_column_costs_each_row_a_comma_and_nothing_else(path):
    after = edited(path, lambda file: with_columns(file, ["zh", "kind"])).decode().splitlines()
    before = FILE.splitlines()
    assert after[0] == before[0]
    assert after[1] == before[1] + ",zh"
    assert [after[n] for n in (4, 5, 7)] == [before[n] + "," for n in (4, 5, 7)]
    assert after[6] == before[6]


def test_rows_are_added_at_the_end_even_where_the_last_line_has_none(path):
    path.write_text(FILE.rstrip("\n"), encoding="utf-8")
    after = edited(path, lambda file: add_rows(file, [{"en": "#1, the first", "ru": "первый"}])).decode()
    assert after == FILE + '"#1, the first",первый,,\n'


def test_a_removed_row_leaves_the_comments(path):
    after = edited(path, lambda file: remove_row(file, 0)).decode()
    assert after == FILE.replace('Putin | V. Putin,Путин,"President, of Russia",person\n', "")


def test_a_row_over_several_lines_is_one_row(path):
    path.write_text('en,note\nPutin,"two\nlines"\nXi,\n', encoding="utf-8")
    assert (
        edited(path, lambda file: change_row(file, 1, {"note": "x"})).decode() == 'en,note\nPutin,"two\nlines"\nXi,x\n'
    )
    assert edited(path, lambda file: change_row(file, 0, {"note": "one"})).decode() == "en,note\nPutin,one\nXi,x\n"


cells = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), max_size=8).map(str.strip)


@given(st.lists(st.tuples(cells.filter(bool), cells, cells), min_size=1, max_size=4), st.data())
def test_any_cells_survive_an_edit_of_another_row(rows, data):
    file = add_rows(
        parse("en,note,x_ref\n", "g.csv"), [dict(zip(("en", "note", "x_ref"), row, strict=True)) for row in rows]
    )
    assert [tuple(map(str.strip, row.cells)) for row in file.rows] == rows
    index = data.draw(st.integers(0, len(rows) - 1))
    changed = change_row(file, index, {"note": 'a,"b'})
    expected = [row if n != index else (row[0], 'a,"b', row[2]) for n, row in enumerate(rows)]
    assert [tuple(row.cells) for row in changed.rows] == expected


def test_what_would_be_no_glossary_is_not_written(path):
    with pytest.raises(InputError, match="no form in any language"):
        edit_file(path, lambda file: change_row(file, 2, {"en": "", "ru": ""}))
    assert path.read_text(encoding="utf-8") == FILE


def test_adding_makes_the_file_and_the_columns_it_needs(tmp_path):
    path = tmp_path / "new" / "g.csv"
    forms = given_forms("Yuri Ushakov", {"ru": ["Юрий Ушаков | Ушаков"], "zh": None}, ["de=Juri Uschakow"])
    values = value_cells(kind="person", dnt=True, case="form", note=None, date="2024-02-08")
    add_term(path, forms, ["ru=Ушакоф"], values, None)
    (term,) = read_glossary(path).terms
    assert term.forms == {"en": ("Yuri Ushakov",), "ru": ("Юрий Ушаков", "Ушаков"), "de": ("Juri Uschakow",)}
    assert (term.kind, term.dnt, term.case, term.date) == ("person", True, "", "2024-02-08")
    assert term.forbidden == {"ru": ("Ушакоф",)}
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_name_goes_to_the_language_of_its_script():
    assert list(given_forms("Ушаков", {}, None)) == ["ru"]
    assert list(given_forms("乌沙科夫", {}, None)) == ["zh"]
    assert given_forms("München", {}, ["de=München"]) == {"de": ["München"]}


@pytest.mark.parametrize("form", ["a\nb", "a\x1bb", "\udcff"])
def test_a_form_that_no_cell_can_hold_is_refused(form):
    with pytest.raises(InputError):
        given_forms(form, {}, None)
    with pytest.raises(InputError):
        given_forms("a", {}, ["Deutsch=x"])
    with pytest.raises(InputError):
        value_cells(date="yesterday")


def test_a_known_form_is_not_added_again_unless_the_term_has_an_id(path):
    with pytest.raises(InputError, match="row 5"):
        add_term(path, {"en": ["Putin"]}, None, {}, None)
    add_term(path, {"en": ["Putin"]}, None, {"id": "other-putin"}, None)
    assert [term.id for term in read_glossary(path).terms][-1] == "other-putin"


def test_setting_replaces_forms_adds_further_ones_and_clears(path):
    set_term(path, "putin", set_cells({"ru": ["Владимир Путин"]}, ["ru=Путен"], {"kind": ""}), ["en=Mr Putin"], None)
    term = read_glossary(path).terms[0]
    assert term.forms == {"en": ("Putin", "V. Putin", "Mr Putin"), "ru": ("Владимир Путин",)}
    assert (term.kind, term.forbidden, term.other["office"]) == ("", {"ru": ("Путен",)}, "President, of Russia")
    assert set_term(path, "Putin", {"kind": ""}, None, None).cells == {}


def test_setting_a_shipped_term_makes_a_row_that_lies_over_it(tmp_path):
    path = tmp_path / "own.csv"
    set_term(path, "Xi Jinping", {"note": "mine"}, ["ru=Си"], SHIPPED)
    set_term(path, "xi-jinping", {"kind": "other"}, None, SHIPPED)
    (term,) = read_glossary(path).terms
    assert (term.id, term.note, term.kind) == ("xi-jinping", "mine", "other")
    assert term.forms == {"en": ("Xi Jinping",), "ru": ("Си Цзиньпин", "Си")}
    with pytest.raises(InputError, match="cannot be taken away"):
        set_term(tmp_path / "none.csv", "Wang Yi", {"zh": ""}, None, SHIPPED)


def test_removing_is_all_or_nothing(path):
    with pytest.raises(InputError, match="no such term"):
        remove_terms(path, ["Putin", "Nobody"])
    assert path.read_text(encoding="utf-8") == FILE
    assert remove_terms(path, ["Путин", "lavrov"]) == ["Putin", "Lavrov"]
    assert [term.id for term in read_glossary(path).terms] == ["Xi Jinping"]


_ADD = """
import sys
from pathlib import Path
from compare.glossary.change import add_term
for number in range(500):
    add_term(Path(sys.argv[1]), {"en": [f"{sys.argv[2]} {number}"]}, None, {}, None)
"""


def test_two_processes_that_add_500_terms_each_lose_none(tmp_path):
    path = tmp_path / "g.csv"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen([sys.executable, "-c", _ADD, str(path), name], env=environment) for name in ("left", "right")
    ]
    assert [writer.wait(timeout=300) for writer in writers] == [0, 0]
    ids = {term.id for term in read_glossary(path).terms}
    assert ids == {f"{name} {number}" for name in ("left", "right") for number in range(500)}
    assert not list(tmp_path.glob("*.tmp"))


_REWRITE = """
import sys
from pathlib import Path
from compare.glossary.edit import change_row, edit_file
path, number = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    number += 1
    edit_file(path, lambda file: change_row(file, 0, {"note": str(number)}))
"""


def test_a_killed_writer_leaves_the_old_or_the_new_file_and_no_lock(tmp_path):
    path = tmp_path / "g.csv"
    rows = "".join(f"Name {number},,{'x' * 50}\n" for number in range(3000))
    path.write_text(f"en,note,more\n{rows}", encoding="utf-8")
    size = len(list(terms_of(read_file(path))))
    for delay in (0.01, 0.03, 0.08, 0.15, 0.3):
        command = [sys.executable, "-c", _REWRITE, str(path)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        terms = list(terms_of(read_file(path)))
        assert len(terms) == size
        assert all(term.other["more"] == "x" * 50 for term in terms)
    add_term(path, {"en": ["afterwards"]}, None, {}, None)
    assert read_glossary(path).terms[-1].id == "afterwards"


def test_an_interrupted_writing_leaves_the_old_file_and_nothing_beside_it(path):
    def interrupted():
        with replacing(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert path.read_text(encoding="utf-8") == FILE
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link_and_the_mode_is_kept(path, tmp_path):
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    path.chmod(0o600)
    add_term(link, {"en": ["New"]}, None, {}, None)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_glossary(path).terms[-1].id == "New"


def test_a_place_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        edit_file(tmp_path / "file" / "g.csv", lambda file: file, NEW_COLUMNS)
