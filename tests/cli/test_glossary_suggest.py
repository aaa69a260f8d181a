import csv
import json

import pytest


@pytest.fixture
def visit(tmp_path):
    """An article with two names that no glossary has, and a Russian text on the same visit."""
    (tmp_path / "a.txt").write_text(
        "Murat Tursunov met reporters in Khorgos on Saturday. Tursunov said that trade through Khorgos grew by "
        "12 percent last year.",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text(
        "Мурат Турсунов встретился с журналистами в Хоргосе. Турсунов сказал, что торговля через Хоргос выросла "
        "за прошлый год на 12 процентов.",
        encoding="utf-8",
    )
    return tmp_path


@pytest.mark.usefixtures("visit")
def test_names_come_with_a_sentence_and_the_form_of_the_other_text(run):
    done = run("glossary", "suggest", "a.txt", "b.txt", "--no-translate")
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert "Murat Tursunov | Tursunov  (person, 2 times)" in shown
    assert "ru Мурат Турсунов" in shown
    assert "ru Хоргос" in shown
    assert "[Khorgos]" in shown


@pytest.mark.usefixtures("visit")
def test_json_has_all_the_evidence(run):
    done = run("glossary", "suggest", "a.txt", "b.txt", "--no-translate", "-f", "json")
    suggestions = {each["forms"]["en"][0]: each for each in json.loads(done.stdout)["suggestions"]}
    khorgos = suggestions["Khorgos"]
    assert (khorgos["count"], khorgos["forms"]["ru"]) == (2, ["Хоргос"])
    for evidence in khorgos["evidence"]:
        assert evidence["sentence_text"][evidence["start"] : evidence["end"]] == evidence["text"]


@pytest.mark.usefixtures("visit")
def test_csv_is_a_glossary_of_proposals(run):
    done = run("glossary", "suggest", "a.txt", "b.txt", "--no-translate", "-f", "csv")
    rows = list(csv.DictReader(done.stdout.decode().splitlines()))
    assert [(row["en"], row["status"]) for row in rows] == [
        ("Murat Tursunov | Tursunov", "proposed"),
        ("Khorgos", "proposed"),
    ]


def test_nothing_is_added_unless_asked_and_what_was_added_is_known(run, visit):
    target = visit / "mine.csv"
    run("glossary", "suggest", "a.txt", "--file", "mine.csv")
    assert not target.exists()
    done = run("glossary", "suggest", "a.txt", "--file", "mine.csv", "--add")
    assert done.stderr.decode() == "crossframe: added 2 proposed terms to mine.csv\n"
    before = target.read_bytes()
    assert b"proposed" in before
    again = run("glossary", "suggest", "a.txt", "--file", "mine.csv", "--add")
    assert again.stdout.decode() == "No name in the article that the glossary lacks.\n"
    assert target.read_bytes() == before
    assert run("glossary", "check", "mine.csv", "--level", "error").returncode == 0


def test_adding_keeps_what_was_there_byte_for_byte(run, visit):
    target = visit / "mine.csv"
    before = "\ufeff# mine\r\nid,en,status,kind,source,note\r\nx, Minsk ,approved,,,".encode()
    target.write_bytes(before)
    run("glossary", "suggest", "a.txt", "--file", "mine.csv", "--add")
    added = target.read_bytes().removeprefix(before).decode().split("\r\n")
    assert [line.split(",")[1:3] for line in added[1:-1]] == [
        ["Murat Tursunov | Tursunov", "proposed"],
        ["Khorgos", "proposed"],
    ]
    assert (added[0], added[-1]) == ("", "")


def test_the_users_own_glossary_is_added_to_without_a_file(run, visit):
    own = visit / "folder" / "own.csv"
    run("glossary", "suggest", "a.txt", "--add", env={"CROSSFRAME_GLOSSARY": str(own)})
    assert own.read_text(encoding="utf-8").startswith("en,ru,zh,kind,status,source,note\n")


def test_what_cannot_be_used_is_one_line(fails, visit):
    (visit / "zh.txt").write_text("习近平同普京通了电话。", encoding="utf-8")
    assert "no capital letters" in fails("glossary", "suggest", "zh.txt")
    assert "no such file" in fails("glossary", "suggest", "nowhere.txt")
    (visit / "mine.csv").write_text("kind\nplace\n", encoding="utf-8")
    assert "no language column" in fails("glossary", "suggest", "a.txt", "--file", "mine.csv", "--add")
