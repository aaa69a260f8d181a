from datetime import date

import pytest

from compare.errors import InputError
from compare.texts.html import extract_article, is_html
from compare.texts.read import read_text

PAGE = """<!DOCTYPE html>
<html><head><title>Leaders speak</title>
<meta property="article:published_time" content="2021-04-05T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Leaders speak</h1>
<p>The presidents spoke by phone for an hour on Thursday, officials in both capitals said.</p>
<p>They discussed trade, energy and a visit that has been planned since the spring.</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_the_article_of_a_page_is_read_by_paragraphs_with_its_date(tmp_path):
    path = tmp_path / "page.bin"
    path.write_text(PAGE, encoding="utf-8")
    text = read_text(str(path), "page")
    assert [s.text for s in text.sentences][-2:] == [
        "The presidents spoke by phone for an hour on Thursday, officials in both capitals said.",
        "They discussed trade, energy and a visit that has been planned since the spring.",
    ]
    assert text.sentences[-1].paragraph == text.sentences[-2].paragraph + 1
    assert text.date == date(2021, 4, 5)


@pytest.mark.parametrize(
    "content",
    [PAGE, "\n <html><p>x", "<!-- x --><!doctype HTML>", "<p>One.</p><p>Two.</p>", '<div class="a">x</div>'],
)
def test_html_is_told_by_its_beginning(content):
    assert is_html(content)


@pytest.mark.parametrize("content", ["He wrote <p> in the margin.</p>", "< 5 percent", "Plain text", ""])
def test_plain_text_is_not_html(content):
    assert not is_html(content)


def test_a_page_without_an_article_is_refused():
    with pytest.raises(InputError, match="no article text"):
        extract_article("<html><body><div></div></body></html>", "a.html")
