from compare.glossary.term import Glossary, Term
from compare.translate.translate import translate_text

USHAKOV = Term("ushakov", "person", {"en": ("Ushakov",), "ru": ("Ушаков",)})


def test_a_text_comes_back_sentence_by_sentence_with_its_terms(tiny):
    sentences = ["Putin spoke.", "", "Putin spoke with Ushakov."]
    translated = translate_text(sentences, tiny, Glossary((USHAKOV,)))
    assert [sentence.text for sentence in translated.sentences] == [
        "Путин говорил.",
        "",
        "Путин говорил с Ушаковым.",
    ]
    (outcome,) = translated.terms
    assert (outcome.source, outcome.sentence, outcome.outcome) == ("Ushakov", 2, "repaired")
    assert (translated.language, translated.package) == ("ru", tiny)


def test_no_sentences_are_no_error(tiny):
    assert translate_text([], tiny, Glossary(())).sentences == ()


def test_a_sentence_longer_than_the_model_can_read_is_translated_in_parts(tiny):
    """The tiny model has 128 positions; this sentence has 151 tokens."""
    sentence = "Putin spoke with Ushakov, " * 30 + "today."
    (translated,) = translate_text([sentence], tiny, Glossary((USHAKOV,))).sentences
    assert translated.flags == ()
    assert translated.text.count("Путин говорил с") == 30
    assert translated.text.endswith(", сегодня.")
