from dataclasses import replace

from compare.evaluate.table import render_cross_validation, render_evaluation
from compare.evaluate.totals import reliability


def test_the_table_has_a_line_for_each_pair_and_each_total(evaluation):
    lines = render_evaluation(evaluation).splitlines()
    for score in evaluation.scores:
        (line,) = [line for line in lines if line.startswith(f"{score.event}  {score.first} – {score.second}")]
        assert line.split()[-6:-3] == [str(n) for n in (score.links.right, score.links.false, score.links.missed)]
    for total in ("links en-ru", "links en-zh", "links ru-zh", "links", "differences: number", "differences"):
        assert any(line.startswith(f"{total}  ") for line in lines), total
    assert any(line.startswith("Traps: ") for line in lines)
    assert lines[-1] == str(evaluation.signature)


def test_totals_carry_their_interval(evaluation):
    interval, counts = evaluation.totals.links.precision, evaluation.totals.links.counts
    table = render_evaluation(evaluation)
    assert f"{counts.precision:.3f} ({interval.low:.2f}–{interval.high:.2f})" in table
    assert "95 % bootstrap intervals, 2 events" in table


def test_false_and_missed_links_are_listed_on_demand_alone(evaluation):
    listed = render_evaluation(evaluation, verbose=True).splitlines()
    counts = evaluation.totals.links.counts
    assert sum(line.startswith("false ") for line in listed) == counts.false
    assert sum(line.startswith("missed ") for line in listed) == counts.missed
    assert "missed" not in {line.split(" ")[0] for line in render_evaluation(evaluation).splitlines()}


def test_cross_validation_has_a_line_for_each_event_and_each_bin(evaluation):
    judged = [each for score in evaluation.scores for each in score.judged]
    table = render_cross_validation(evaluation, reliability(judged))
    assert any(line.startswith("a01 ") for line in table.splitlines())
    (line,) = [line for line in table.splitlines() if line.startswith("0.9–1.0")]
    sure = [each for each in judged if each.link.score >= 0.9]
    assert line.split()[1:3] == [str(len(sure)), str(sum(each.right for each in sure))]


def test_what_would_be_obeyed_by_a_terminal_is_shown(evaluation):
    named = replace(evaluation, scores=(replace(evaluation.scores[0], event="a\x1b[31m"),))
    assert "\x1b" not in render_evaluation(named)
