"""Counting, held against a second count that is written down as sets."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.align.link import Group, Link
from compare.differences.difference import Difference
from compare.evaluate.counts import Counts
from compare.evaluate.evaluation import compare_pair
from compare.evaluate.gold import GoldPair, GoldRow, read_event
from compare.evaluate.score import lost_sentences, score_pair
from compare.pipeline import Settings
from compare.report.comparison import Comparison, Row
from compare.report.result_json import to_json
from compare.texts.text import Claim, Sentence, Text

GOLD = Path(__file__).parents[1] / "gold"
OURS = ("The leaders spoke by telephone on Thursday.", "Trade grew by a tenth.", "A visit was agreed for May.")
THEIRS = (
    "Состоялся телефонный разговор двух лидеров.",
    "Товарооборот вырос на десять процентов.",
    "Согласован визит в мае.",
)


def is_cut_of(one, other):
    one, other = "".join(one.split()), "".join(other.split())
    smaller, larger = (one, other) if len(one) <= len(other) else (other, one)
    return smaller != "" and smaller in larger and (len(smaller) >= 12 or len(smaller) >= len(larger) // 3)


def recount(rows, links):
    """Links, kinds, traps and judged links, by set arithmetic.

    `rows` maps a gold sentence to (targets, also, kinds, is a trap); `links` holds (first, second, kinds).
    """
    listed = [(next((row for row in rows if is_cut_of(link[0], row)), None), link) for link in links]
    listed = [(row, link) for row, link in listed if row is not None]
    reached = {(row, target) for row, link in listed for target in rows[row][0] if is_cut_of(link[1], target)}
    accepted = [
        (row, link) for row, link in listed if any(is_cut_of(link[1], each) for each in rows[row][0] + rows[row][1])
    ]
    false = [each for each in listed if each not in accepted]
    wanted = [(row, target) for row, (targets, *_) in rows.items() for target in targets]
    kinds = {}
    for row in {row for row, _ in reached}:
        ours = {
            kind
            for at, link in listed
            if at == row and any(is_cut_of(link[1], each) for each in rows[row][0])
            for kind in link[2]
        }
        for kind in ours | set(rows[row][2]):
            right, extra, missed = kinds.get(kind, (0, 0, 0))
            kinds[kind] = (
                right + (kind in ours and kind in rows[row][2]),
                extra + (kind not in rows[row][2]),
                missed + (kind not in ours),
            )
    traps = [row for row in rows if rows[row][3]]
    return {
        "links": (len(reached), len(false), sum(each not in reached for each in wanted)),
        "kinds": kinds,
        "traps": (len(traps), len({row for row, _ in false} & set(traps))),
    }


def counted(score):
    """A score in the shape of `recount`."""

    def plain(counts):
        return counts.right, counts.false, counts.missed

    return {
        "links": plain(score.links),
        "kinds": {kind: plain(counts) for kind, counts in score.differences.items()},
        "traps": (score.traps, score.sprung),
    }


def rows_of_file(event, first, second):
    """The rows of a gold.tsv by plain splitting."""
    head, *lines = (event / "gold.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n")
    rows = {}
    for line in lines:
        cells = dict(zip(head.split("\t"), line.split("\t"), strict=False))
        if (cells["from_file"], cells["to_file"]) == (first, second):
            targets = [each for each in cells["to_sentences"].split(" || ") if each]
            also = [each for each in cells.get("also", "").split(" || ") if each]
            kinds = [each.strip() for each in cells["differences"].split(",") if each.strip() not in {"", "none"}]
            rows[cells["from_sentence"]] = (targets, also, kinds, "trap:" in cells["note"] and not targets)
    return rows


def links_of_json(result):
    """(first sentence, second sentence, kinds) of a comparison as JSON."""
    sentence = {c["id"]: text["sentences"][c["sentence"]] for text in result["texts"] for c in text["claims"]}
    ends = {(sentence[link["from"]], sentence[link["to"]]) for link in result["links"]}
    differences = [d for group in result["groups"] for d in group["differences"]]
    return [
        (one, two, {d["kind"] for d in differences if [sentence[claim] for claim in d["claims"]] == [one, two]})
        for one, two in ends
    ]


@pytest.mark.parametrize("event", ["a01", "b02"])
def test_annotated_events_are_counted_as_by_the_second_count(event):
    for pair in read_event(GOLD / event):
        comparison = compare_pair(pair, Settings(translate=False))
        rows = rows_of_file(GOLD / event, pair.first.name, pair.second.name)
        assert counted(score_pair(pair, comparison)) == recount(rows, links_of_json(to_json(comparison)))


def text(label, language, sentences):
    return Text(
        label,
        language,
        f"{label}.txt",
        None,
        tuple(Sentence(each, 0, len(each), 0) for each in sentences),
        tuple(Claim(f"{label}:{n}", n, 0, len(each), each) for n, each in enumerate(sentences)),
    )


def comparison_of(ours, theirs, links):
    """A comparison of two texts with links (row, column, kinds), each its own group."""
    rows = [
        Row(
            Group({"one": (f"one:{i}",), "two": (f"two:{j}",)}),
            tuple(Difference(kind, f"one:{i}", f"two:{j}", "", -1, -1, "", -1, -1, "") for kind in sorted(kinds)),
        )
        for i, j, kinds in links
    ]
    return Comparison(
        (text("one", "en", ours), text("two", "ru", theirs)),
        tuple(Link(f"one:{i}", f"two:{j}", 0.8) for i, j, _ in links),
        tuple(rows),
    )


def pair_of(*rows):
    return GoldPair("event", Path("one.txt"), Path("two.txt"), None, rows)


def row(sentence, *targets, also=(), kinds=(), trap=False):
    return GoldRow(sentence, targets, tuple(also), frozenset(kinds), trap)


def score(gold, links, ours=OURS, theirs=THEIRS):
    return score_pair(pair_of(*gold), comparison_of(ours, theirs, links))


def test_links_are_right_false_or_missed():
    gold = [row(OURS[0], THEIRS[0]), row(OURS[1], THEIRS[1]), row(OURS[2])]
    found = score(gold, [(0, 0, ()), (2, 1, ())])
    assert found.links == Counts(1, 1, 1)
    assert [(each.link.first, each.right) for each in found.judged] == [(OURS[0], True), (OURS[2], False)]
    assert found.missed == ((OURS[1], THEIRS[1]),)
    assert found.languages == "en-ru"


def test_an_accepted_target_is_neither_asked_for_nor_held_against_a_link():
    gold = [row(OURS[0], THEIRS[0], also=[THEIRS[1]])]
    assert score(gold, [(0, 0, ()), (0, 1, ())]).links == Counts(1, 0, 0)
    assert score(gold, []).links == Counts(0, 0, 1)


def test_a_sentence_that_the_gold_does_not_list_is_not_counted():
    assert score([row(OURS[0], THEIRS[0])], [(0, 0, ()), (1, 2, ())]).links == Counts(1, 0, 0)


def test_two_cuts_of_a_sentence_that_both_link_count_once():
    cuts = (OURS[0][:20], OURS[0][20:], *OURS[1:])
    assert score([row(OURS[0], THEIRS[0])], [(0, 0, ()), (1, 0, ())], ours=cuts).links == Counts(1, 0, 0)


def test_a_look_alike_that_gets_a_link_is_a_sprung_trap():
    gold = [row(OURS[0], trap=True), row(OURS[1], trap=True), row(OURS[2], THEIRS[2])]
    found = score(gold, [(0, 0, ()), (2, 2, ())])
    assert (found.traps, found.sprung) == (2, 1)


def test_differences_are_counted_once_for_each_rightly_linked_sentence():
    gold = [
        row(OURS[0], THEIRS[0], THEIRS[1], kinds=["number", "scope"]),
        row(OURS[1], THEIRS[1], kinds=["date"]),
        row(OURS[2], kinds=["name"]),
    ]
    links = [(0, 0, ("number",)), (0, 1, ("number", "wording")), (2, 2, ("name",))]
    assert score(gold, links).differences == {
        "number": Counts(1, 0, 0),
        "wording": Counts(0, 1, 0),
        "scope": Counts(0, 0, 1),
    }


def test_sentences_of_the_gold_that_a_text_lacks_are_told():
    pair = pair_of(row(OURS[0], THEIRS[0]), row("Nothing of the kind was said.", THEIRS[1], "Такого в нём нет."))
    assert lost_sentences(pair, OURS, THEIRS) == (1, 1)


KINDS = st.sets(st.sampled_from(["number", "date", "wording"]))
ROWS = st.lists(
    st.builds(
        lambda sentence, targets, also, kinds, trap: row(
            sentence, *targets, also=also, kinds=kinds, trap=trap and not targets
        ),
        st.sampled_from(OURS),
        st.lists(st.sampled_from(THEIRS), unique=True),
        st.lists(st.sampled_from(THEIRS), unique=True),
        KINDS,
        st.booleans(),
    ),
    unique_by=lambda each: each.sentence,
)
CUT_OURS = (OURS[0][:20], OURS[0][20:], *OURS[1:])
CUT_THEIRS = (THEIRS[0], f"{THEIRS[1]} {THEIRS[2]}", THEIRS[1][:18])
LINKS = st.lists(
    st.tuples(st.integers(0, len(CUT_OURS) - 1), st.integers(0, len(CUT_THEIRS) - 1), KINDS),
    unique_by=lambda link: link[:2],
)


@given(ROWS, LINKS)
def test_any_gold_and_links_are_counted_as_by_the_second_count(gold, links):
    plain = {each.sentence: (list(each.targets), list(each.also), each.kinds, each.trap) for each in gold}
    named = [(CUT_OURS[i], CUT_THEIRS[j], kinds) for i, j, kinds in links]
    assert counted(score(gold, links, CUT_OURS, CUT_THEIRS)) == recount(plain, named)
