import json

import pytest


@pytest.fixture
def event(tmp_path):
    """A small annotated event of two texts."""
    folder = tmp_path / "events" / "call"
    folder.mkdir(parents=True)
    one, two = "The two leaders spoke by telephone on Thursday.", "They did not discuss the price of gas."
    (folder / "en.txt").write_text(f"{one} {two}", encoding="utf-8")
    (folder / "again.txt").write_text(f"{one} The weather was fine in both capitals.", encoding="utf-8")
    head = "from_file\tfrom_sentence\tto_file\tto_sentences\trelation\tdifferences\tnote"
    rows = (f"en.txt\t{one}\tagain.txt\t{one}\tsame\tnone\t", f"en.txt\t{two}\tagain.txt\t\tabsent\tnone\ttrap: gas")
    (folder / "gold.tsv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return folder


def test_figures_are_printed_as_a_table(run, event):
    done = run("evaluate", event)
    assert done.returncode == 0, done.stderr.decode()
    table = done.stdout.decode()
    assert "call  en.txt – again.txt" in table
    assert "Traps: 0 of 1" in table
    assert table.splitlines()[-1].startswith("crossframe ")


def test_a_folder_of_events_is_evaluated_as_json(run, event):
    done = run("evaluate", event.parent, "-f", "json", "--verbose")
    assert done.returncode == 0, done.stderr.decode()
    result = json.loads(done.stdout)
    (pair,) = result["pairs"]
    assert (pair["event"], pair["languages"], pair["right"], pair["false"], pair["missed"]) == (
        "call",
        "en-en",
        1,
        0,
        0,
    )
    assert (pair["false_links"], pair["missed_links"]) == ([], [])
    assert result["links"]["f1"] == 1.0
    assert result["links"]["f1_interval"] is None
    assert result["signature"]["match"] == "hybrid"


def test_results_are_written_by_suffix(run, event, tmp_path):
    done = run("evaluate", event, "-o", "out.json", "-o", "out.txt", "--match", "fuzzy", "--no-translate")
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["signature"]["match"] == "fuzzy"
    assert "Traps" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_what_cannot_be_used_is_one_line(fails, event, article, tmp_path):
    assert "no such folder" in fails("evaluate", article)
    assert "no such folder" in fails("evaluate", "nowhere")
    assert ".md" in fails("evaluate", event, "-o", "out.md")
    (tmp_path / "weights.json").write_text("{}", encoding="utf-8")
    assert "weights.json" in fails("evaluate", event, "--link-model", "weights.json")
    (event / "again.txt").unlink()
    assert "again.txt" in fails("evaluate", event)


def test_a_result_may_not_overwrite_the_gold(fails, event):
    before = (event / "en.txt").read_bytes()
    assert "en.txt" in fails("evaluate", event, "-o", event / "en.txt")
    assert (event / "en.txt").read_bytes() == before
