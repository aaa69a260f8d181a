import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from compare.report.markdown import escape_markdown, render_markdown
from compare.report.safe import printable


def tokens(text):
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [inner for token in parser.parse(text) for inner in (token, *(token.children or ()))]


def test_a_section_is_a_table_with_a_column_per_text(comparison):
    report = render_markdown(comparison, comparison.rows)
    assert (
        "## Shared by all 3 texts — 3 rows, 2 with differences\n\n| article (en), 2024-02-08 | ministry (ru)" in report
    )
    assert "| …a record.<br><em>zh (machine): 两国" in report
    assert "<em>— not in this text</em>" in report


def test_differences_are_the_last_column(comparison):
    report = render_markdown(comparison, comparison.rows)
    assert (
        '| **date** article "Thursday" / agency “2月8日”: The article names the weekday, the text the day. |' in report
    )


def test_notices_come_first_and_the_summary_last(comparison):
    report = render_markdown(comparison, comparison.rows)
    assert report.startswith("> These texts are invented")
    assert report.endswith("- Differences: number 2 · date 1 · name 1 · attribution 1 · wording 1\n")


def test_left_away_rows_are_counted(comparison):
    assert "2 of 13 rows are shown" in render_markdown(comparison, comparison.rows[:2])


def test_dollars_are_no_mathematics():
    assert escape_markdown("$218 and $200") == "\\$218 and \\$200"


def test_addresses_are_no_links():
    assert escape_markdown("http://a.example www.a.example") == "http\\://a.example www\\.a.example"


@pytest.mark.parametrize(
    "text",
    [
        "# head", "- item", "+ item", "* item", "1. item", "2) item", "> quote", "===", "---", "```", "~~~",
        "<b>bold</b>", "<!-- gone -->", "<http://a.example>", "`code`", "*a* _b_ **c**", "~~struck~~",
        "[a](http://b.example)", "![a](b.png)", "[a]: b", "a | b", "&lt;", "\\*", "line\\",
    ],
)  # fmt: skip
def test_markup_in_outside_text_is_shown_as_it_stands(text):
    found = tokens(escape_markdown(text))
    assert {token.type for token in found} <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
    }
    assert "".join(token.content for token in found if token.type.startswith("text")) == text


def test_a_notice_cannot_become_a_code_block(comparison):
    report = render_markdown(replace(comparison, notices=("     spaced",)), comparison.rows)
    assert report.startswith("> spaced\n")


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_escaped_text_shows_itself_and_no_markup(hostile, data):
    text = data.draw(hostile)
    found = tokens(f"| head |\n| --- |\n| {escape_markdown(text)} |\n")
    kinds = {token.type for token in found if not token.type.startswith(("table", "t", "inline", "text"))}
    assert not kinds
    shown = "".join(token.content for token in found if token.type.startswith("text"))
    assert shown.removeprefix("head").strip() == printable(text).strip()


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_escaped_text_begins_no_block(hostile, data):
    text = data.draw(hostile)
    found = tokens(f"Start\n\nx{escape_markdown(text)}") + tokens(escape_markdown(text).strip())
    assert {token.type for token in found} <= {
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
    }


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_comparison_becomes_tables_with_all_its_rows(comparisons, data):
    comparison = data.draw(comparisons)
    found = tokens(render_markdown(comparison, comparison.rows))
    assert sum(token.type == "tr_open" for token in found) - sum(token.type == "thead_open" for token in found) == len(
        comparison.rows
    )
    assert {token.content for token in found if token.type == "html_inline"} <= {"<br>", "<em>", "</em>"}
    assert not re.search("link|image|code", " ".join(token.type for token in found))


def test_entities_in_the_text_are_shown_as_they_stand():
    assert html.unescape(escape_markdown("&lt;b&gt;")) == "&lt;b&gt;"
