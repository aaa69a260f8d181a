import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import InputError
from compare.report.select import select_rows
from compare.report.styled_table import STYLES
from compare.report.table import render_table
from compare.report.wrap import display_width
from compare.translate.translation import TranslatedSentence, TranslatedText

LABELS = ("article", "ministry", "agency", "herald")
MARKUP = {
    "asciidoc",
    "github",
    "html",
    "jira",
    "latex",
    "latex_booktabs",
    "latex_longtable",
    "mediawiki",
    "moinmoin",
    "orgtbl",
    "pipe",
    "rst",
    "textile",
    "tsv",
    "youtrack",
}


def render(comparison, width=200, **options):
    return render_table(comparison, comparison.rows, width=width, **options)


def words(table):
    """The table's words without its lines, in reading order of one column."""
    return re.sub(r"[\s│]+", " ", table)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_terminal(compared, width, count):
    lines = render(compared(LABELS[:count]), width).splitlines()
    assert max(map(display_width, lines)) <= width


@pytest.mark.parametrize("style", sorted(set(STYLES) - MARKUP))
def test_drawn_styles_keep_to_the_width_too(comparison, style):
    lines = render(comparison, 80, style=style).splitlines()
    assert max(map(display_width, lines)) <= 80


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_outside_text_is_safe_and_fits(comparisons, data):
    comparison = data.draw(comparisons)
    width = data.draw(st.integers(40, 160))
    lines = render(comparison, width).split("\n")
    assert max(map(display_width, lines)) <= width
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b\u202e\u2066]", "".join(lines))


def test_grid_lines_are_equally_long(comparison):
    grid = [line for line in render(comparison, 80).splitlines() if line[0:1] in set("╭├│╰")]
    assert {display_width(line) for line in grid} == {80}


def test_column_borders_stop_above_differences_that_run_across(compared):
    lines = render(compared(("article", "ministry")), 80).splitlines()
    across = next(number for number, line in enumerate(lines) if line.startswith("│ number"))
    assert "┴" in lines[across - 1]
    assert "┼" not in lines[across - 1]
    below = next(line for line in lines[across:] if line.startswith("├"))
    assert "┬" in below
    assert "┼" not in below


def test_sections_go_from_all_texts_to_one(comparison):
    table = render(comparison, 120)
    titles = re.findall("^(?:Shared|Only).* — .*$", table, re.MULTILINE)
    assert titles == [
        "Shared by all 3 texts — 3 rows, 2 with differences",
        "Shared with article, not by all — 2 rows, 1 with differences",
        "Shared by others, not in article — 1 row",
        "Only in the article — 3 claims",
        "Only in ministry — 1 claim",
        "Only in agency — 3 claims",
    ]


def test_rows_keep_text_order_whatever_order_they_come_in(comparison):
    backwards = replace(comparison, rows=comparison.rows[::-1])
    assert render(backwards, 120) == render(comparison, 120)


def test_a_text_without_the_claim_says_so(comparison):
    assert "│ — not in this text" in render(comparison, 120)


def test_a_part_of_a_sentence_has_dots_where_it_goes_on(comparison):
    table = render(comparison)
    assert "  • Lind said the pipeline would open in May…\n" in table
    assert "│ …创历史新高。 " in table


def test_neighbouring_claims_of_a_sentence_are_put_back_together(comparison):
    whole = next(row for row in comparison.rows if "article:4" in row.group.claims.get("article", ()))
    claims = replace(whole.group, claims={"article": ("article:4", "article:5")})
    table = render_table(comparison, [replace(whole, group=claims)], width=200)
    assert "  • Lind said the pipeline would open in May and called the delay" in table


def test_a_difference_names_both_sides_and_says_why(compared):
    note = "“превысили” (more than) 200 against 218.2: the text rounds down."
    two = words(render(compared(("article", "ministry")), 80))
    assert f'number "$218.2 million" / «200 млн долларов»: {note}' in two
    assert 'attribution "Lind" / —: The text hides who said it.' in two


def test_with_more_than_two_texts_a_difference_names_them(comparison):
    assert 'date article "Thursday" / agency “2月8日”: The article names' in words(render(comparison, 80))


def test_a_wide_terminal_has_a_column_of_differences(comparison):
    assert "differences" in render(comparison, 200).split("╭")[1].splitlines()[1]
    assert "differences" not in render(comparison, 80).split("╭")[1].splitlines()[1]


def test_a_narrow_terminal_stacks_the_texts(compared):
    table = render(compared(LABELS), 80)
    assert re.search(r"^│ ministry \(ru\) │ Состоялся телефонный", table, re.MULTILINE)


def test_a_row_that_crosses_languages_shows_the_translations(comparison):
    table = words(render_table(comparison, comparison.rows[:1], width=110))
    assert "ru (machine): Министры энергетики" in table
    assert "zh (machine): 能源部长安娜·林德" in table


def test_only_languages_of_the_row_are_shown_with_their_flags(comparison):
    row = next(row for row in comparison.rows if tuple(row.group.claims) == ("article", "ministry"))
    flagged = comparison.translations["ru"]
    sentences = tuple(replace(sentence, flags=("loop",)) for sentence in flagged.sentences)
    looped = replace(comparison, translations={**comparison.translations, "ru": replace(flagged, sentences=sentences)})
    table = render_table(looped, [row], width=80).split("“…” marks")[0]
    assert "[loop]" in table
    assert "zh (machine)" not in table


def test_a_row_of_one_language_has_no_translation(compared):
    assert "(machine)" not in render(compared(("article", "herald")))


def test_the_packages_behind_translations_are_named(comparison):
    assert "ru by translate-en_ru 1.0 (starter)" in words(render(comparison))


def test_notices_stand_above_everything(comparison):
    assert render(comparison).startswith("Note: These texts are invented")


def test_the_summary_says_when_rows_are_left_away(comparison):
    rows = select_rows(comparison, "differences")
    assert "3 of its 13 rows are shown above" in render_table(comparison, rows, width=120)
    assert "shown above" not in render(comparison)


def test_no_rows_is_said_in_words(comparison):
    assert "\nNo rows to show.\n" in render_table(comparison, (), width=80)


@pytest.mark.parametrize("style", ["table", "simple"])
def test_colour_adds_codes_and_changes_nothing_else(comparison, style):
    plain, coloured = (render(comparison, 120, style=style, color=color) for color in (False, True))
    assert "\x1b[" not in plain
    assert "\x1b[1;33mnumber\x1b[0m" in coloured
    stripped = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_a_translation_is_quieter_than_the_text(comparison):
    assert "\x1b[2;3mru (machine): Министры" in render(comparison, 120, color=True)


def test_a_markup_style_is_one_table_with_a_row_in_a_line(comparison):
    table = render(comparison, 80, style="tsv")
    line = next(line for line in table.splitlines() if "storm" in line)
    assert [cell.strip() for cell in line.split("\t")] == [
        "Only in the article",
        "The call came two days after a storm cut power to 40,000 homes.",
        "— not in this text",
        "— not in this text",
        "—",
    ]


def test_github_style_escapes_pipes(comparison):
    text = comparison.texts[0]
    sentence = replace(text.sentences[0], text="a|b")
    claim = replace(text.claims[0], text="a|b", end=3)
    changed = replace(text, sentences=(sentence, *text.sentences[1:]), claims=(claim, *text.claims[1:]))
    piped = replace(comparison, texts=(changed, *comparison.texts[1:]))
    assert "a\\|b" in render(piped, style="github")


@pytest.mark.parametrize("style", ["fancy", "unsafehtml", "latex_raw"])
def test_an_unknown_or_unsafe_style_is_an_error_that_names_the_others(comparison, style):
    with pytest.raises(InputError, match="rounded_grid"):
        render(comparison, style=style)


def test_the_report_accuses_nobody(comparison):
    assert not re.search("omit|den(y|ied)|censor", render(comparison), re.IGNORECASE)


def test_a_gloss_stands_under_the_words_of_its_text_and_names_its_package(comparison):
    sentences = tuple(TranslatedSentence(f"Gloss {n}.") for n in range(len(comparison.texts[1].sentences)))
    gloss = TranslatedText("en", comparison.translations["ru"].package, sentences, ())
    shown = render_table(replace(comparison, translations={}, glosses={"ministry": gloss}), comparison.rows, width=200)
    assert "en (machine): Gloss 0." in shown
    assert "a machine translation of the whole sentence: en by translate-en_ru 1.0 (starter)" in " ".join(shown.split())


def test_an_explained_difference_has_its_rule_and_places_below_it(comparison):
    table = " ".join(render(replace(comparison, explain=True), 200).replace("│", " ").split())
    assert "rule two ways to name or judge one thing. article:5 at " in table
    assert " / ministry:4 at " in table
    assert "two ways to name" not in render(comparison, 200)
