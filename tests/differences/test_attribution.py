import pytest

from compare.differences.attribution import attribution_differences
from compare.differences.pair import Pair, Stated
from compare.facts.fact import Facts
from compare.facts.names import find_names
from compare.facts.speaker import NOBODY
from compare.facts.voices import Voices
from compare.glossary.layers import load_glossary
from compare.glossary.term import Glossary, Term
from compare.texts.text import Claim

ARSENYEV = Term("ars", "", {"en": ("Gleb Arsenyev",), "ru": ("Глеб Арсеньев",), "zh": ("格列布·阿尔谢尼耶夫",)})
SHEN = Term("shen", "", {"en": ("Shen Yuanzhao",), "ru": ("Шэнь Юаньчжао",), "zh": ("沈元昭",)})
GLOSSARY = Glossary((*load_glossary().terms, ARSENYEV, SHEN))
SIDES = {"ars": "ru", "shen": "cn"}


def claim(label, sentence, language, lead=""):
    spoken = Claim(f"{label}:1", 0, 0, len(sentence), sentence, lead)
    voice = Voices(language, GLOSSARY, dict(SIDES)).of(sentence, spoken)
    names = find_names(sentence, language, GLOSSARY)
    facts = Facts(spoken.id, 0, (), (), names, (), NOBODY, negated=False, voice=voice)
    return Stated(spoken, sentence, label, language, facts)


def differences(first, second):
    return attribution_differences(Pair(claim("a", *first), claim("b", *second)))


EN_RU = [
    ("Arsenyev said trade grew.", "Отмечен рост торговли.", True),
    ("Arsenyev told Shen that ties are strong.", "Подчёркнуто, что связи крепки.", True),
    ("Shen said talks must go on.", "С удовлетворением констатировано, что диалог идёт.", True),
    ("Arsenyev said trade grew.", "Шэнь Юаньчжао отметил, что торговля растёт.", True),
    ("Shen pledged to help.", "Глеб Арсеньев заявил, что поможет.", True),
    ("Arsenyev said trade grew.", "Стороны отметили рост торговли.", True),
    ("The two leaders agreed to meet.", "Глеб Арсеньев предложил встретиться.", True),
    ("Diplomats said the talks had failed.", "Стороны отметили успех переговоров.", True),
    ("Officials said the line would open.", "Условлено открыть линию.", True),
    ("Ties are firm, Arsenyev said.", "Шэнь Юаньчжао подтвердил, что связи прочны.", True),
    ("Beijing warned against sanctions.", "Глеб Арсеньев осудил санкции.", True),
    (
        "Arsenyev briefed Shen on the talks, a Kremlin aide told reporters.",
        "Глеб Арсеньев проинформировал о переговорах.",
        True,
    ),
    ("Trade will hit 240 billion dollars, Arsenyev said.", "Товарооборот достигнет 235 млрд долларов.", True),
    ("Arsenyev said trade grew.", "Глеб Арсеньев отметил рост торговли.", False),
    ("Shen thanked Russia.", "Шэнь Юаньчжао поблагодарил Россию.", False),
    ("Trade grew, Arsenyev said.", "Рост торговли отметил Глеб Арсеньев.", False),
    ("Moscow said trade grew.", "Глеб Арсеньев отметил рост торговли.", False),
    ("Arsenyev said trade grew.", "Российская сторона сообщила, что торговля растёт.", False),
    ("The two leaders agreed to meet.", "Условлено провести встречу.", False),
    ("The leaders condemned the attacks.", "Стороны осудили удары.", False),
    ("Beijing said it would help.", "Китайская сторона заявила, что поможет.", False),
    ("Trade grew last year.", "Торговля выросла в прошлом году.", False),
    ("Ships met at sea.", "Глеб Арсеньев отметил встречу кораблей.", False),
    ("Both sides agreed to talk.", "Лидеры договорились продолжить беседу.", False),
    ("Arsenyev visited Kazan.", "Глеб Арсеньев посетил Казань.", False),
    ("Arsenyev told Shen that trade grew, according to the Kremlin.", "Глеб Арсеньев отметил рост торговли.", False),
]
EN_ZH = [
    ("Arsenyev said trade grew.", "沈元昭指出，双边贸易增长。", True),
    ("Shen said trade grew.", "阿尔谢尼耶夫表示，双边贸易增长。", True),
    ("Arsenyev said trade grew.", "双方认为，双边贸易增长。", True),
    ("The two leaders agreed to meet.", "沈元昭强调，要保持会晤。", True),
    ("Both sides condemned sanctions.", "阿尔谢尼耶夫表示，反对制裁。", True),
    ("Diplomats said talks had failed.", "双方表示，会谈成功。", True),
    ("Officials said the road would open.", "沈元昭表示，公路将开通。", True),
    ("Washington warned of sanctions.", "沈元昭表示，反对制裁。", True),
    ("Moscow said the talks were useful.", "沈元昭表示，会谈有益。", True),
    ("Trade shrank to 96 billion dollars, down 2.3 percent.", "沈元昭指出，双边贸易额约6900亿元人民币。", True),
    ("It was agreed to keep in touch.", "沈元昭表示，愿保持联系。", True),
    ("Shen accepted the offer, a Kremlin aide told reporters.", "沈元昭接受邀请。", True),
    ("Shen said trade grew.", "沈元昭指出，双边贸易增长。", False),
    ("Beijing said trade grew.", "沈元昭指出，双边贸易增长。", False),
    ("Shen said China would help.", "中方愿提供帮助。", False),
    ("Arsenyev said Russia backs the plan.", "俄方支持这一计划。", False),
    ("The two leaders agreed to meet.", "两国元首同意会晤。", False),
    ("They discussed Ukraine.", "双方就乌克兰问题交换意见。", False),
    ("Crews practised hunting submarines.", "双方演练反潜。", False),
    ("The exercise began on Monday.", "沈元昭表示，演习已经开始。", False),
    ("Shen invited Arsenyev to Beijing.", "沈元昭邀请阿尔谢尼耶夫访华。", False),
    ("Arsenyev briefed Shen on the talks.", "阿尔谢尼耶夫介绍了谈判情况。", False),
    ("Trade grew, according to a statement.", "双边贸易增长。", False),
    ("China said it opposes sanctions.", "中方反对制裁。", False),
    ("Trade grew, Shen said.", "沈元昭说，贸易增长。", False),
    ("Peace is near, Reuters reported.", "和平临近。", False),
]
RU_ZH = [
    ("Отмечен рост торговли.", "沈元昭指出，双边贸易增长。", True),
    ("Подчёркнуто, что связи крепки.", "阿尔谢尼耶夫表示，俄中关系牢固。", True),
    ("Условлено продолжить контакты.", "沈元昭表示，愿保持沟通。", True),
    ("Обсуждены вопросы торговли.", "阿尔谢尼耶夫表示，贸易前景广阔。", True),
    ("Глеб Арсеньев отметил рост торговли.", "沈元昭指出，双边贸易增长。", True),
    ("Шэнь Юаньчжао поддержал план.", "阿尔谢尼耶夫表示，支持计划。", True),
    ("Стороны осудили санкции.", "沈元昭强调，反对制裁。", True),
    ("Лидеры отвергли санкции.", "阿尔谢尼耶夫表示，反对制裁。", True),
    ("Глеб Арсеньев отметил рост торговли.", "双方认为，贸易增长。", True),
    ("Шэнь Юаньчжао пригласил партнёров.", "双方同意互访。", True),
    ("Пекин заявил о поддержке.", "阿尔谢尼耶夫表示支持。", True),
    ("Товарооборот составил 94 млрд долларов.", "沈元昭说，贸易额达6000亿元。", True),
    ("Глеб Арсеньев отметил рост торговли.", "阿尔谢尼耶夫表示，贸易增长。", False),
    ("Шэнь Юаньчжао поблагодарил Россию.", "沈元昭感谢俄方。", False),
    ("Российская сторона подтвердила позицию.", "阿尔谢尼耶夫重申立场。", False),
    ("Стороны условились о встрече.", "双方同意会晤。", False),
    ("Главы государств обсудили Ближний Восток.", "两国元首就中东局势交换意见。", False),
    ("Условлено продолжить контакты.", "双方同意保持联系。", False),
    ("Отмечен рост торговли.", "双方认为，贸易增长。", False),
    ("Состоялся телефонный разговор.", "沈元昭同阿尔谢尼耶夫通电话。", False),
    ("Отработаны поиск подводных лодок и стрельбы.", "双方演练反潜。", False),
    ("Шэнь Юаньчжао пригласил партнёра.", "沈元昭邀请对方访华。", False),
    ("Китайская сторона поддержала план.", "中方支持计划。", False),
    ("Подписано соглашение о нефти.", "沈元昭表示，双方签署了协议。", False),
    ("Глеб Арсеньев проинформировал о контактах.", "阿尔谢尼耶夫介绍了接触情况。", False),
    ("В июле будет отмечено 25-летие Договора.", "沈元昭指出，今年是条约签署25周年。", False),
]


def rows(pairs, one, two):
    return [pytest.param((a, one), (b, two), fires, id=f"{a[:30]}-{b[:20]}") for a, b, fires in pairs]


@pytest.mark.parametrize(
    ("first", "second", "fires"), [*rows(EN_RU, "en", "ru"), *rows(EN_ZH, "en", "zh"), *rows(RU_ZH, "ru", "zh")]
)
def test_who_says_or_does_it(first, second, fires):
    assert bool(differences(first, second)) == fires


def test_the_order_of_the_texts_changes_nothing():
    for pairs, one, two in ((EN_RU, "en", "ru"), (EN_ZH, "en", "zh"), (RU_ZH, "ru", "zh")):
        for a, b, _ in pairs:
            assert bool(differences((a, one), (b, two))) == bool(differences((b, two), (a, one))), a


def test_spans_are_slices_and_the_note_names_both():
    (difference,) = differences(("Arsenyev said trade grew.", "en"), ("沈元昭指出，双边贸易增长。", "zh"))
    assert (difference.first_text, difference.second_text) == ("Arsenyev", "沈元昭")
    assert difference.note == "In the one text Arsenyev says or does it, in the other 沈元昭 says or does it."


def test_an_impersonal_form_is_shown_as_what_hides_the_speaker():
    (difference,) = differences(("Arsenyev said trade grew.", "en"), ("Отмечен рост торговли.", "ru"))
    assert difference.second_text == "Отмечен"
    assert "nobody who is named" in difference.note


def test_an_aide_who_tells_what_the_president_said_is_named():
    told = "Arsenyev briefed Shen on the talks, a Kremlin aide told reporters."
    (difference,) = differences((told, "en"), ("Глеб Арсеньев проинформировал о переговорах.", "ru"))
    assert (
        difference.note
        == "Arsenyev speaks in both, but in the one text as Kremlin aide tells it, in the other directly."
    )


def test_the_speaker_of_a_chinese_paragraph_is_carried_on():
    (difference,) = differences(("Arsenyev said trade grew.", "en"), ("双边贸易增长。", "zh", "沈元昭指出"))
    assert difference.second_start == -1
    assert "沈元昭" in difference.note
