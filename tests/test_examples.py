"""The example texts and the seed article are what their READMEs say."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EVENT = ROOT / "examples" / "2024-02-08-putin-xi"
NOTICE = (
    "The Russian and Chinese texts were written for this project from public facts; they are not the outlets' texts."
)
SEED = ROOT / "seeds" / "000_18af8711b090504b.txt"
SEED_SHA256 = "712190a2e3af2af8a96c5c4a28a0bc5fbd042afbbd2d161395487e96c88b14c0"
SENTENCE_END = {"kremlin.ru.txt": re.compile(r"[.!?](?=\s|$)"), "state-media.zh.txt": re.compile("[。！？]")}
TEXTS = sorted(SENTENCE_END)


@pytest.mark.parametrize("name", TEXTS)
def test_an_example_has_10_to_16_sentences(name):
    content = (EVENT / name).read_text(encoding="utf-8")
    assert 10 <= len(SENTENCE_END[name].findall(content)) <= 16
    assert all(SENTENCE_END[name].search(line[-1]) for line in content.splitlines())


@pytest.mark.parametrize(
    ("name", "date"), [("kremlin.ru.txt", "8 февраля 2024 года"), ("state-media.zh.txt", "2024年2月8日下午")]
)
def test_an_example_opens_with_the_date_of_the_call(name, date):
    assert (EVENT / name).read_text(encoding="utf-8").startswith(date)


def test_the_readme_says_above_everything_whose_texts_these_are():
    assert (EVENT / "README.md").read_text(encoding="utf-8").splitlines()[0] == NOTICE


def test_the_notice_for_reports_is_that_one_sentence():
    assert (EVENT / "NOTICE.txt").read_text(encoding="utf-8") == NOTICE + "\n"


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        (
            "kremlin.ru.txt",
            ["200 млрд долларов", "227,7 млрд долларов", "украинский кризис", "двойное сдерживание"],
        ),
        ("state-media.zh.txt", ["习近平指出", "外部势力干涉", "一个中国原则", "和平统一", "热点问题"]),
    ],
)
def test_an_example_holds_what_the_comparison_is_about(name, stated):
    content = (EVENT / name).read_text(encoding="utf-8")
    assert [words for words in stated if words not in content] == []


def test_the_chinese_example_names_no_third_country_but_kazakhstan():
    content = (EVENT / "state-media.zh.txt").read_text(encoding="utf-8")
    assert [name for name in ("美国", "乌克兰", "中东", "以色列") if name in content] == []
    assert "哈萨克斯坦" in content


def test_the_seed_article_is_untouched():
    assert [path.name for path in (ROOT / "seeds").glob("*.txt")] == [SEED.name]
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SEED_SHA256
