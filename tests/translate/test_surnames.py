from compare.glossary.find import find_terms
from compare.glossary.term import Glossary, Term
from compare.translate.surnames import terms_of_text

USHAKOV = Term("ushakov", "person", {"en": ("Yuri Ushakov",), "ru": ("Юрий Ушаков",), "zh": ("尤里·乌沙科夫",)})
XI = Term("xi", "person", {"en": ("Xi Jinping", "Xi"), "ru": ("Си Цзиньпин",), "zh": ("习近平",)})
ANNA = Term("anna", "person", {"en": ("Anna Ushakov",), "ru": ("Анна Ушакова",)})


def forms(glossary, surname, target):
    return [match.term.forms[target] for match in find_terms(surname, "en", glossary)]


def test_a_surname_after_the_full_name_is_a_term():
    sentences = ["Yuri Ushakov spoke.", "Ushakov left."]
    assert forms(terms_of_text(Glossary((USHAKOV,)), sentences, "en", "ru"), "Ushakov", "ru") == [("Ушаков",)]
    assert forms(terms_of_text(Glossary((USHAKOV,)), sentences, "en", "zh"), "Ushakov", "zh") == [("乌沙科夫",)]


def test_a_person_whom_the_text_does_not_name_in_full_has_no_surname():
    assert terms_of_text(Glossary((USHAKOV,)), ["Ushakov left."], "en", "ru").terms == ()


def test_of_a_glossary_the_terms_stay_that_the_text_has():
    glossary = Glossary((USHAKOV, ANNA, XI))
    assert terms_of_text(glossary, ["Xi left.", "Xi Jinping spoke."], "en", "zh").terms == (XI,)


def test_a_surname_that_two_persons_share_is_nobody_s():
    sentences = ["Yuri Ushakov met Anna Ushakov."]
    assert forms(terms_of_text(Glossary((USHAKOV, ANNA)), sentences, "en", "ru"), "Ushakov", "ru") == []


def test_a_chinese_name_in_chinese_has_no_surname_at_its_end():
    assert forms(terms_of_text(Glossary((XI,)), ["Xi Jinping spoke."], "en", "zh"), "Jinping", "zh") == []


def test_a_surname_of_the_glossary_stays_as_it_is():
    own = Term("own", "person", {"en": ("Ushakov",), "ru": ("Ушаковъ",)})
    assert forms(
        terms_of_text(Glossary((USHAKOV, own)), ["Yuri Ushakov.", "Ushakov."], "en", "ru"), "Ushakov", "ru"
    ) == [("Ушаковъ",)]
