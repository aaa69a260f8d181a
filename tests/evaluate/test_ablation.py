from dataclasses import replace

import numpy as np
import pytest

from compare.align.features import FEATURES, GROUPS
from compare.evaluate.ablation import fuzzy_row, table, unrelated_line, without
from compare.evaluate.samples import read_samples, read_unrelated


@pytest.fixture(scope="module")
def samples(two_events):
    return read_samples(two_events)


@pytest.fixture(scope="module")
def unrelated(two_events):
    return read_unrelated(two_events)


def test_every_feature_is_in_one_group():
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(FEATURES)


def test_features_are_left_out_by_name(samples):
    found = without(samples, GROUPS["lexicon"])[0].features
    dropped = [name in GROUPS["lexicon"] for name in FEATURES]
    assert not found[:, dropped].any()
    np.testing.assert_array_equal(found[:, np.logical_not(dropped)], samples[0].features[:, np.logical_not(dropped)])


def test_the_table_has_a_row_for_each_group_and_they_differ(samples, unrelated):
    rows = table(samples, unrelated, {sample.event for sample in samples}, 0.5)
    assert [row[0] for row in rows] == [
        "all", *(f"without {group}" for group in GROUPS), "without margins and leads",
        "without texts on different events to learn from",
    ]  # fmt: skip
    assert len({row[1:4] for row in rows}) > 1


def test_events_that_are_only_fitted_on_do_not_count(samples):
    others = [replace(sample, event="another") for sample in samples]
    rows = table([*samples, *others], [], {sample.event for sample in samples}, 0.5)
    assert rows[-1][0] == "all, fitted on the scored events alone"
    assert rows[-1][1:] == table(samples, [], {sample.event for sample in samples}, 0.5)[0][1:]


def test_fuzzy_matching_needs_a_package(two_events, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/nowhere")
    assert fuzzy_row(two_events)[1] == "needs a translation package"


def test_unrelated_texts_have_no_links_to_find(samples, unrelated):
    assert not any(sample.links.any() for sample in unrelated)
    assert {(sample.event, sample.other) for sample in unrelated} == {("a01", "b02"), ("b02", "a01")}
    line = unrelated_line(samples, unrelated, {"a01"}, 0.5)
    assert line.startswith("Texts on different events: ")
    assert f" of {sum(sample.event == 'a01' for sample in unrelated)} pairs" in line
