from dataclasses import replace

import pytest

from compare.errors import InputError
from compare.evaluate.counts import Counts, together
from compare.evaluate.crossval import cross_validate
from compare.evaluate.evaluation import score_events
from compare.evaluate.fit import fit, write_model
from compare.evaluate.fit_scope import read_scope_samples
from compare.evaluate.samples import read_samples
from compare.pipeline import Settings

SETTINGS = Settings(translate=False)


def test_each_event_is_scored_with_weights_fitted_on_the_others(two_events, tmp_path):
    samples = read_samples(two_events)
    found = cross_validate(two_events, samples, 0.6, SETTINGS)
    expected = ()
    for event, other in (two_events, reversed(two_events)):
        path = tmp_path / f"without-{event.name}.json"
        write_model(fit([sample for sample in samples if sample.event == other.name], 0.6, ""), path)
        expected += score_events([event], replace(SETTINGS, link_model=path)).scores
    assert found.scores == expected
    assert "fitted without each event, threshold 0.6" in str(found.signature)


def test_one_event_cannot_be_left_out(two_events):
    with pytest.raises(InputError, match="at least two events"):
        cross_validate(two_events[:1], [], 0.6, SETTINGS)


def test_an_event_whose_gold_has_no_rows_yet_is_passed_over(two_events, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    head = "from_file\tfrom_sentence\tto_file\tto_sentences\trelation\tdifferences\tnote\n"
    (empty / "gold.tsv").write_text(head, encoding="utf-8")
    found = cross_validate([two_events[0], empty], read_samples(two_events), 0.6, SETTINGS)
    assert {score.event for score in found.scores} == {two_events[0].name}


def test_differences_of_scope_are_judged_with_weights_fitted_on_the_others(two_events):
    samples, scope_samples = read_samples(two_events), read_scope_samples(two_events)
    # A model that has seen nothing but scope finds it everywhere, the shipped one does not.
    always = [replace(sample, scope=True) for sample in scope_samples]
    found, shipped = (cross_validate(two_events, samples, 0.6, SETTINGS, given) for given in (always, ()))
    printed = [together(s.differences.get("scope", Counts()) for s in e.scores).printed for e in (found, shipped)]
    assert printed[0] > printed[1]
