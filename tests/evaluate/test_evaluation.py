import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from compare import __version__
from compare.align.link_model import SHIPPED_MODEL
from compare.evaluate.counts import together
from compare.evaluate.evaluation import evaluate
from compare.evaluate.gold import signature_of
from compare.pipeline import Settings

ROOT = Path(__file__).parents[2]
OUTSIDE_SCORER = Path(os.environ.get("CROSSFRAME_SCORER") or ROOT.parent / "shared" / "gold" / "score.py")


def test_every_annotated_pair_of_texts_is_scored(evaluation):
    pairs = [(score.event, score.first, score.second, score.languages) for score in evaluation.scores]
    assert pairs == [
        (event, f"{one}.txt", f"{two}.txt", f"{one}-{two}")
        for event in ("a01", "b02")
        for one, two in (("en", "ru"), ("en", "zh"), ("ru", "zh"))
    ]
    assert evaluation.totals.links.counts == together(score.links for score in evaluation.scores)
    assert evaluation.totals.links.counts.right > 20


def test_the_signature_says_what_the_figures_depend_on(evaluation, two_events):
    signature = str(evaluation.signature)
    assert f"crossframe {__version__} " in signature
    assert f"gold {signature_of(two_events)}, 2 events" in signature
    assert "packages none" in signature
    assert re.search(r"weights [0-9a-f]{12}$", signature)
    assert evaluation.signature.match == "hybrid"


def test_other_weights_give_other_figures_and_another_signature(evaluation, two_events, tmp_path):
    content = json.loads(SHIPPED_MODEL.read_text(encoding="utf-8"))
    content["intercept"] -= 3
    strict = tmp_path / "strict.json"
    strict.write_text(json.dumps(content), encoding="utf-8")
    other = evaluate(two_events, Settings(translate=False, link_model=strict))
    assert other.totals.links.counts.printed < evaluation.totals.links.counts.printed
    assert other.signature != evaluation.signature


def test_a_model_that_was_fitted_on_the_events_is_told(two_events, tmp_path):
    content = json.loads(SHIPPED_MODEL.read_text(encoding="utf-8"))
    content["signature"] = f"2 events, data {signature_of(two_events)}"
    fitted = tmp_path / "fitted.json"
    fitted.write_text(json.dumps(content), encoding="utf-8")
    assert any("fitted on these very events" in n for n in evaluate(two_events, Settings(link_model=fitted)).notices)


def test_without_a_common_language_fuzzy_matching_finds_nothing(two_events):
    fuzzy = evaluate(two_events[:1], Settings(match="fuzzy", translate=False))
    assert fuzzy.totals.links.counts.printed == 0
    assert "weights" not in str(fuzzy.signature)


def test_a_sentence_that_is_not_in_its_text_is_told(tmp_path):
    event = tmp_path / "call"
    event.mkdir()
    (event / "en.txt").write_text("The two leaders spoke by telephone on Thursday.", encoding="utf-8")
    (event / "ru.txt").write_text("В четверг состоялся телефонный разговор двух лидеров.", encoding="utf-8")
    head = "from_file\tfrom_sentence\tto_file\tto_sentences\trelation\tdifferences\tnote\n"
    row = "en.txt\tThey met in Paris last week.\tru.txt\t\tabsent\tnone\t\n"
    (event / "gold.tsv").write_text(head + row, encoding="utf-8")
    (notice,) = [each for each in evaluate([event], Settings(translate=False)).notices if "en.txt" in each]
    assert "1 sentences of the gold are not in this text" in notice


@pytest.mark.skipif(not OUTSIDE_SCORER.exists(), reason="no outside scorer; CROSSFRAME_SCORER may name one")
def test_the_figures_are_those_of_the_outside_scorer(evaluation, two_events):
    """The outside scorer runs `crossframe compare` for each pair of texts and counts what it prints."""
    command = [sys.executable, OUTSIDE_SCORER, "--command", f"{sys.executable} -m compare", "--options=--no-translate"]
    done = subprocess.run(
        [*command, *two_events],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    totals = evaluation.totals
    lines = [
        *(f"{score.event:34} {score.languages}  {_counts(score.links)}" for score in evaluation.scores),
        *(f"{f'all {languages}':40} {_figures(total)}" for languages, total in totals.links_by_languages.items()),
        *(
            f"{f'difference {kind}':40} {_figures(total)}  ({total.counts.wanted} gold)"
            for kind, total in totals.differences_by_kind.items()
        ),
        f"differences {_figures(totals.differences)}",
        f"traps {totals.traps.sprung} of {totals.traps.marked} rows marked as look-alikes got a link",
        f"links {_figures(totals.links)}",
    ]
    assert [line for line in done.stdout.splitlines() if not line.startswith("seconds")] == lines


def _counts(counts):
    figures = f"P {counts.precision:.2f} R {counts.recall:.2f} F1 {counts.f1:.2f}"
    return f"{figures}  ({counts.right} right, {counts.false} false, {counts.missed} missed)"


def _figures(total):
    return f"P {total.counts.precision:.3f} R {total.counts.recall:.3f} F1 {total.counts.f1:.3f}"
