from datetime import date

import pytest

from compare.cli.sources import parse_sources
from compare.errors import InputError


def parsed(*arguments, languages=(), dates=()):
    return [(source.label, source.path) for source in parse_sources(arguments, languages, dates)]


def test_a_label_defaults_to_the_stem_of_the_file():
    assert parsed("news/article.en.txt", "-") == [("article.en", "news/article.en.txt"), ("stdin", "-")]


def test_a_label_may_be_given():
    assert parsed("a.txt", "kremlin=b.txt") == [("a", "a.txt"), ("kremlin", "b.txt")]


def test_labels_that_collide_are_numbered():
    assert [label for label, _ in parsed("a.txt", "x/a.txt", "y/a.html")] == ["a", "a-2", "a-3"]


def test_an_existing_path_wins_over_a_label(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x=y.txt").write_text("Text.", encoding="utf-8")
    assert parsed("x=y.txt", "x=z.txt") == [("x=y", "x=y.txt"), ("x", "z.txt")]


def test_language_and_date_belong_to_a_label():
    sources = parse_sources(["a.txt", "k=b.txt"], ["k=ru"], ["a=2024-02-08"])
    assert [(s.language, s.date) for s in sources] == [(None, date(2024, 2, 8)), ("ru", None)]


@pytest.mark.parametrize(
    ("languages", "dates", "word"),
    [
        (["k=fr"], [], "en, ru, zh"),
        (["ru"], [], "LABEL=VALUE"),
        ([], ["a=8 Feb"], "2024-02-08"),
        ([], ["b=2024-02-08"], "a, k"),
    ],
)
def test_a_wrong_option_says_what_to_write(languages, dates, word):
    with pytest.raises(InputError, match=word):
        parse_sources(["a.txt", "k=b.txt"], languages, dates)
