from hypothesis import given, settings
from hypothesis import strategies as st

from compare.report.summary import summarise, summary_lines


def test_counts_of_three_texts(comparison):
    summary = summarise(comparison)
    assert summary.claims == {"article": 8, "ministry": 6, "agency": 8}
    assert summary.shared_by_all == 3
    assert summary.shared_by_two == {
        ("article", "ministry"): 1,
        ("article", "agency"): 1,
        ("ministry", "agency"): 1,
    }
    assert summary.only_in == {"article": 3, "ministry": 1, "agency": 3}
    assert summary.differences == {"number": 2, "date": 1, "name": 1, "attribution": 1, "wording": 1}


def test_what_two_texts_share_is_shared_by_all(compared):
    summary = summarise(compared(("article", "ministry")))
    assert summary.shared_by_all == 4
    assert summary.shared_by_two == {}


def test_what_three_of_four_share_is_counted_apart(compared):
    assert summarise(compared(("article", "ministry", "agency", "herald"))).shared_by_more == 3


def test_lines_name_pairs_and_kinds(comparison):
    lines = dict(summary_lines(summarise(comparison)))
    assert lines["Shared by two"] == "article + ministry 1 · article + agency 1 · ministry + agency 1"
    assert lines["Differences"] == "number 2 · date 1 · name 1 · attribution 1 · wording 1"


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_each_group_is_counted_once(comparisons, data):
    comparison = data.draw(comparisons)
    summary = summarise(comparison)
    shared = summary.shared_by_all + summary.shared_by_more + sum(summary.shared_by_two.values())
    assert shared + sum(summary.only_in.values()) == len(comparison.rows)
