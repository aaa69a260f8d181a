import pytest

from compare.report.shape import shaped
from compare.texts.read import read_text
from compare.translate.translation import PackageInfo, TranslatedSentence, TranslatedText


@pytest.fixture
def translated(tmp_path):
    """A file's text with each sentence "translated" into its number."""

    def make(content, language="ru", flags=()):
        path = tmp_path / "text.txt"
        path.write_bytes(content.encode())
        text = read_text(str(path), "text", language="en")
        package = PackageInfo("tiny", "1.0", "en", language, tmp_path, "user", starter=False)
        sentences = tuple(TranslatedSentence(f"<{n}>", flags) for n in range(len(text.sentences)))
        return shaped(text, TranslatedText(language, package, sentences, ()))

    return make


def test_paragraphs_and_blank_lines_are_those_of_the_source(translated):
    content = "A headline here\n\nFirst one. Second one.\n\n\n\nThird one.\nFourth one.\n"
    assert translated(content) == "<0>\n\n<1> <2>\n\n\n\n<3>\n<4>"


def test_lines_end_in_one_way(translated):
    assert translated("First one.\r\n\r\nSecond one.  \r\nThird one.") == "<0>\n\n<1>\n<2>"


def test_chinese_sentences_follow_one_another_without_a_space(translated):
    assert translated("First one. Second one.", "zh") == "<0><1>"


def test_a_rule_between_paragraphs_stays(translated):
    assert translated("First one.\n\n* * *\n\nSecond one.") == "<0>\n\n* * *\n\n<1>"


def test_what_stands_before_the_first_sentence_stays(translated):
    assert translated(" date 2024-02-08 First one.") == "date 2024-02-08 <0>"


def test_a_flag_follows_its_sentence(translated):
    assert translated("First one.", flags=("loop",)) == "<0> [loop]"


def test_what_a_terminal_would_obey_is_shown(translated):
    assert translated("First one.\n\n\u202e***\n\nSecond one.") == "<0>\n\n\\u202e***\n\n<1>"
