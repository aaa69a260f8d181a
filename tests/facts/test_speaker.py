import pytest

from compare.facts.names import find_names
from compare.facts.speaker import BOTH, NOBODY, find_speaker
from compare.glossary.term import Glossary, Term

GLOSSARY = Glossary(
    (
        Term("putin", "person", {"en": ("Vladimir Putin", "Putin"), "ru": ("Владимир Путин",), "zh": ("普京",)}),
        Term("xi", "person", {"en": ("Xi Jinping", "Xi"), "ru": ("Си Цзиньпин",), "zh": ("习近平",)}),
        Term("ushakov", "person", {"en": ("Yuri Ushakov", "Ushakov"), "ru": ("Юрий Ушаков",)}),
        Term("reuters", "organisation", {"en": ("Reuters",)}),
        Term("taiwan", "place", {"en": ("Taiwan",), "ru": ("Тайвань",), "zh": ("台湾",)}),
    )
)


def speaker(sentence, language, context="", before=NOBODY, start=0):
    names = find_names(sentence, language, GLOSSARY)
    return find_speaker(sentence, start, len(sentence), context, language, names, before)


@pytest.mark.parametrize(
    ("sentence", "language", "terms"),
    [
        ("Trade grew last year, Ushakov said.", "en", ("ushakov",)),
        ("Ushakov said trade grew.", "en", ("ushakov",)),
        ("Xi told Putin that ties were strong.", "en", ("xi",)),
        ("Trade grew, according to Reuters news agency.", "en", ("reuters",)),
        ("The two leaders agreed to stay in touch.", "en", (BOTH,)),
        ("Putin and Xi talked about Taiwan.", "en", ()),
        ("Владимир Путин подчеркнул, что торговля растёт.", "ru", ("putin",)),
        ("Торговля растёт, отметил Юрий Ушаков.", "ru", ("ushakov",)),
        ("Стороны подтвердили позицию по Тайваню.", "ru", (BOTH,)),
        ("习近平指出，台湾是中国的一部分。", "zh", ("xi",)),
        ("普京表示，俄方支持。", "zh", ("putin",)),
        ("双方同意保持联系。", "zh", (BOTH,)),
        ("2024年贸易额增长。", "zh", ()),
    ],
)
def test_who_says_it(sentence, language, terms):
    found = speaker(sentence, language)
    assert found.terms == terms
    assert not found.impersonal
    if terms:
        assert sentence[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Отмечено, что товарооборот вырос.",
        "С удовлетворением констатировано, что связи крепнут.",
        "Обсуждены вопросы торговли.",
        "Условлено продолжить контакты.",
    ],
)
def test_a_russian_passive_hides_who_said_it(sentence):
    found = speaker(sentence, "ru")
    assert found.impersonal
    assert found.terms == ()


def test_a_pronoun_and_a_clause_carry_the_speaker_on():
    ushakov = speaker("Ushakov said trade grew.", "en")
    assert speaker("He added that talks would go on.", "en", before=ushakov).terms == ("ushakov",)
    xi = speaker("习近平指出，贸易增长。", "zh")
    assert speaker("坚决反对干涉。", "zh", context="习近平指出", before=xi).terms == ("xi",)
    assert speaker("坚决反对干涉。", "zh", context="习近平指出", before=xi).start == -1


def test_a_sentence_of_its_own_carries_nothing_on():
    ushakov = speaker("Ushakov said trade grew.", "en")
    assert speaker("Oil prices fell on Monday.", "en", before=ushakov) == NOBODY
