import pytest

from compare.glossary.inflect import inflect_russian
from compare.glossary.propose import declension, propose_forms, surname_alone
from compare.glossary.read import read_glossary
from compare.glossary.transliteration.bgn_pcgn import bgn_pcgn, press_spelling
from compare.glossary.transliteration.chinese import is_chinese_name, name_in_pinyin, name_in_russian
from compare.glossary.transliteration.palladius import is_palladius, palladius
from compare.shipped import shipped


@pytest.mark.parametrize(
    ("syllables", "word"),
    [
        ("jin ping", "Цзиньпин"), ("xi", "Си"), ("ke qiang", "Кэцян"), ("chang an", "Чанъань"), ("hui", "Хуэй"),
        ("huo", "Хо"), ("shuo", "Шо"), ("zhi", "Чжи"), ("si", "Сы"), ("lü", "Люй"), ("lv", "Люй"), ("jun", "Цзюнь"),
        ("xue xiang", "Сюэсян"), ("rui", "Жуй"), ("er", "Эр"), ("yi", "И"), ("wen", "Вэнь"), ("tian an", "Тяньань"),
    ],
)  # fmt: skip
def test_pinyin_becomes_russian_by_palladius(syllables, word):
    assert palladius(syllables.split()) == word


def test_what_is_no_syllable_is_refused():
    with pytest.raises(ValueError, match="'smith'"):
        palladius(["smith"])


@pytest.mark.parametrize("word", ["Цзиньпин", "Пекин", "Чанъань", "Ляонин"])
def test_a_word_of_chinese_syllables_is_known(word):
    assert is_palladius(word) == (word != "Пекин")  # an older spelling than the system


@pytest.mark.parametrize(
    ("name", "english", "russian"),
    [
        ("习近平", "Xi Jinping", "Си Цзиньпин"),
        ("王毅", "Wang Yi", "Ван И"),
        ("任正非", "Ren Zhengfei", "Жэнь Чжэнфэй"),
        ("单霁翔", "Shan Jixiang", "Шань Цзисян"),
        ("欧阳修", "Ouyang Xiu", "Оуян Сю"),
        ("李克安", "Li Ke'an", "Ли Кэань"),
    ],
)
def test_a_chinese_name_is_surname_and_given_name(name, english, russian):
    assert (name_in_pinyin(name), name_in_russian(name)) == (english, russian)
    assert is_chinese_name(name)


def test_chinese_persons_of_the_shipped_glossary_are_spelled_as_it_has_them():
    terms = read_glossary(shipped("glossaries") / "names.csv").terms
    known = [term for term in terms[37:75] if term.kind == "person" and is_chinese_name(term.forms["zh"][0])]
    wrong = [term.id for term in known if name_in_russian(term.forms["zh"][0]) not in term.forms["ru"]]
    wrong += [term.id for term in known if name_in_pinyin(term.forms["zh"][0]) not in term.forms["en"]]
    assert len(known) > 25
    assert len(set(wrong)) <= 2, wrong


@pytest.mark.parametrize(
    ("russian", "strict", "press"),
    [
        ("Юрий Ушаков", "Yuriy Ushakov", "Yury Ushakov"),
        ("Пётр Велигин", "Pëtr Veligin", "Pyotr Veligin"),
        ("Дмитрий Песков", "Dmitriy Peskov", "Dmitry Peskov"),
        ("Игорь Моргулов", "Igor’ Morgulov", "Igor Morgulov"),
        ("Евгений Щербаков", "Yevgeniy Shcherbakov", "Yevgeny Shcherbakov"),
        ("Мединский", "Medinskiy", "Medinsky"),
        ("Подъезд", "Pod”yezd", "Podyezd"),
        ("ЕЖ", "YEZH", "YEZH"),
        ("Kreml 1", "Kreml 1", "Kreml 1"),
    ],
)
def test_russian_becomes_latin_strictly_and_as_the_press_writes_it(russian, strict, press):
    assert (bgn_pcgn(russian), press_spelling(russian)) == (strict, press)


def test_forms_are_proposed_from_those_there_are():
    assert propose_forms({"zh": ["习近平"]}, "ru") == ["Си Цзиньпин"]
    assert propose_forms({"zh": ["习近平"], "ru": ["Си"]}, "en") == ["Xi Jinping"]
    assert propose_forms({"ru": ["Юрий Ушаков"], "zh": ["尤里·乌沙科夫"]}, "en") == ["Yury Ushakov", "Yuriy Ushakov"]
    assert propose_forms({"en": ["Orbis"]}, "ru") == []


def test_a_surname_stands_alone_where_it_names_one_person():
    assert surname_alone("Юрий Ушаков", {"zh": ["尤里·乌沙科夫"]}) == "Ушаков"
    assert surname_alone("Xi Jinping", {"zh": ["习近平"]}) == ""
    assert surname_alone("Ушаков", {}) == ""


@pytest.mark.parametrize(
    ("form", "case", "inflected"),
    [
        ("Пётр Велигин", "ablt", "Петром Велигиным"),
        ("Велигин", "ablt", "Велигиным"),
        ("Константин Карабов", "ablt", "Константином Карабовым"),
        ("Анна Велигина", "gent", "Анны Велигиной"),
        ("Си Цзиньпин", "ablt", "Си Цзиньпином"),
        ("Ляонин", "ablt", "Ляонином"),
    ],
)
def test_surnames_in_ov_and_in_that_no_dictionary_has_decline_as_surnames(form, case, inflected):
    assert inflect_russian(form, case).replace("ё", "е") == inflected
    assert declension(form)[case] == inflect_russian(form, case)
