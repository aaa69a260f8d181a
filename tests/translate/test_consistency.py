from compare.glossary.term import Term
from compare.translate.consistency import made_consistent
from compare.translate.translation import TermOutcome, TranslatedSentence

BERLIN = Term("berlin", "place", {"en": ("Berlin",), "ru": ("Берлин", "Берлинград"), "zh": ("柏林", "伯林")})
CHINA = Term("china", "place", {"en": ("China",), "ru": ("Китай", "КНР", "Поднебесная")})
TERMS = {term.id: term for term in (BERLIN, CHINA)}


def rendered(target, *sentences, source="Berlin", term=BERLIN):
    """Sentences with the form of the term in each; how they are rendered, and with what outcomes."""
    translated = [
        (TranslatedSentence(text), (TermOutcome(source, 0, form, "applied", term.id),)) for text, form in sentences
    ]
    consistent = made_consistent(translated, TERMS, target)
    return [(sentence.text, *((each.form, each.outcome) for each in outcomes)) for sentence, outcomes in consistent]


def test_the_commonest_form_stands_everywhere_in_the_case_of_its_place():
    assert rendered(
        "ru", ("Он в Берлине.", "Берлине"), ("Берлин ждёт.", "Берлин"), ("Он в Берлинграде.", "Берлинграде")
    ) == [
        ("Он в Берлине.", ("Берлине", "applied")),
        ("Берлин ждёт.", ("Берлин", "applied")),
        ("Он в Берлине.", ("Берлине", "repaired")),
    ]


def test_of_equally_common_forms_the_glossary_s_first_stands():
    assert [row[0] for row in rendered("zh", ("他在伯林。", "伯林"), ("他在柏林。", "柏林"))] == ["他在柏林。"] * 2


def test_a_form_of_another_gender_stays():
    sentences = (("Китай ждёт.", "Китай"), ("Китай рад.", "Китай"), ("Поднебесная рада.", "Поднебесная"))
    assert [row[0] for row in rendered("ru", *sentences, source="China", term=CHINA)] == [
        "Китай ждёт.",
        "Китай рад.",
        "Поднебесная рада.",
    ]


def test_a_form_that_stands_twice_in_a_sentence_stays():
    sentences = (("柏林。", "柏林"), ("柏林。", "柏林"), ("伯林和伯林。", "伯林"))
    assert rendered("zh", *sentences)[2][0] == "伯林和伯林。"


def test_one_form_throughout_changes_nothing():
    assert rendered("zh", ("伯林。", "伯林"), ("伯林。", "伯林")) == [("伯林。", ("伯林", "applied"))] * 2
