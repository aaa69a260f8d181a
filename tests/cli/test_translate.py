import csv
import io
import json
from zipfile import ZipFile

import pytest

SOURCE = "Putin spoke with Ushakov in Beijing.\n\n\nPutin met China today. Putin spoke about Xi.\n"
GLOSSARY = "en,ru,kind\nPutin,Путин,person\nUshakov,Ушаков,person\nXi,Си Цзиньпин,person\n"


@pytest.fixture
def translate(run, tmp_path, tiny_archive):
    """Translate text.txt into Russian with a package of a few words; gives the completed process."""
    folder = tmp_path / "packages"
    with ZipFile(tiny_archive) as archive:
        archive.extractall(folder)
    (tmp_path / "text.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "names.csv").write_text(GLOSSARY, encoding="utf-8")

    def call(*arguments, text="text.txt", stdin=b""):
        environment = {"ARGOS_PACKAGES_DIR": str(folder)}
        chosen = ("-g", "names.csv", "--language", "en")
        return run("translate", text, "--to", "ru", *chosen, *arguments, stdin=stdin, env=environment)

    return call


def test_the_translation_has_the_shape_of_the_text_and_the_report_goes_to_stderr(translate):
    done = translate()
    head, body = done.stdout.decode().split(" ==\n\n")
    assert head.startswith("== ru: machine translation by translate-en_ru")
    assert body == (
        "Путин говорил с Ушаковым в Пекине.\n\n\nПутин встретил Китаем сегодня. Путин говорил о Си Цзиньпине.\n"
    )
    assert "7 found, 5 applied, 2 repaired, 0 placeholder, 0 not applied" in done.stderr.decode()


def test_the_text_may_come_from_standard_input(translate):
    assert "Путин говорил." in translate(text="-", stdin=b"Putin spoke.").stdout.decode()


def test_side_by_side_shows_each_sentence_beside_its_translation(translate):
    shown = translate("--side-by-side", "--width", "100").stdout.decode()
    (row,) = [line for line in shown.splitlines() if "Putin met China today." in line]
    assert "Путин встретил Китаем сегодня." in row


def test_one_run_writes_every_format(translate, tmp_path):
    names = ("out.txt", "out.md", "out.csv", "out.json", "out.html")
    done = translate(*(part for name in names for part in ("-o", name)))
    assert done.stdout == b""
    written = {name: (tmp_path / name).read_text(encoding="utf-8") for name in names}
    assert all("Путин встретил" in content for content in written.values())
    assert written["out.html"].startswith("<!doctype html>")
    assert next(csv.reader(io.StringIO(written["out.csv"])))[:3] == ["sentence", "paragraph", "en"]
    values = json.loads(written["out.json"])
    assert values["source"]["sentences"] == [
        "Putin spoke with Ushakov in Beijing.",
        "Putin met China today.",
        "Putin spoke about Xi.",
    ]
    (translation,) = values["translations"]
    assert {term["outcome"] for term in translation["terms"]} == {"applied", "repaired"}


def test_a_second_run_gives_the_same_and_no_cache_too(translate):
    first = translate("-f", "json").stdout
    assert translate("-f", "json").stdout == first
    assert translate("-f", "json", "--no-cache").stdout == first


def test_strict_fails_where_a_form_is_left_that_the_glossary_forbids(translate, tmp_path):
    assert translate("--strict").returncode == 0
    (tmp_path / "names.csv").write_text("en,ru,forbidden_ru\nBeijing,Пекин,Пекин\n", encoding="utf-8")
    done = translate("--strict")
    assert done.returncode == 4
    *_, report, error = done.stderr.decode().splitlines()
    assert report == "  forbidden forms left: Пекине (sentence 1)"
    assert error.startswith("crossframe: text.txt: 1 term(s) not as the glossary has them")
    assert done.stdout


def test_a_format_that_is_not_there_is_named(translate):
    done = translate("-o", "out.docx")
    assert done.returncode == 2
    assert ".csv, .html, .json, .md, .txt" in done.stderr.decode()


def test_a_gloss_shows_other_texts_in_the_article_s_language(run, tmp_path, tiny_archive):
    """The article is Russian here, since the package translates into Russian."""
    with ZipFile(tiny_archive) as archive:
        archive.extractall(tmp_path / "packages")
    (tmp_path / "ru.txt").write_text("Путин говорил с Лавровым в Пекине. Встреча прошла вчера.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("Putin spoke with Lavrov in Beijing. Putin met China.\n", encoding="utf-8")
    chosen = ("--language", "ru=ru", "--language", "en=en", "--width", "160")
    environment = {"ARGOS_PACKAGES_DIR": str(tmp_path / "packages")}
    shown = run("compare", "ru.txt", "en.txt", *chosen, "--gloss", env=environment).stdout.decode()
    assert "ru (machine): Путин встретил Китаем." in shown
    assert "machine translation of the whole sentence: ru by translate-en_ru" in " ".join(shown.split())
    assert "no Russian to English package is installed" in " ".join(shown.split())
    assert "(machine)" not in run("compare", "ru.txt", "en.txt", *chosen, env=environment).stdout.decode()
