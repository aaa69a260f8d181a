import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.texts.sentences import split_sentences

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LANGUAGES = ["en", "ru", "zh"]


def texts(content, language):
    return [sentence.text for sentence in split_sentences(content, language)]


# "|" marks where a sentence begins.
ENGLISH = [
    "They met at 5 p.m. Friday in Oslo. |Then they left.",
    "The talks ended at 5 p.m. |He flew home.",
    "The U.S. Senate met. |It was short.",
    "He lives in the U.S. |She does not.",
    "Mr. Hale and Dr. Moss of Acme Inc. met Sen. Bell and Lt. Gen. Poe on St. James Ave. |So be it.",
    "It came on Jan. 5 and Feb. 6. |It was No. 5 on the list.",
    "It rose 3.5 percent to 1,000.5 points. |It fell later.",
    "George W. Bush and J. D. Roe spoke. |They agreed.",
    "“Why?” he asked. |“No.” |Then he left.",
    "He paused... then went on. |“We agree. We will meet,” he said. |He left.",
    "He stayed (she left.) |Then it rained.",
    "1. The first point. |2. The second point.",
    "Ready? |Yes! |🙂 He 𠀀 left. |She stayed.",
]
RUSSIAN = [
    "Он жил там в 1952 г. |Потом уехал в г. Москва и вернулся.",
    "Обсуждали сталь, нефть и т. д. |Затем перешли к газу.",
    "Договорённость, т. е. соглашение с Китаем, подписана. |Она действует.",
    "В 2024 г. Россия и Китай торговали больше. |В 2023–2024 гг. торговля росла.",
    "К.А.Велигин и В. В. Путин встретились. |А. Петров опоздал.",
    "Сумма достигла 227,7 млрд. долл. США. |Это 5 тыс. руб. на человека. |Рост 3,5 процента.",
    "Завод им. Ленина стоит на ул. Мира, д. 5. |Он работает.",
    "«Почему?» — спросил он. |Ответа не было… |Он подождал… и ушёл.",
    "1. Первый пункт. |2. Второй пункт.",
]
CHINESE = [
    "双方会谈；他们很满意。|会谈结束了。",
    "U.S. Steel公司说，产量为1.5万吨。|他走了。",
    "他说：“我们走。”|然后他走了。",
    "“好！”他说。|真的！？|是的。",
    "他想……还是走了。|「好。」|《书》出版了。",
    "这是好事.|他同意.",
]


@pytest.mark.parametrize(
    ("marked", "language"),
    [*((s, "en") for s in ENGLISH), *((s, "ru") for s in RUSSIAN), *((s, "zh") for s in CHINESE)],
)
def test_sentences_begin_where_a_reader_says(marked, language):
    assert texts(marked.replace("|", ""), language) == [part.strip() for part in marked.split("|")]


def test_the_seed_has_its_21_clean_sentences():
    content = SEED.read_bytes().decode()
    sentences = split_sentences(content, "en")
    assert len(sentences) == 21
    assert sentences[0].text.startswith("Russian Presidents Vladimir Putin")
    assert next(s.text for s in sentences if s.paragraph == 6).endswith("oil alternatives amid sanctions.")
    assert all(s.text[-1] in ".”" and len(s.text) > 20 for s in sentences)


def test_a_headline_and_a_line_without_a_full_stop_are_sentences():
    content = "Leaders speak by phone\r\n\r\nThe two leaders spoke on Thursday\r\nThey will meet in May.\r\n"
    assert texts(content, "en") == [
        "Leaders speak by phone", "The two leaders spoke on Thursday", "They will meet in May.",
    ]  # fmt: skip


WRAPPED = """Leaders speak by phone

The presidents of both countries spoke by telephone for about an hour on
Thursday, officials said. They discussed trade, energy and the long delayed
visit that has been planned since the spring of last year.
Both sides agreed to keep in touch.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_hard_wrapped_text_is_not_cut_at_its_lines(line_end):
    content = WRAPPED.replace("\n", line_end)
    sentences = split_sentences(content, "en")
    assert [s.text.split()[0] for s in sentences] == ["Leaders", "The", "They", "Both"]
    assert [s.paragraph for s in sentences] == [0, 1, 1, 2]
    assert all(content[s.start : s.end] == s.text for s in sentences)


def test_a_hard_wrapped_chinese_text_is_not_cut_at_its_lines():
    lines = [
        "两国元首就共同关心的国际和地区热点问题深入",
        "交换了意见，同意继续保持密切联系，推动两国",
        "关系行稳致远。双方商定再次会晤。",
    ]
    assert len(texts("\n".join(lines), "zh")) == 2


def test_a_list_of_items_is_cut_at_its_lines():
    items = ["- protection of ports;", "- exchange of prisoners;", "- return of children"]
    assert texts("\n".join(items), "en") == items


@pytest.mark.parametrize("content", ["", " \n", "...", "—\n***\n“”", ". . ."])
def test_punctuation_alone_is_no_sentence(content):
    assert texts(content, "en") == []


ALPHABET = st.sampled_from(
    [*" \n\r\t.,;:!?…—-\"'“”«»()（）。，；！？、》《0123aZбЯ中国🙂𠀀", " г. ", "Mr. ", "U.S. ", "\r\n\n"]
)


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=80), st.lists(ALPHABET, max_size=60).map("".join)), st.sampled_from(LANGUAGES))
def test_sentences_are_exact_in_order_and_only_marks_stand_between(content, language):
    position = 0
    for sentence in split_sentences(content, language):
        assert sentence.start >= position
        assert content[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        assert not any(map(str.isalnum, content[position : sentence.start]))
        position = sentence.end
    assert not any(map(str.isalnum, content[position:]))


@pytest.mark.parametrize("separator", ["\n", " "])
def test_time_grows_with_length_and_not_with_its_square(separator):
    def seconds(count):
        content = ("He left at noon with U.S. firms. Then he slept." + separator) * count
        start = time.process_time()
        assert len(split_sentences(content, "en")) == 2 * count
        return time.process_time() - start

    seconds(100)
    assert seconds(20_000) < 40 * seconds(2_000)
