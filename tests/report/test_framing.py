import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.framing.framing import Framing, FramingPair, Naming, TopicUse, Voice
from compare.report.framing import draw_framing, framing_rows
from compare.report.markdown import render_markdown
from compare.report.result_json import to_json
from compare.report.table import render_table
from compare.report.wrap import display_width

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "comparison.schema.json").read_text("utf-8"))


def make_framing(label, topics, voices, namings):
    return Framing(
        label,
        8,
        tuple(TopicUse(topic, places) for topic, places in topics.items()),
        tuple(Voice(name.lower(), name, claims) for name, claims in voices.items()),
        (f"{label}:7",),
        (f"{label}:8",),
        namings,
    )


@pytest.fixture
def framing_pair():
    article = make_framing(
        "article",
        {"energy": {"lead": ("article:1",), "middle": ("article:4",), "end": ()}},
        {"Anna Lind": ("article:4", "article:5")},
        (
            Naming("ukraine-conflict", "western", "war in Ukraine", "article:6", 3, 17),
            Naming("ukraine-conflict", "western", "war in Ukraine", "article:5", 0, 14),
        ),
    )
    ministry = make_framing(
        "ministry",
        {
            "sanctions": {"lead": (), "middle": (), "end": ("ministry:6",)},
            "energy": {"lead": ("ministry:1", "ministry:2"), "middle": (), "end": ()},
        },
        {"Wen Bohai": ("ministry:2",)},
        (Naming("ukraine-conflict", "russian", "украинский кризис", "ministry:3", 0, 17),),
    )
    return FramingPair(
        article,
        ministry,
        {"article": ("article:1",), "ministry": ("ministry:1",)},
        {"article": ("article:4",), "ministry": ()},
        ("ukraine-conflict",),
    )


@pytest.fixture
def framed(comparison, framing_pair):
    return replace(comparison, framings=(framing_pair.first, framing_pair.second), framing_pairs=(framing_pair,))


def test_rows_say_counts_shares_and_places(framing_pair):
    rows = {row.name: row.cells for row in framing_rows(framing_pair)}
    assert rows["shared by the two"] == ("1 (12%)", "1 (12%)")
    assert rows["only here"] == ("1 (12%)", "—")
    assert rows["energy"] == ("2 (25%): lead 1, middle 1", "2 (25%): lead 2")
    assert rows["sanctions"] == ("—", "1 (12%): end 1")
    assert rows["Anna Lind"] == ("2 (25%)", "—")
    assert rows["ukraine conflict"] == ("“war in Ukraine” 2 times", "“украинский кризис”")


def test_the_topic_with_the_largest_shares_comes_first(framing_pair):
    names = [row.name for row in framing_rows(framing_pair)]
    assert names.index("energy") < names.index("sanctions")


def test_parts_without_rows_are_left_away(framing_pair):
    rows = framing_rows(replace(framing_pair, concepts=()))
    assert [row.name for row in rows if row.heading] == ["Claims", "Topics", "Who says it"]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(framing_pair, width):
    lines = draw_framing(framing_pair, width, color=False)
    assert max(display_width(line) for line in lines) <= width


def test_two_hundred_columns_hold_a_row_in_a_line(framing_pair):
    assert len(draw_framing(framing_pair, 200, color=False)) == len(framing_rows(framing_pair)) + 2


@settings(max_examples=40, deadline=None)
@given(data=st.data(), width=st.sampled_from([40, 80, 200]))
def test_hostile_labels_and_terms_keep_to_their_columns(hostile, data, width):
    label, word = data.draw(hostile), data.draw(hostile)
    namings = (Naming(word, "", word, f"{label}:1", 0, 1),)
    one = make_framing(label, {word: {"lead": (), "middle": (f"{label}:1",), "end": ()}}, {word: (label,)}, namings)
    two = make_framing("other", {}, {}, namings)
    pair = FramingPair(one, two, {label: (), "other": ()}, {label: (), "other": ()}, (word,))
    lines = draw_framing(pair, width, color=False)
    assert all(display_width(line) <= width and "\x1b" not in line for line in lines)


def test_table_and_markdown_end_with_the_framings(framed):
    table = render_table(framed, framed.rows, width=80)
    assert table.index("Summary") < table.index("Framing: article and ministry") < table.index("Shares are of all")
    markdown = render_markdown(framed, framed.rows)
    assert "## Framing: article and ministry" in markdown
    assert "| energy | 2 (25%): lead 1, middle 1 | 2 (25%): lead 2 |" in markdown


def test_the_json_summary_has_the_claims_behind_every_count(framed):
    values = to_json(framed)
    jsonschema.Draft202012Validator(SCHEMA).validate(values)
    article, _ = values["summary"]["framings"]
    assert article["topics"] == [
        {"topic": "energy", "share": 0.25, "lead": ["article:1"], "middle": ["article:4"], "end": []}
    ]
    assert article["speakers"][0]["claims"] == ["article:4", "article:5"]
    assert values["summary"]["pairs"][0]["only"] == {"article": ["article:4"], "ministry": []}


def test_framings_hold_no_score_and_no_label(framed):
    framing = to_json(framed)["summary"]["framings"][0]
    assert not {"score", "label", "bias", "rating"} & set(framing)
