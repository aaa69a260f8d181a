from pathlib import Path

import pytest

from compare.evaluate.gold import gold_links, read_event, same_sentence
from compare.texts.read import read_text

EVENTS = sorted(path for path in (Path(__file__).parents[1] / "gold").iterdir() if path.is_dir())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The leaders spoke by phone.", "The leaders  spoke by phone.", True),
        ("The leaders spoke by phone", "The leaders spoke by phone for an hour.", True),
        ("The leaders", "The leaders spoke by phone for an hour on Thursday.", False),
        ("", "The leaders spoke.", False),
    ],
)
def test_a_cut_of_a_sentence_counts_as_it(one, other, same):
    assert same_sentence(one, other) is same
    assert same_sentence(other, one) is same


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_every_annotated_sentence_is_found_in_its_text(event):
    for pair in read_event(event):
        first = [sentence.text for sentence in read_text(str(pair.first), "first").sentences]
        second = [sentence.text for sentence in read_text(str(pair.second), "second").sentences]
        assert all(any(same_sentence(row.sentence, sentence) for sentence in first) for row in pair.rows)
        targets = {target for row in pair.rows for target in row.targets}
        assert all(any(same_sentence(target, sentence) for sentence in second) for target in targets)
        wanted, _ = gold_links(pair, first, second)
        assert len(wanted) >= sum(len(row.targets) > 0 for row in pair.rows)
