"""Hard pairs in three languages: two ways to put one thing, which differ from each other and not from themselves.

A row of opposed/KIND.tsv puts one thing in two ways ("one", "other") in English, Russian and Chinese: for each pair of
languages that is two pairs of sentences that differ and two that do not.
"""

import csv
from itertools import combinations
from pathlib import Path

import pytest

from compare.differences.pair import Pair, Stated
from compare.differences.polarity import polarity_differences
from compare.differences.strength import strength_differences
from compare.differences.wording import wording_differences
from compare.facts.extract import extract_facts
from compare.glossary.layers import load_loaded_terms
from compare.glossary.term import Glossary
from compare.texts.text import Claim, Sentence, Text

FOLDER = Path(__file__).parent / "opposed"
RULES = {"strength": strength_differences, "polarity": polarity_differences, "wording": wording_differences}
LANGUAGES = tuple(combinations(("en", "ru", "zh"), 2))
WAYS = ("one", "other")
LOADED, NAMES = load_loaded_terms(), Glossary(())


def stated(sentence, language):
    claim = Claim(f"{language}:1", 0, 0, len(sentence), sentence)
    text = Text(language, language, "-", None, (Sentence(sentence, 0, len(sentence), 0),), (claim,))
    return Stated(claim, sentence, language, language, extract_facts(text, NAMES, LOADED)[0])


def rows(kind):
    with (FOLDER / f"{kind}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def cases(kind):
    for row in rows(kind):
        for first, second in LANGUAGES:
            for one in WAYS:
                for two in WAYS:
                    yield (first, row[f"{first} {one}"]), (second, row[f"{second} {two}"]), one != two


@pytest.mark.parametrize("kind", RULES)
def test_there_are_at_least_25_pairs_of_each_kind_and_language_pair_that_differ_and_as_many_that_do_not(kind):
    assert 2 * len(rows(kind)) >= 25


@pytest.mark.parametrize(("kind", "one", "two", "differs"), [(k, *case) for k in RULES for case in cases(k)])
def test_what_is_put_in_two_ways_differs_and_nothing_differs_from_itself(kind, one, two, differs):
    found = RULES[kind](Pair(stated(one[1], one[0]), stated(two[1], two[0])))
    assert bool(found) is differs, [difference.note for difference in found]


@pytest.mark.parametrize(("kind", "one", "two", "differs"), [(k, *case) for k in RULES for case in cases(k)])
def test_spans_are_exact_and_notes_are_sentences(kind, one, two, differs):
    for difference in RULES[kind](Pair(stated(one[1], one[0]), stated(two[1], two[0]))):
        first = one[1][difference.first_start : difference.first_end] if difference.first_start >= 0 else ""
        second = two[1][difference.second_start : difference.second_end] if difference.second_start >= 0 else ""
        assert differs
        assert (first, second) == (difference.first_text, difference.second_text)
        assert first or second
        assert difference.note[0].isupper() or difference.note.startswith(one[0]) or difference.note.startswith(two[0])
        assert difference.note.endswith(".")
        assert not {"omit", "deny", "denies", "denied", "censor"} & set(
            difference.note.lower().replace(".", "").split()
        )


@pytest.mark.parametrize("row", rows("look_alikes"), ids=lambda row: row["en"])
@pytest.mark.parametrize(("first", "second"), LANGUAGES)
def test_translations_of_each_other_differ_in_nothing(row, first, second):
    pair = Pair(stated(row[first], first), stated(row[second], second))
    assert [difference.note for rule in RULES.values() for difference in rule(pair)] == []
