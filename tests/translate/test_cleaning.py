from hypothesis import given
from hypothesis import strategies as st

from compare.translate.cleaning import clean_for_model, is_translatable, tidy


def test_line_breaks_and_odd_spaces_become_single_spaces():
    assert clean_for_model(" Putin\n spoke\u00a0 today\u2028again ") == "Putin spoke today again"


def test_invisible_characters_are_taken_out():
    assert clean_for_model("Pu\u00adtin\u200b \u202espoke\ufeff") == "Putin spoke"


def test_placeholder_brackets_of_the_text_itself_are_no_placeholders():
    assert clean_for_model("⟦0⟧") == "[0]"


def test_figures_and_marks_alone_are_not_translated():
    assert not is_translatable("* * * 2024 —")
    assert is_translatable("2024 год")


def test_chinese_gets_full_width_marks_and_no_spaces_between_characters():
    assert tidy("普京 表示, 双方: 好!", "zh") == "普京表示，双方：好！"


def test_figures_keep_their_commas_and_points():
    assert tidy("贸易额达到2,182亿, 增长 3.5%", "zh") == "贸易额达到2,182亿，增长 3.5%"


def test_russian_stays_as_it_is():
    assert tidy("Путин, Си", "ru") == "Путин, Си"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_for_model(clean_for_model(text)) == clean_for_model(text)


@given(st.text())
def test_tidying_chinese_twice_is_tidying_once(text):
    assert tidy(tidy(text, "zh"), "zh") == tidy(text, "zh")
