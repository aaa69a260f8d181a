import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_a_missing_file_is_named(fails, article):
    assert "none.txt" in fails("compare", article, "none.txt")


def test_a_folder_is_no_text(fails, article, tmp_path):
    assert str(tmp_path) in fails("compare", article, tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\n\t", b"...\n", b"\x00\x01\x02PNG\x00\x00" * 20])
def test_an_empty_or_binary_file_is_refused(fails, article, tmp_path, content):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    assert "bad.txt" in fails("compare", article, bad)


def test_undecodable_bytes_are_named_by_position(fails, article, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"Putin and Xi spoke by phone on Thursday. " + bytes(range(0x80, 0x100)) * 3 + b"\xff\xfe\x81\x8d")
    assert "byte" in fails("compare", article, bad)


@pytest.mark.parametrize(
    "sentence",
    [
        "Statsminister Jonas Gahr Støre møtte Kinas president i Oslo på torsdag, opplyser regjeringen.",
        "Der russische Präsident sprach am Donnerstag am Telefon mit dem chinesischen Präsidenten.",
        "Президент України Володимир Зеленський провів телефонну розмову з головою Китаю.",
    ],
)
def test_a_text_in_another_language_is_refused_with_what_is_supported(fails, article, tmp_path, sentence):
    other = tmp_path / "other.txt"
    other.write_text(sentence * 2, encoding="utf-8")
    message = fails("compare", article, other)
    assert "other.txt" in message
    assert "English" in message or "en, ru" in message


def test_standard_input_twice_is_an_error(fails):
    assert "standard input" in fails("compare", "-", "other=-", stdin=b"Text.")


def test_one_text_is_no_comparison(fails, article):
    assert "one more text" in fails("compare", article)


def test_a_glossary_row_with_a_missing_column_is_named(fails, article, readout, tmp_path):
    glossary = tmp_path / "g.csv"
    glossary.write_text("en,ru,zh\nOrbis,Орбис,奥比斯\nVelum,Велум\n", encoding="utf-8")
    message = fails("compare", article, readout, "-g", glossary)
    assert "g.csv" in message
    assert "row 3" in message
    assert "column zh" in message


def test_an_unknown_format_option_command_or_label_is_one_line(fails, article, readout):
    assert "--format" in fails("compare", article, readout, "-f", "yaml")
    assert "--help" in fails("compare", article, readout, "--nonsense")
    assert "--help" in fails("frobnicate")
    assert "article, readout" in fails("compare", article, readout, "--language", "kremlin=ru")
    assert "2024-02-08" in fails("compare", article, readout, "--date", "article=yesterday")
    assert ".docx" in fails("compare", article, readout, "-o", "out.docx")


def test_translating_without_a_package_says_which_is_missing(fails, article):
    message = fails("translate", article, "--to", "ru", status=3)
    assert "crossframe packages install en ru" in message


def test_a_file_that_holds_no_link_weights_is_named(fails, article, readout, tmp_path):
    (tmp_path / "weights.json").write_text("{}", encoding="utf-8")
    assert "weights.json" in fails("compare", article, readout, "--link-model", "weights.json")
    assert "none.json" in fails("compare", article, readout, "--link-model", "none.json")


def test_control_characters_of_a_file_name_reach_no_terminal(fails, article):
    assert "\x1b" not in fails("compare", article, "bad\x1b[31mname.txt")


def test_an_output_may_not_overwrite_a_text_and_needs_its_folder(fails, article, readout):
    before = article.read_bytes()
    assert "one of the inputs" in fails("compare", article, readout, "-o", article)
    assert article.read_bytes() == before
    assert "a folder that is there" in fails("compare", article, readout, "-o", "nowhere/out.json")


def test_a_text_without_a_letter_is_refused(fails, article, tmp_path):
    numbers = tmp_path / "numbers.txt"
    numbers.write_text("1234\n... --- !!!\n", encoding="utf-8")
    assert "numbers.txt" in fails("compare", article, numbers)


def test_an_output_that_cannot_be_written_to_is_one_line():
    command = [sys.executable, "-m", "compare", "--help"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_a_closed_standard_input_is_one_line(article):
    command = f"{sys.executable} -m compare compare {article} - <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"crossframe: standard input: is closed")


def test_a_broken_package_is_named_and_comparing_goes_on(run, article, readout, tmp_path):
    broken = tmp_path / "packages" / "translate-en_ru"
    (broken / "model").mkdir(parents=True)
    (broken / "model" / "model.bin").write_bytes(b"cut")
    (broken / "sentencepiece.model").write_bytes(b"cut")
    (broken / "metadata.json").write_text(
        '{"from_code": "en", "to_code": "ru", "package_version": "1.9"}', encoding="utf-8"
    )
    done = run("compare", article, readout, env={"ARGOS_PACKAGES_DIR": str(tmp_path / "packages")})
    assert done.returncode == 0, done.stderr.decode()
    assert "translate-en_ru" in done.stdout.decode()
    assert "218.2" in done.stdout.decode()


def test_a_reader_that_goes_away_is_no_error(article, readout):
    command = f"({sys.executable} -m compare compare {article} {readout} --no-translate; echo $? >&2) | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr.strip() == b"0"


def test_a_terminal_that_lacks_letters_shows_their_numbers(run, article, readout):
    done = run("compare", article, readout, "--no-translate", env={"PYTHONIOENCODING": "latin-1"})
    assert done.returncode == 0, done.stderr.decode()
    assert b"\\u" in done.stdout


def test_a_kind_that_there_is_not_is_one_line_with_the_kinds(fails, article, readout):
    message = fails("compare", article, readout, "--kind", "tone")
    assert "tone" in message
    assert "scope" in message
