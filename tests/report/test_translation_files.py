import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from compare.report.side_by_side import render_side_by_side
from compare.report.translation_files import translations_csv, translations_html, translations_markdown
from compare.report.wrap import display_width
from compare.texts.text import Text


@pytest.fixture
def translations(comparison):
    return [comparison.translations["ru"], comparison.translations["zh"]]


@pytest.fixture
def text(comparison):
    return comparison.texts[0]


@pytest.fixture
def hostile(text, translations):
    """The text and a translation whose first sentences are markup, a formula and a terminal's command."""
    sentences = ('=cmd|"/c calc"!A1 <script>alert(1)</script> | *x*', "\x1b[31mred", *("Next.",) * 4)
    source = tuple(replace(old, text=new) for old, new in zip(text.sentences, sentences, strict=True))
    target = tuple(replace(old, text=new) for old, new in zip(translations[0].sentences, sentences, strict=True))
    dirty = Text("<b>", text.language, text.path, text.date, source, (), text.content)
    return dirty, [replace(translations[0], sentences=target)]


class Cells(HTMLParser):
    """The text of each table cell, and all names of elements."""

    def __init__(self, page):
        super().__init__()
        self.rows, self.names, self.open = [], set(), False
        self.feed(page)

    def handle_starttag(self, tag, _):
        self.names.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
            self.open = True

    def handle_endtag(self, tag):
        self.open = self.open and tag not in {"td", "th"}

    def handle_data(self, data):
        if self.open:
            self.rows[-1][-1] += data


@pytest.mark.parametrize("width", [80, 120, 200])
def test_side_by_side_keeps_to_the_width(text, translations, width):
    shown = render_side_by_side(text, translations, ["A notice."], width=width)
    assert all(display_width(line) <= width for line in shown.splitlines())
    assert shown.startswith("Note: A notice.\n\n╭")
    assert "│ ru (machine)" in shown
    assert shown.endswith("zh: machine translation by translate-en_zh 1.0, starter\n")


def test_on_a_narrow_terminal_the_languages_stand_one_under_the_other(text, translations):
    shown = render_side_by_side(text, translations, width=50)
    assert "╭" not in shown
    assert shown.index("en: Energy") < shown.index("ru (machine): Министры") < shown.index("zh (machine): ")
    assert all(display_width(line) <= 50 for line in shown.splitlines())


def test_csv_has_a_row_for_each_sentence_with_its_translations_and_flags(text, translations):
    rows = list(csv.reader(io.StringIO(translations_csv(text, translations))))
    assert rows[0] == ["sentence", "paragraph", "en", "ru (machine)", "ru flags", "zh (machine)", "zh flags"]
    assert len(rows) == 1 + len(text.sentences)
    assert rows[1][:3] == ["1", "1", text.sentences[0].text]
    assert rows[6][4] == "loop"


def test_a_spreadsheet_runs_no_cell_as_a_formula(hostile):
    rows = list(csv.reader(io.StringIO(translations_csv(*hostile))))
    assert rows[1][2].startswith("'=cmd")
    assert rows[2][2] == "\\x1b[31mred"


def test_markdown_has_a_section_for_each_language_and_the_terms(text, translations):
    shown = translations_markdown(text, translations, ["A notice."])
    assert shown.startswith("> A notice.\n\n## ru\n\n*ru: machine translation by translate-en\\_ru 1.0, starter*\n")
    assert "\n## zh\n" in shown
    assert "| ru | 3 | pipeline | трубопровод | repaired |  |" in shown


def test_markdown_side_by_side_is_one_table(text, translations):
    shown = translations_markdown(text, translations, side_by_side=True)
    assert shown.startswith("| en | ru (machine) | zh (machine) |\n| --- | --- | --- |\n| Energy ministers")
    assert "## ru" not in shown


def test_outside_text_is_no_markup(hostile):
    text, translations = hostile
    assert "\\*x\\*" in translations_markdown(text, translations)
    page = translations_html(text, translations, side_by_side=True)
    assert "<script" not in page
    assert "<title>&lt;b&gt;: machine translation</title>" in page
    assert "\\x1b[31mred" in page


@pytest.mark.parametrize("side_by_side", [False, True])
def test_html_is_one_page_with_the_sentences_and_the_terms(text, translations, side_by_side):
    page = translations_html(text, translations, ["A notice."], side_by_side=side_by_side)
    cells = Cells(page)
    assert not cells.names & {"script", "link", "img", "iframe"}
    assert ["ru", "3", "pipeline", "трубопровод", "repaired", ""] in cells.rows
    assert ["ru", "3", "contractors", "", "not applied", ""] in cells.rows
    assert "A notice." in page
    beside = [text.sentences[0].text, *(each.sentences[0].text for each in translations)]
    assert (beside in cells.rows) is side_by_side
    assert page.count(f'<p lang="ru">{translations[0].sentences[0].text}') == (not side_by_side)
