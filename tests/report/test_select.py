import pytest

from compare.errors import InputError
from compare.report.select import select_rows


def claims(rows):
    return [tuple(claim for ids in row.group.claims.values() for claim in ids) for row in rows]


def test_all_is_every_row(comparison):
    assert select_rows(comparison, "all") == comparison.rows


def test_shared_is_in_two_texts_or_more(comparison):
    assert len(select_rows(comparison, "shared")) == 6


def test_differences_are_rows_that_have_some(comparison):
    assert claims(select_rows(comparison, "differences")) == [
        ("article:1", "ministry:1", "agency:1"),
        ("article:2", "ministry:2", "agency:3"),
        ("article:5", "ministry:4"),
    ]


def test_not_in_article_has_no_claim_of_the_first_text(comparison):
    rows = select_rows(comparison, "not-in-article")
    assert len(rows) == 5
    assert all("article" not in row.group.claims for row in rows)


def test_not_in_some_leaves_out_what_all_share(comparison):
    assert len(select_rows(comparison, "not-in-some")) == len(comparison.rows) - 3


def test_a_kind_narrows_rows_and_keeps_their_other_differences(comparison):
    (row,) = select_rows(comparison, "all", ["wording"])
    assert {difference.kind for difference in row.differences} == {"name", "wording", "attribution"}


def test_several_kinds_add_up(comparison):
    assert len(select_rows(comparison, "shared", ["wording", "date"])) == 2


@pytest.mark.parametrize(("show", "kinds", "way_out"), [("some", (), "not-in-some"), ("all", ["tone"], "wording")])
def test_an_unknown_choice_is_an_error_that_names_the_choices(comparison, show, kinds, way_out):
    with pytest.raises(InputError, match=way_out):
        select_rows(comparison, show, kinds)
