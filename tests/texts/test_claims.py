import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.texts.claims import split_claims
from compare.texts.clauses import count_words
from compare.texts.clauses_zh import count_characters
from compare.texts.sentences import split_sentences


def claims(content, language):
    return split_claims("a", split_sentences(content, language), language)


# "|" marks where a claim begins.
ENGLISH = """
The two leaders met, but officials were not told of it.
The leaders spoke by phone for an hour on Thursday, |but officials in Brussels were not told in advance.
Exports of gas to the south grew by a fifth last year; |imports of grain fell to their lowest level.
The minister praised the port agreement at length, |while his deputy warned of the costs to come.
The envoy met farmers from the flooded valley, |who have waited for help since the early spring.
Trade in machine parts reached a record in May, |and both governments expect it to grow further.
The ministry welcomed the talks held in the capital, |adding that a second round would follow soon.
Both sides want to finish the long bridge over the river this year, the governor said on Thursday.
Grain exports have doubled since the harbour was opened again in May, according to the port office.
The talks covered food, water, medicine, and global transport security in the northern seas.
He read the line “we agree, but we shall wait, and we shall see, which is not the same thing” to them.
"""
RUSSIAN = """
Стороны обсудили торговлю зерном и удобрениями, |а также подтвердили готовность открыть новый порт.
Министр высоко оценил ход строительства моста, |но признал отставание от утверждённого графика.
Стороны обсудили соглашение о рыболовстве в заливе, |которое вступит в силу в начале следующего года.
Товарооборот вырос на пять процентов за полгода; |поставки зерна достигли рекордного уровня.
Посол отметил, что новый мост через пограничную реку откроют весной, сообщил Иванов.
"""
CHINESE = """
双方贸易额保持稳定增长，各领域合作不断深化。
李明指出，今年以来两国关系保持高水平运行，|政治互信不断加深，|务实合作稳步推进。
在渔业问题上，双方同意尽快恢复谈判，|争取年内签署新的合作协议；|各部门将保持密切沟通。
双方将加强能源、交通、农业、科技、教育、文化等领域合作，|不断扩大地方交流往来。
他引用了“言必信，行必果，说到做到，始终如一，绝不动摇”这句老话，|希望双方信守承诺。
"""
MARKED = [
    (language, marked)
    for language, block in (("en", ENGLISH), ("ru", RUSSIAN), ("zh", CHINESE))
    for marked in block.strip().splitlines()
]


@pytest.mark.parametrize(("language", "marked"), MARKED)
def test_claims_begin_where_a_reader_says(language, marked):
    found = claims(marked.replace("|", ""), language)
    assert [claim.text for claim in found] == marked.split("|")


def test_claims_are_numbered_through_the_text():
    content = "Gas exports to the south grew by a fifth last year; grain imports fell to a new low. He left."
    assert [(claim.id, claim.sentence) for claim in claims(content, "en")] == [
        ("a:1", 0),
        ("a:2", 0),
        ("a:3", 1),
    ]


def contexts(content, language):
    return [claim.context for claim in claims(content, language)]


def test_an_english_speaker_governs_the_later_claims_of_the_sentence():
    content = (
        "Hale told Moss that trade in machine parts had reached a record, and that ports would stay open. "
        "The ports are busy."
    )
    assert contexts(content, "en") == ["", "Hale told Moss", ""]


def test_an_english_claim_with_its_own_subject_has_no_context():
    content = "Hale said that trade in machine parts had reached a record, but he did not give any details."
    assert contexts(content, "en") == ["", ""]


def test_an_attribution_in_the_middle_governs_what_follows():
    content = "Both sides want to finish the bridge, Hale said on Monday, adding that the road would follow soon."
    assert contexts(content, "en") == ["", "Hale said"]


def test_a_russian_speaker_governs_the_later_claims_of_the_sentence():
    content = "Иванов подчеркнул, что торговля зерном выросла на треть, а также что порт будет открыт круглый год."
    assert contexts(content, "ru") == ["", "Иванов подчеркнул"]


def test_a_chinese_speaker_governs_the_paragraph_until_another_speaks():
    content = (
        "李明指出，今年以来两国关系保持高水平运行，政治互信不断加深，务实合作稳步推进。"
        "中方愿扩大农业合作。王强表示，感谢中方支持。\n两国元首还就其他问题交换了意见。"
    )
    assert contexts(content, "zh") == ["", "李明指出", "李明指出", "李明指出", "", ""]


def test_the_narrator_ends_a_chinese_speech():
    content = "李明指出，合作前景广阔。双方商定保持联系。各部门将落实共识。"
    assert contexts(content, "zh") == ["", "", ""]


def test_a_chinese_claim_that_begins_with_its_verb_lacks_only_the_speaker():
    content = "王强重申俄方在渔业问题上的原则立场，表示愿同各方一道，继续为解决问题发挥建设性作用。"
    assert contexts(content, "zh") == ["", "王强"]


PIECES = st.sampled_from(
    [
        *(", and ", ", but ", "; ", ": ", ", which ", " while ", "he said", "The leaders agreed to meet"),
        *("“", "”", "(", ")", ". ", ", что ", ", а также ", "Путин заявил", "торговля выросла"),
        *("，", "；", "：", "、", "。", "习近平指出", "双方同意", "加强合作", "在乌克兰问题上"),
    ]
)

ANY_TEXT = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join))


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(["en", "ru", "zh"]),
)
def test_claims_cover_their_sentences_and_are_not_too_short(content, language):
    sentences = split_sentences(content, language)
    parts = {number: [] for number in range(len(sentences))}
    for claim in split_claims("a", sentences, language):
        assert sentences[claim.sentence].text[claim.start : claim.end] == claim.text
        parts[claim.sentence].append(claim.text)
    for number, own in parts.items():
        assert "".join(own) == sentences[number].text
        count, least = (count_characters, 6) if language == "zh" else (count_words, 3)
        assert len(own) == 1 or min(map(count, own)) >= least


def test_a_speech_verb_without_its_speaker_renews_the_lead():
    content = "李明介绍了本国农业发展的主要情况和重要成果，指出，粮食产量连续五年保持增长，农民收入不断提高。"
    assert contexts(content, "zh") == ["", "李明", "李明指出"]


def test_what_a_speaker_says_of_himself_is_no_new_speaker():
    content = "李明指出，粮食问题十分重要。前不久我又提出新的倡议。各国应共同努力。"
    assert contexts(content, "zh") == ["", "李明指出", "李明指出"]


def test_announcing_a_thing_is_no_speech():
    content = "Hale announced new works in both of the northern ports, and deepened the channel between them."
    assert contexts(content, "en") == ["", ""]
