import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.evaluate.counts import Counts, together
from compare.evaluate.score import JudgedLink, PairScore, PrintedLink
from compare.evaluate.totals import by_event, reliability, totals


def score(event, languages, links, kinds=None, traps=(0, 0)):
    return PairScore(event, "one.txt", "two.txt", languages, Counts(*links), kinds or {}, *traps, (), ())


def judged(value, *, right):
    return JudgedLink(PrintedLink("one", "two", value, frozenset()), right)


def test_figures_of_counts():
    counts = together([Counts(3, 1, 0), Counts(0, 0, 1)])
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.75, 0.75)
    assert (Counts().precision, Counts(0, 0, 4).recall, Counts(0, 2, 4).f1) == (0.0, 0.0, 0.0)


@given(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_is_the_harmonic_mean(right, false, missed):
    counts = Counts(right, false, missed)
    assert counts.f1 == pytest.approx(2 / (1 / counts.precision + 1 / counts.recall))


def test_links_are_summed_by_pair_of_languages():
    found = totals([score("a", "en-ru", (1, 2, 3)), score("a", "en-zh", (4, 0, 0)), score("b", "en-ru", (1, 0, 0))])
    assert {languages: total.counts for languages, total in found.links_by_languages.items()} == {
        "en-ru": Counts(2, 2, 3),
        "en-zh": Counts(4, 0, 0),
    }
    assert found.links.counts == Counts(6, 2, 3)


def test_differences_are_summed_by_kind():
    number, name = Counts(1, 0, 0), Counts(0, 2, 0)
    found = totals(
        [
            score("a", "en-ru", (1, 0, 0), {"number": number}),
            score("b", "en-ru", (1, 0, 0), {"number": number, "name": name}),
        ]
    )
    assert {kind: total.counts for kind, total in found.differences_by_kind.items()} == {
        "name": name,
        "number": Counts(2, 0, 0),
    }
    assert found.differences.counts == Counts(2, 2, 0)


def test_events_are_resampled_where_there_are_several():
    several = totals([score("a", "en-ru", (1, 1, 0)), score("a", "en-zh", (3, 0, 0)), score("b", "en-ru", (1, 0, 0))])
    assert (several.unit, several.units) == ("events", 2)
    assert several.links.precision.low == pytest.approx(4 / 5)
    assert several.links_by_languages["en-zh"].precision is None


def test_pairs_of_texts_are_resampled_within_one_event():
    one = totals([score("a", "en-ru", (1, 1, 0)), score("a", "en-zh", (3, 0, 0))])
    assert (one.unit, one.units) == ("pairs of texts", 2)
    assert (one.links.precision.low, one.links.precision.high) == pytest.approx((1 / 2, 1))
    assert (one.links.f1.low, one.links.f1.high) == pytest.approx((2 / 3, 1))


def test_traps_are_summed():
    traps = totals([score("a", "en-ru", (1, 0, 0), traps=(4, 1)), score("b", "en-ru", (1, 0, 0), traps=(2, 2))]).traps
    assert (traps.marked, traps.sprung, traps.share) == (6, 3, 0.5)
    assert (traps.interval.low, traps.interval.high) == (0.25, 1.0)


def test_links_are_summed_by_event():
    scores = [score("a", "en-ru", (1, 2, 3)), score("a", "en-zh", (4, 0, 0)), score("b", "en-ru", (1, 0, 0))]
    assert by_event(scores) == {"a": Counts(5, 2, 3), "b": Counts(1, 0, 0)}


def test_links_are_put_in_bins_by_score():
    bins = reliability(
        [judged(0.5, right=False), judged(0.599, right=True), judged(0.6, right=True), judged(1.0, right=True)]
    )
    assert [(each.low, each.high, each.links, each.right) for each in bins] == [
        (0.5, 0.6, 2, 1),
        (0.6, 0.7, 1, 1),
        (0.9, 1.0, 1, 1),
    ]
    assert bins[0].mean_score == pytest.approx(0.5495)


@given(st.lists(st.tuples(st.integers(0, 1000), st.booleans())))
def test_every_link_is_in_the_bin_of_its_score(links):
    bins = reliability(judged(value / 1000, right=right) for value, right in links)
    assert sum(each.links for each in bins) == len(links)
    assert sum(each.right for each in bins) == sum(right for _, right in links)
    assert all(each.low - 1e-9 <= each.mean_score <= each.high for each in bins)
