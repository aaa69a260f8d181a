from datetime import date

import pytest

from compare.align.link import Group
from compare.facts.extract import extract_facts
from compare.framing.find import find_framings, framing_pairs
from compare.glossary.layers import load_glossary, load_loaded_terms, load_topics
from compare.texts.claims import split_claims
from compare.texts.text import Sentence, Text

SENTENCES = {
    ("paper", "en"): (
        "Vladimir Putin said trade had grown.",
        "Xi Jinping said oil mattered.",
        "Xi Jinping called the war in Ukraine a tragedy.",
        "It rained in the capital.",
    ),
    ("kremlin", "ru"): (
        "Владимир Путин заявил, что торговля растёт.",
        "Отмечено, что украинский кризис требует внимания.",
    ),
    ("agency", "zh"): ("习近平指出，石油很重要。", "普京表示，贸易增长。"),
}


def text_of(label, language, sentences):
    made = tuple(Sentence(words, 0, len(words), n) for n, words in enumerate(sentences))
    return Text(label, language, f"{label}.txt", date(2024, 2, 8), made, split_claims(label, made, language))


@pytest.fixture(scope="module")
def framings():
    texts = [text_of(*key, sentences) for key, sentences in SENTENCES.items()]
    names = load_glossary()
    facts = {text.label: extract_facts(text, names, load_loaded_terms()) for text in texts}
    return find_framings(texts, facts, load_topics(), names)


def test_speakers_are_counted_by_their_claims_in_every_language(framings):
    paper, kremlin, agency = ({voice.name: len(voice.claims) for voice in text.voices} for text in framings)
    assert paper == {"Xi Jinping": 2, "Vladimir Putin": 1}
    assert kremlin["Vladimir Putin"] >= 1
    assert set(agency) == {"Xi Jinping", "Vladimir Putin"}


def test_the_speaker_with_most_claims_comes_first(framings):
    assert framings[0].voices[0].name == "Xi Jinping"


def test_a_hidden_speaker_is_told_from_none(framings):
    assert framings[0].unattributed == ("paper:4",)
    assert framings[0].hidden == ()
    assert framings[1].hidden


def test_every_claim_has_a_speaker_or_is_hidden_or_has_none(framings):
    for text in framings:
        spoken = {claim for voice in text.voices for claim in voice.claims}
        assert len(spoken | {*text.hidden, *text.unattributed}) == text.claims
        assert not spoken & {*text.hidden, *text.unattributed}


def test_two_names_of_one_concept_stand_side_by_side(framings):
    (pair,) = framing_pairs(framings[:2], [])
    assert pair.concepts == ("ukraine-conflict",)
    words = [[naming.text for naming in text.namings if naming.concept == "ukraine-conflict"] for text in framings[:2]]
    assert words == [["war in Ukraine"], ["украинский кризис"]]


def test_a_concept_that_one_text_names_alone_is_no_pair_of_words(framings):
    assert framing_pairs([framings[0], framings[2]], [])[0].concepts == ()


def test_claims_of_a_pair_are_shared_or_only_in_one():
    texts = [text_of(*key, sentences) for key, sentences in SENTENCES.items()]
    names = load_glossary()
    facts = {text.label: extract_facts(text, names, load_loaded_terms()) for text in texts}
    three = find_framings(texts, facts, load_topics(), names)
    groups = [
        Group({"paper": ("paper:1",), "kremlin": ("kremlin:1",), "agency": ("agency:2",)}),
        Group({"paper": ("paper:2",), "agency": ("agency:1",)}),
        Group({"paper": ("paper:4",)}),
    ]
    first, second, third = framing_pairs(three, groups)
    assert (first.shared, first.only) == (
        {"paper": ("paper:1",), "kremlin": ("kremlin:1",)},
        {"paper": ("paper:2", "paper:4"), "kremlin": ()},
    )
    assert second.shared == {"paper": ("paper:1", "paper:2"), "agency": ("agency:1", "agency:2")}
    assert third.only == {"kremlin": (), "agency": ("agency:1",)}
