import numpy as np
import pytest

from compare.glossary.term import Glossary, Term, TermMatch
from compare.translate.engine import Draft
from compare.translate.presence import Presence
from compare.translate.repair import find_edit

MACRON = Term("macron", "person", {"en": ("Macron",), "zh": ("马克龙",)})


class Characters:
    """Stands in for an engine whose tokens are words (English) and characters (Chinese)."""

    def decode(self, tokens):
        return ("" if any(token[0] >= "\u4e00" for token in tokens if token) else " ").join(tokens)


def draft(english, chinese, attended):
    """A draft in which the characters at `attended` were written with the first English word in view."""
    words = english.split()
    attention = np.zeros((len(chinese), len(words)), np.float32)
    attention[:, -1] = 1
    attention[attended] = np.eye(len(words))[0]
    return Draft(english, english, chinese, (), tuple(words), tuple(chinese), attention)


def edit(translated, *terms):
    match = TermMatch(MACRON, 0, len("Macron"), "Macron")
    presence = Presence(Glossary((MACRON, *terms)), "en", "zh")
    taken = presence.of(presence.wanted(translated.cleaned)).occupied(translated.text)
    return find_edit(translated, match, taken, Characters(), presence)


def test_an_unknown_transliteration_that_the_model_wrote_for_the_name_is_replaced():
    found = edit(draft("Macron said", "马克伦表示", [0, 1, 2]))
    assert (found.start, found.end, found.form) == (0, 3, "马克龙")


@pytest.mark.parametrize(("chinese", "attended"), [("他表示同意", [1, 2]), ("在媒体上说", [1, 2])])
def test_a_common_word_is_not_replaced_however_much_attention_it_has(chinese, attended):
    assert edit(draft("Macron said", chinese, attended)) is None


def test_half_a_name_is_not_replaced():
    assert edit(draft("Macron said", "马克伦·哈桑表示", [0, 1, 2])) is None


def test_a_name_that_the_source_accounts_for_is_not_replaced():
    beijing = Term("beijing", "place", {"en": ("Beijing",), "zh": ("北京",)})
    assert edit(draft("Macron Beijing", "北京表示", [0, 1]), beijing) is None
