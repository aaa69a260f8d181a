import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.report.safe import printable
from compare.report.wrap import display_width, wrap


def test_words_are_kept_whole():
    assert wrap("Trade reached a record", 13) == ["Trade reached", "a record"]


def test_later_lines_hang():
    assert wrap("number  one two", 11, 4) == ["number  one", "    two"]


def test_chinese_breaks_anywhere_but_not_before_closing_punctuation():
    assert wrap("两国贸易额。", 10) == ["两国贸易", "额。"]
    assert wrap("他说“合作”，很好", 11) == ["他说“合", "作”，很好"]


def test_chinese_does_not_end_a_line_with_an_opening_bracket():
    assert wrap("文章（甲）", 6) == ["文章", "（甲）"]


def test_numbers_in_chinese_are_kept_whole():
    assert wrap("达到2.182亿", 8) == ["达到", "2.182亿"]


def test_a_long_word_breaks_after_its_hyphen_or_is_cut():
    assert wrap("специалистами-энергетиками", 15) == ["специалистами-", "энергетиками"]
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]


def test_a_no_break_space_holds_a_number_to_its_unit():
    assert wrap("свыше 200\xa0млрд", 10) == ["свыше", "200\xa0млрд"]


def test_a_combining_mark_stays_with_its_letter():
    assert wrap("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]


@pytest.mark.parametrize("text", ["", " ", "   "])
def test_nothing_is_one_empty_line(text):
    assert wrap(text, 10) == [""]


@settings(deadline=None)
@given(st.text(), st.integers(8, 60), st.integers(0, 4))
def test_no_line_is_too_wide_and_only_spaces_are_lost(text, width, hanging):
    shown = printable(text)
    lines = wrap(shown, width, hanging)
    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == shown.replace(" ", "")
