import re
import sys

import pytest

from compare.evaluate import benchmark
from compare.evaluate.benchmark import Measurement, Run, main, measure, table


def test_a_row_counts_both_texts_and_the_second_run_finds_what_the_first_kept(capsys, monkeypatch):
    taken = []
    monkeypatch.setattr(benchmark, "measure", lambda size: taken.append(measure(size)) or taken[-1])
    main(["--sizes", "5"])
    (measured,) = taken
    assert measured.sentences == 10
    assert measured.claims >= 10
    assert measured.links >= 1
    assert measured.warm.seconds < measured.cold.seconds
    assert 0 < measured.warm.linking < measured.warm.seconds
    assert 50e6 < measured.warm.peak < 5e9
    signature, head, _, row = capsys.readouterr().out.splitlines()
    assert re.match(r"crossframe \d", signature)
    assert [cell.strip() for cell in head.split("|")[1:4]] == ["sentences", "claims", "links"]
    assert [cell.strip() for cell in row.split("|")[1:4]] == ["10", str(measured.claims), str(measured.links)]


def test_seconds_are_also_given_for_a_thousand_sentences():
    runs = Run(30.0, 25.0, 400_000_000, ""), Run(6.0, 3.0, 500_000_000, "")
    row = table([Measurement(2000, 3100, 700, *runs)]).splitlines()[-1]
    assert [cell.strip() for cell in row.split("|")[1:-1]] == [
        "2,000", "3,100", "700", "30.0", "6.0", "25.0", "3.0", "500", "15.0", "3.0",
    ]  # fmt: skip


def test_results_that_are_not_the_same_are_an_error(monkeypatch):
    results = iter(["{}", "[]"])
    monkeypatch.setattr(benchmark, "_run", lambda _: Run(1.0, 1.0, 1, next(results)))
    with pytest.raises(RuntimeError, match="7 sentences"):
        measure(7)


def test_a_run_that_fails_says_why(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(RuntimeError, match="status 1"):
        measure(2)
