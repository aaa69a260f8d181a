import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("*.txt"))
EXAMPLE = ROOT / "examples" / "2024-02-08-putin-xi"
NOTICE = (
    "The Russian and Chinese texts were written for this project from public facts; they are not the outlets' texts."
)


def result(done):
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_the_json_of_the_seed_event_holds_to_the_schema(run):
    from jsonschema import Draft202012Validator

    comparison = result(
        run(
            "compare",
            SEED,
            f"kremlin={EXAMPLE / 'kremlin.ru.txt'}",
            f"state-media={EXAMPLE / 'state-media.zh.txt'}",
            "--format",
            "json",
        )
    )
    Draft202012Validator(json.loads((ROOT / "docs" / "comparison.schema.json").read_text(encoding="utf-8"))).validate(
        comparison
    )
    assert [text["language"] for text in comparison["texts"]] == ["en", "ru", "zh"]
    assert comparison["texts"][0]["date"] == "2024-02-08"
    assert len(comparison["texts"][0]["sentences"]) == 21
    assert {difference["kind"] for group in comparison["groups"] for difference in group["differences"]} >= {
        "number",
        "attribution",
        "wording",
    }


def test_every_claim_is_a_slice_of_its_sentence_and_in_one_group(run, article, readout):
    comparison = result(run("compare", article, readout, "-f", "json"))
    claims = [claim for text in comparison["texts"] for claim in text["claims"]]
    for text in comparison["texts"]:
        for claim in text["claims"]:
            assert text["sentences"][claim["sentence"]][claim["start"] : claim["end"]] == claim["text"]
    grouped = [claim for group in comparison["groups"] for ids in group["claims"].values() for claim in ids]
    assert sorted(grouped) == sorted(claim["id"] for claim in claims)


def test_a_different_number_is_found_with_its_spans(run, article, readout):
    comparison = result(run("compare", article, readout, "-f", "json"))
    (number,) = [d for group in comparison["groups"] for d in group["differences"] if d["kind"] == "number"]
    assert number["from"] == "$218.2 billion"
    assert "200 млрд" in number["to"]
    sentences = {
        claim["id"]: text["sentences"][claim["sentence"]] for text in comparison["texts"] for claim in text["claims"]
    }
    one, two = number["claims"]
    assert sentences[one][number["from_start"] : number["from_end"]] == number["from"]
    assert sentences[two][number["to_start"] : number["to_end"]] == number["to"]


def test_the_article_against_itself_links_every_sentence_to_itself(run, article):
    comparison = result(run("compare", article, f"again={article}", "-f", "json"))
    assert [text["label"] for text in comparison["texts"]] == ["article", "again"]
    sentence = {claim["id"]: claim["sentence"] for text in comparison["texts"] for claim in text["claims"]}
    linked = {(sentence[link["from"]], sentence[link["to"]]) for link in comparison["links"]}
    assert linked == {(n, n) for n in range(3)}
    assert not [d for group in comparison["groups"] for d in group["differences"]]


def test_the_table_says_what_is_missing_and_that_example_texts_are_ours(run):
    done = run("compare", EXAMPLE / "kremlin.ru.txt", EXAMPLE / "state-media.zh.txt", "--width", "80")
    table = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    words = " ".join(table.split())
    assert words.index(NOTICE) < words.index("kremlin")
    assert "not in this text" in table


def test_a_missing_package_is_one_line_above_the_table(run, article, readout):
    table = run("compare", article, readout).stdout.decode()
    assert "crossframe packages install en ru" in table
    assert "packages install" not in run("compare", article, readout, "--no-translate").stdout.decode()


def test_files_are_written_by_suffix_and_leave_standard_output_empty(run, article, readout, tmp_path):
    done = run("compare", article, readout, "-o", "out.json", "-o", "out.md", "-o", "out.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["crossframe"] == 1
    assert "|" in (tmp_path / "out.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("style", ["grid", "github", "tsv", "table", "markdown"])
def test_formats_are_ours_or_tabulates(run, article, readout, style):
    assert "218.2" in run("compare", article, readout, "-f", style).stdout.decode()


def test_only_rows_of_a_kind_are_shown(run, article, readout):
    table = run("compare", article, readout, "--kind", "number").stdout.decode()
    assert "218.2" in table
    assert "spoke by phone" not in table


def test_standard_input_and_html_are_read(run, article, tmp_path):
    page = tmp_path / "page.html"
    sentences = "Путин и Си Цзиньпин провели телефонный разговор. Товарооборот превысил 200 млрд долларов."
    paragraph = f"<p>{sentences}</p>"
    page.write_text(
        f"<!doctype html><html lang='ru'><body><nav>Меню</nav><article>{paragraph * 3}</article></body></html>",
        encoding="utf-8",
    )
    comparison = result(run("compare", "-", page, "-f", "json", stdin=article.read_bytes()))
    assert [text["label"] for text in comparison["texts"]] == ["stdin", "page"]


def test_labels_collide_politely(run, article, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "article.txt").write_bytes(article.read_bytes())
    comparison = result(run("compare", article, other / "article.txt", "-f", "json"))
    assert [text["label"] for text in comparison["texts"]] == ["article", "article-2"]


def test_fuzzy_match_uses_string_similarity_alone(run, article, readout):
    assert result(run("compare", article, readout, "--match", "fuzzy", "-f", "json"))["links"] == []
    assert len(result(run("compare", article, f"again={article}", "--match", "fuzzy", "-f", "json"))["links"]) >= 3


def test_what_is_kept_changes_nothing_but_the_time(run, article, readout, tmp_path):
    kept = tmp_path / "kept"
    arguments, env = ("compare", article, readout, "-f", "json"), {"CROSSFRAME_CACHE": str(kept)}
    anew = run(*arguments, "--no-cache", env=env)
    assert not kept.exists()
    cold = run(*arguments, env=env)
    files = {path: path.read_bytes() for path in kept.iterdir()}
    assert len(files) == 2
    warm = run(*arguments, env=env)
    assert {path: path.read_bytes() for path in kept.iterdir()} == files
    assert result(anew) == result(cold) == result(warm)


def test_a_cache_that_cannot_be_written_is_not_spoken_of(run, article, tmp_path):
    (tmp_path / "file").touch()
    done = run("compare", article, f"again={article}", "-f", "json", env={"CROSSFRAME_CACHE": str(tmp_path / "file")})
    assert result(done)["links"]
    assert done.stderr == b""


def test_the_demo_prints_the_comparison_of_the_seed_event(run):
    done = run("demo", env={"COLUMNS": "120"})
    table = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    assert NOTICE in " ".join(table.split())
    assert all(len(line) <= 120 for line in table.splitlines())


def test_help_is_fast(run):
    import time

    def seconds():
        start = time.perf_counter()
        assert run("--help").returncode == 0
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 1.0  # 0.15 s on a quiet machine; a shared one may take several times that


def test_version_is_printed(run):
    assert run("--version").stdout.decode().startswith("crossframe ")


def test_weights_of_ones_own_replace_the_shipped_ones(run, article, readout, tmp_path):
    content = json.loads((ROOT / "compare" / "align" / "link_model.json").read_text(encoding="utf-8"))
    content["intercept"] = -40
    (tmp_path / "weights.json").write_text(json.dumps(content), encoding="utf-8")
    texts = (article, readout, "--no-translate", "-f", "json")
    assert result(run("compare", *texts))["links"]
    assert not result(run("compare", *texts, "--link-model", "weights.json"))["links"]


def test_explain_says_below_each_row_and_in_json_why_claims_were_linked(run):
    arguments = ("compare", SEED, EXAMPLE / "kremlin.ru.txt", "--no-translate")
    plain, explained = run(*arguments), run(*arguments, "--explain")
    assert not re.search(r"linked  ", plain.stdout.decode())
    links = result(run(*arguments, "--explain", "--format", "json"))["links"]
    assert re.search(r"linked +\S", explained.stdout.decode())
    assert all(link["reasons"][-1].startswith("log odds: ") for link in links)
    assert all("reasons" not in link for link in result(run(*arguments, "--format", "json"))["links"])
    markdown = run(*arguments, "--explain", "--format", "markdown").stdout.decode()
    assert markdown.count("**linked**") == len(links)


def test_explain_gives_each_difference_its_rule_and_its_place(run, article, readout):
    arguments = ("compare", article, readout, "--no-translate")
    table = " ".join(run(*arguments, "--explain").stdout.decode().replace("│", " ").split())
    assert "rule both state a quantity of one thing, and the two differ or one is vaguer. article:2 at 40–54" in table
    assert "both state a quantity" not in run(*arguments).stdout.decode()
    differences = [
        difference
        for group in result(run(*arguments, "--explain", "-f", "json"))["groups"]
        for difference in group["differences"]
    ]
    assert differences
    assert all(difference["rule"] for difference in differences)


def test_rows_of_kind_scope_can_be_asked_for(run):
    arguments = ("compare", SEED, EXAMPLE / "kremlin.ru.txt", "--no-translate")
    table = run(*arguments, "--kind", "scope").stdout.decode()
    assert re.search(r"scope +\S", table)
    assert "Only in kremlin —" not in table
    groups = result(run(*arguments, "--explain", "-f", "json"))["groups"]
    evidence = {d["kind"]: d["evidence"] for group in groups for d in group["differences"] if "evidence" in d}
    assert list(evidence) == ["scope"]
    assert re.fullmatch(r"probability [01]\.\d\d", evidence["scope"])


def test_a_comparison_ends_with_the_framings_of_every_two_texts(run):
    done = run(
        "compare", SEED, f"k={EXAMPLE / 'kremlin.ru.txt'}", f"s={EXAMPLE / 'state-media.zh.txt'}", "--width", "80"
    )
    table = done.stdout.decode()
    label = SEED.stem
    places = [table.index(f"Framing: {pair}") for pair in (f"{label[:9]}", "k and s")]
    assert table.index("\nSummary") < places[0] < places[1]
    assert all(len(line) <= 80 for line in table.splitlines())


def test_what_only_the_article_has_stands_below_what_is_shared(run, article, readout):
    table = run("compare", article, readout).stdout.decode()
    shared = "x".join(re.findall("^(?:Shared|Only).* — ", table, re.MULTILINE))
    assert not re.search("Only.*Shared", shared)
