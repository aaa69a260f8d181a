import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.report.safe import escape, is_unsafe, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("bell\x07 tab\t del\x7f", "bell\\x07 tab\\x09 del\\x7f"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("zero\u200bwidth\ufeff soft\xadhyphen", "zero\\u200bwidth\\ufeff soft\\xadhyphen"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("half \udc80", "half \\udc80"),
        ("filler\u3164", "filler\\u3164"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_shown(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n", "\x85", "\u2028", "\u2029"])
def test_a_newline_becomes_one_space(newline):
    assert printable(f"one{newline}two") == "one two"


@pytest.mark.parametrize(
    "text", ["Привет, «мир»: 218,2 млрд", "两国（“贸易”）额", "e\u0301 й ❤\ufe0f C:\\path \\x1b", "a\xa0b"]
)
def test_other_text_stays_as_it_is(text):
    assert printable(text) == text


@settings(deadline=None)
@given(st.text())
def test_the_result_is_one_line_without_unsafe_characters_and_stays_so(text):
    shown = printable(text)
    assert not [x for x in shown if unicodedata.category(x) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert printable(shown) == shown


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="\n\r\x85\u2028\u2029")))
def test_the_fast_path_shows_what_looking_at_each_character_shows(text):
    stands_alone = text[:1] and unicodedata.category(text[0]).startswith("M") and not is_unsafe(text[0])
    assert printable(text) == "◌" * bool(stands_alone) + "".join(escape(x) if is_unsafe(x) else x for x in text)


def test_a_mark_at_the_start_gets_something_to_stand_on():
    assert printable("\u1929") == "◌\u1929"
    assert printable("\u0301a") == "◌\u0301a"
    assert printable("a\u0301") == "a\u0301"


def test_every_invisible_letter_is_shown_by_the_fast_path_too():
    unsafe = [chr(code) for code in range(0x110000) if is_unsafe(chr(code)) and chr(code).isprintable()]
    assert len(unsafe) > 200
    assert all(printable(character) == escape(character) for character in unsafe)
