from compare.differences.difference import KINDS, RULES
from compare.evaluate.gold import GOLD_KINDS


def test_every_kind_has_a_rule_in_words():
    assert set(KINDS) <= set(RULES)


def test_kinds_are_those_of_annotated_events_in_their_order():
    assert list(KINDS) == [kind for kind in GOLD_KINDS if kind in KINDS]
