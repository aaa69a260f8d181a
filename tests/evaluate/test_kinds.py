from pathlib import Path

from compare.evaluate.kinds import count_kinds

GOLD = Path(__file__).parents[1] / "gold"


def test_the_rules_are_counted_on_the_links_of_the_gold():
    counts = count_kinds([GOLD / "b01"])
    assert counts["strength"].figures[0] > 0
    assert counts["wording"].figures[1] > 0
