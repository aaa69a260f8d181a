from dataclasses import replace

from compare.differences.attribution import attribution_differences
from compare.facts.fact import Speaker


def test_two_speakers_are_a_difference(stated, pair):
    one = stated("Ushakov said trade grew.", speaker=("ushakov", "Ushakov"))
    two = stated("习近平指出，贸易增长。", "zh", speaker=("xi", "习近平"), claim="b:1")
    (difference,) = attribution_differences(pair(one, two))
    assert (difference.first_text, difference.second_text) == ("Ushakov", "习近平")
    assert difference.note == "Said by Ushakov in the one, by 习近平 in the other."


def test_a_named_speaker_against_nobody_named_is_a_difference(stated, pair):
    one = stated("Putin said trade grew.", speaker=("putin", "Putin"))
    two = stated("Отмечен рост торговли.", "ru", impersonal=True, claim="b:1")
    (difference,) = attribution_differences(pair(one, two))
    assert (difference.second_text, difference.second_start) == ("", -1)
    assert "not named" in difference.note


def test_the_same_speaker_is_no_difference(stated, pair):
    one = stated("Putin said trade grew.", speaker=("putin", "Putin"))
    two = stated("Путин отметил рост торговли.", "ru", speaker=("putin", "Путин"), claim="b:1")
    assert attribution_differences(pair(one, two)) == ()


def test_a_journalists_own_sentence_is_no_difference(stated, pair):
    one = stated("Trade grew last year.")
    two = stated("Путин отметил рост торговли.", "ru", speaker=("putin", "Путин"), claim="b:1")
    assert attribution_differences(pair(one, two)) == ()


def test_both_sides_against_two_named_leaders_is_no_difference(stated, pair):
    one = stated("The leaders agreed to meet.", speaker=("both sides", "The leaders"))
    said_by = Speaker(("putin", "xi"), impersonal=False, start=0, end=5, text="Путин")
    two = stated("Путин и Си Цзиньпин условились о встрече.", "ru", claim="b:1")
    two = replace(two, facts=replace(two.facts, speaker=said_by))
    assert attribution_differences(pair(one, two)) == ()
