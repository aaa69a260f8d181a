import pytest

from compare.errors import InputError
from compare.glossary.layers import load_glossary, overlay
from compare.glossary.read import read_glossary


def written(tmp_path, content, name="g.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_one_row_is_a_whole_glossary(tmp_path):
    (term,) = read_glossary(written(tmp_path, "en,ru,zh\nOrbis,Орбис,奥比斯\n")).terms
    assert term.forms == {"en": ("Orbis",), "ru": ("Орбис",), "zh": ("奥比斯",)}
    assert term.id == "Orbis"


def test_forms_are_separated_by_bars_and_the_first_is_preferred(tmp_path):
    (term,) = read_glossary(written(tmp_path, "en,ru\nVladimir Putin | Putin,Путин\n")).terms
    assert term.forms["en"] == ("Vladimir Putin", "Putin")


def test_comments_blank_lines_and_a_bom_are_read_over(tmp_path):
    content = '\ufeff# names\nen,ru\n\n# people\nPutin,Путин\n"#1, the first",первый\n'
    assert [t.id for t in read_glossary(written(tmp_path, content)).terms] == ["Putin", "#1, the first"]


def test_unknown_columns_are_kept(tmp_path):
    (term,) = read_glossary(written(tmp_path, "en,office\nPutin,President\n")).terms
    assert term.other == {"office": "President"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("en,ru,zh\nPutin,Путин\n", ["row 2", "column zh"]),
        ("en,ru\nPutin,Путин,普京\n", ["row 2", "3 cells for 2 columns"]),
        ("# c\n\nid,en\na,X\na,Y\n", ["row 5", "column id", "row 4"]),
        ("name,office\nPutin,President\n", ["row 1", "language column"]),
        ("en,ru\n,\n", []),
        ("en,kind\n,person\n", ["row 2", "column en"]),
        ("en,case\nPutin,upper\n", ["row 2", "column case"]),
        (b"en,ru\nPutin,\xcf\xf3\n", ["byte 12"]),
        ("", ["no header"]),
    ],
)
def test_a_bad_glossary_is_one_line_that_names_the_place(tmp_path, content, words):
    path = written(tmp_path, content)
    if not words:
        assert read_glossary(path).terms == ()
        return
    with pytest.raises(InputError) as raised:
        read_glossary(path)
    message = str(raised.value)
    assert str(path) in message
    assert "\n" not in message
    assert all(word in message for word in words)


def test_a_missing_glossary_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no such glossary"):
        read_glossary(tmp_path / "none.csv")


def test_the_last_glossary_wins_term_by_term(tmp_path):
    first = read_glossary(written(tmp_path, "id,en,ru\nputin,Putin,Путин\nxi,Xi Jinping,Си Цзиньпин\n", "a.csv"))
    second = read_glossary(written(tmp_path, "en,ru\nXi Jinping,Си\n", "b.csv"))
    assert {t.forms["en"][0]: t.forms["ru"][0] for t in overlay([first, second]).terms} == {
        "Putin": "Путин",
        "Xi Jinping": "Си",
    }


def test_a_users_glossary_lies_over_the_shipped_one(tmp_path):
    mine = written(tmp_path, "en,ru,zh\nKonstantin Veligin,Константин Велигин,韦利金\n")
    ids = {term.id for term in load_glossary([mine]).terms}
    assert "Konstantin Veligin" in ids
    assert len(ids) > 200


def test_a_short_form_in_a_users_glossary_means_the_person_that_the_shipped_one_knows(tmp_path):
    mine = written(tmp_path, "en,ru,zh\nPutin,Путин,普京\n")
    (putin,) = [term for term in load_glossary([mine]).terms if "Putin" in term.forms.get("en", ())]
    assert (putin.id, putin.kind) == ("vladimir-putin", "person")
    assert putin.forms["en"][:2] == ("Putin", "Vladimir Putin")


def test_a_glossary_without_english_joins_by_its_own_forms(tmp_path):
    mine = written(tmp_path, "ru,zh\nВладимир Путин,普京\n")
    owners = {term.id for term in load_glossary([mine]).terms if "普京" in term.forms.get("zh", ())}
    assert owners == {"vladimir-putin"}
