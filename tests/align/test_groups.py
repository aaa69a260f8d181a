from hypothesis import given
from hypothesis import strategies as st

from compare.align.groups import group_claims
from compare.align.link import Link
from compare.texts.text import Claim, Sentence, Text


def text(label, claims):
    return Text(
        label, "en", f"{label}.txt", None,
        tuple(Sentence("Word.", 0, 5, 0) for _ in range(claims)),
        tuple(Claim(f"{label}:{n + 1}", n, 0, 5, "Word.") for n in range(claims)),
    )  # fmt: skip


def test_claims_tied_by_links_over_three_texts_are_one_group():
    texts = [text("a", 2), text("b", 1), text("c", 1)]
    groups = group_claims(texts, [Link("a:2", "b:1", 0.9), Link("b:1", "c:1", 0.8)])
    assert [group.claims for group in groups] == [
        {"a": ("a:1",)},
        {"a": ("a:2",), "b": ("b:1",), "c": ("c:1",)},
    ]


def test_a_claim_without_links_is_a_group_of_its_own():
    assert len(group_claims([text("a", 3), text("b", 2)], [])) == 5


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 4)), max_size=12))
def test_every_claim_is_in_exactly_one_group(ends):
    texts = [text("a", 5), text("b", 4)]
    groups = group_claims(texts, [Link(f"a:{one}", f"b:{two}", 0.5) for one, two in ends])
    members = [claim for group in groups for ids in group.claims.values() for claim in ids]
    assert sorted(members) == sorted(claim.id for t in texts for claim in t.claims)
