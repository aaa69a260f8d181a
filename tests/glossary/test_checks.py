"""Checks of glossary files: each finding with its row, column and severity, and nothing found in the shipped one."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.errors import InputError
from compare.glossary.checks.check import check
from compare.glossary.checks.finding import Severity
from compare.glossary.checks.fix import fix_file, fixed
from compare.glossary.checks.russian import declines
from compare.glossary.checks.sheet import read_sheet
from compare.glossary.find import find_terms
from compare.glossary.read import read_glossary

ROOT = Path(__file__).parents[2]
NAMES = ROOT / "glossaries" / "names.csv"
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.fixture
def found(tmp_path):
    """Check a glossary given as text; gives (row, column, severity, rule) of each finding."""

    def call(content):
        path = tmp_path / "g.csv"
        path.write_bytes(content.encode())
        return [(f.row, f.column, f.severity, f.rule) for f in check(read_sheet(path))]

    return call


def test_nothing_above_a_note_is_found_in_the_shipped_names():
    sheet = read_sheet(NAMES)
    assert [f for f in check(sheet) if f.severity is not NOTE] == []
    assert len(sheet.lines) >= 400


def test_nothing_above_a_note_is_found_in_the_shipped_loaded_terms():
    assert [f for f in check(read_sheet(ROOT / "glossaries" / "loaded_terms.csv")) if f.severity is not NOTE] == []


def test_every_russian_form_of_a_name_declines_or_is_a_surname_that_a_woman_may_have():
    terms = read_glossary(NAMES).terms
    stiff = {term.kind for term in terms for form in term.forms.get("ru", ()) if not declines(form)}
    assert stiff <= {"person"}


PEOPLE = {
    "en": [("Vladimir Putin", "Putin"), ("Xi Jinping", "Xi"), ("Yuri Ushakov", "Ushakov")],
    "ru": [("Владимира Путина",), ("Си Цзиньпина",), ("Юрий Ушаков",)],
    "zh": [("普京",), ("习近平",)],
}


@pytest.mark.parametrize("language", PEOPLE)
def test_every_person_of_the_examples_is_in_the_shipped_names(language):
    glossary = read_glossary(NAMES)
    folder = ROOT / "examples" / "2024-02-08-putin-xi"
    (path,) = (ROOT / "seeds").glob("*.txt") if language == "en" else folder.glob(f"*.{language}.txt")
    content = path.read_text(encoding="utf-8")
    named = {match.text for match in find_terms(content, language, glossary) if match.term.kind == "person"}
    for person in PEOPLE[language]:
        assert named & set(person), person


@pytest.mark.parametrize(
    ("row", "column", "severity", "rule"),
    [
        ("x | | y,Икс,甲乙", "en", WARNING, "empty form"),
        (" Minsk,Минск,明斯克", "en", WARNING, "white space"),
        ("Minsk |  Mensk,Минск,明斯克", "en", WARNING, "white space"),
        ("Minsk | Minsk,Минск,明斯克", "en", WARNING, "form twice"),
        ("Min\u200bsk,Минск,明斯克", "en", ERROR, "invisible characters"),
        ("Minsk,Ми\u202eнск,明斯克", "ru", ERROR, "invisible characters"),
        ("Minsk,Минск,明\tWord斯克", "zh", ERROR, "invisible characters"),
        ("Minsk,Заи\u0306цев,明斯克", "ru", ERROR, "decomposed letters"),
        ("Minsk,Mинск,明斯克", "ru", ERROR, "mixed scripts"),
        ("Minsk,Минск,臺灣", "zh", ERROR, "traditional characters"),
        ("Minsk,Минск,台湾 | 臺灣", "zh", WARNING, "traditional characters"),
        ("Минск,Минск,明斯克", "en", WARNING, "wrong script"),
        ("Minsk,Минск,Минск", "zh", WARNING, "wrong script"),
        ("Minsk,明斯克,明斯克", "ru", WARNING, "wrong script"),
        ("with,Минск,明斯克", "en", ERROR, "common word"),
        ("Will,Минск,明斯克", "en", WARNING, "common word"),
        ("Minsk,Того,明斯克", "ru", WARNING, "common word"),
        ("Minsk,Минск,的", "zh", WARNING, "one character"),
        ("Minsk,Минск,我们", "zh", ERROR, "common word"),
        (f"{'x' * 1025},Минск,明斯克", "en", WARNING, "too long"),
        (" , , ", "en", WARNING, "nothing"),
        ("Minsk,Минск", "zh", ERROR, "cells"),
        ("Minsk,Минск,明斯克,more", "", ERROR, "cells"),
    ],
)
def test_a_fault_is_found_in_its_row_and_column(found, row, column, severity, rule):
    expected = [] if rule == "nothing" else [(3, column, severity, rule)]
    assert found(f"# comment\nen,ru,zh\n{row}\n") == expected


@pytest.mark.parametrize(
    "row",
    [
        "Minsk,Минск,明斯克",
        "IT company,IT-компания,信息技术公司",
        "WHO,ВОЗ,世卫组织",
        "Qianlong Emperor,Цяньлун,乾隆皇帝",
        "Huawei,Huawei,华为",
        "CGTN,CGTN,CGTN",
        "Gazprom,«Газпром» | Газпром,俄气",
        "Nuland | Noland | Newland,Чили,纽兰",
    ],
)
def test_what_is_right_is_not_reported(found, row):
    assert found(f"en,ru,zh\n{row}\n") == []


@pytest.mark.parametrize(
    ("column", "value", "severity", "rule"),
    [
        ("kind", "persn", WARNING, "unknown kind"),
        ("status", "done", WARNING, "unknown status"),
        ("case", "upper", ERROR, "unknown case"),
        ("dnt", "maybe", WARNING, "unknown dnt"),
        ("date", "2024-02-30", ERROR, "bad date"),
        ("date", "8.2.2024", ERROR, "bad date"),
        ("date", "20240208", ERROR, "bad date"),
        ("date", "2024-02-08", None, ""),
        ("kind", "person", None, ""),
    ],
)
def test_values_outside_the_choice_are_found(found, column, value, severity, rule):
    assert found(f"en,ru,{column}\nMinsk,Минск,{value}\n") == ([(2, column, severity, rule)] if severity else [])


def test_one_form_of_two_terms_is_an_error(found):
    assert found("en,ru\nBurns,Бернс\nBurns,Бёрнсен\n") == [(3, "en", ERROR, "two concepts")]


def test_a_row_with_nothing_new_is_one_duplicate(found):
    assert found("en,ru\nBurns | Bern,Бернс\nBurns,Бернс\n") == [(3, "", ERROR, "duplicate")]


def test_an_id_twice_is_an_error(found):
    assert found("id,en\na,Minsk\na,Brest\n,Gomel\n,Grodno\n") == [(3, "id", ERROR, "duplicate id")]


def test_forms_that_differ_only_in_capitals_or_marks_are_alike(found):
    assert found("en\nWhite House\nwhite-house\n") == [(3, "en", WARNING, "alike")]


def test_forms_a_letter_apart_are_near(found):
    assert found("en\nZelenskyy\nZelensky\n") == [(3, "en", NOTE, "near-duplicate")]


def test_a_preferred_form_must_not_be_forbidden(found):
    assert found("en,ru,forbidden_ru\nKyiv,Киев | Кыев,Киев\n") == [(2, "ru", ERROR, "forbidden")]
    assert found("en,ru,forbidden_ru\nKyiv,Киев | Кыев,Кыев\n") == []


def test_a_form_in_another_case_than_the_nominative_does_not_decline(found):
    assert found("en,ru,kind\nFar East,Дальнего Востока,place\n") == [(2, "ru", WARNING, "does not decline")]


def test_a_quote_that_never_closes_is_found_where_it_begins(found):
    assert found('en,ru\nMinsk,Минск\n"Brest,Брест\nGomel,Гомель\n') == [(3, "", ERROR, "csv")]


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "no header"), (b"\xff\xfe", "not UTF-8"), (b"name,form\nx,y\n", "no language column")],
)
def test_what_is_no_glossary_is_an_input_error(tmp_path, content, message):
    path = tmp_path / "g.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        read_sheet(path)


UNTIDY = (
    '\ufeff# a "comment"\r\nid,en,ru,note\r\n\r\na, Minsk ,Минск,  kept  \n# between\r\n'
    'b,"Brest | ""B"" | Brest","Брест\u200b",\'x\'\r\nc,Gomel,"Гомель",'
)
TIDY = (
    '\ufeff# a "comment"\r\nid,en,ru,note\r\n\r\na,Minsk,Минск,  kept  \n# between\r\n'
    'b,"Brest | ""B""","Брест",\'x\'\r\nc,Gomel,"Гомель",'
)


def test_fixing_changes_the_cells_concerned_and_no_other_byte(tmp_path):
    path = tmp_path / "g.csv"
    path.write_bytes(UNTIDY.encode())
    assert fix_file(path, check(read_sheet(path))) == 3
    assert path.read_bytes() == TIDY.encode()
    assert check(read_sheet(path)) == ()
    assert fix_file(path, check(read_sheet(path))) == 0


CELL = st.text(st.sampled_from('ab|," \r\n\t\u200b\u202eй\u0306#'), max_size=6)
ROWS = st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None)
@given(ROWS, st.sampled_from(["\n", "\r\n"]), st.booleans())
@example([("", "a\u200b\u0306", "")], "\n", False)
def test_what_was_fixed_needs_no_fixing_and_other_cells_keep_their_bytes(tmp_path_factory, rows, end, bom):
    def quoted(cell):
        return '"' + cell.replace('"', '""') + '"'

    path = tmp_path_factory.mktemp("fix") / "g.csv"
    content = "\ufeff" * bom + "en,ru,note" + end + "".join(",".join(map(quoted, row)) + end for row in rows)
    path.write_bytes(content.encode())
    sheet = read_sheet(path)
    fix_file(path, check(sheet, near=False, declension=False))
    after = read_sheet(path)
    left = [f for f in check(after, near=False, declension=False) if f.fixable]
    assert left == []
    kept = dict(zip(sheet.lines, sheet.cells["note"], strict=True))
    assert [cell for cell in after.cells["note"] if cell not in kept.values()] == []
    assert path.read_bytes().startswith(content[: content.index("note")].encode())


def test_nothing_is_changed_where_nothing_is_asked_for():
    assert fixed(UNTIDY, set()) == (UNTIDY, 0)
