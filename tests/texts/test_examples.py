from compare.shipped import shipped
from compare.texts.examples import example_notices
from compare.texts.read import read_text

KREMLIN = shipped("examples") / "2024-02-08-putin-xi" / "kremlin.ru.txt"


def test_a_copy_of_an_example_carries_its_notice_also_without_its_first_sentence(tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text(KREMLIN.read_text(encoding="utf-8").partition(". ")[2], encoding="utf-8")
    assert len(example_notices([read_text(str(copy), "copy")])) == 1


def test_another_text_carries_none(tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Си Цзиньпин\n\nПрезиденты провели телефонный разговор. Обсуждена торговля.", encoding="utf-8")
    assert example_notices([read_text(str(other), "other")]) == ()
