from pathlib import Path

import pytest

from compare.errors import InputError
from compare.evaluate.gold import find_events, gold_links, read_event, same_sentence, signature_of
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


HEAD = "from_file\tfrom_sentence\tto_file\tto_sentences\trelation\tdifferences\tnote\talso"


@pytest.fixture
def write_event(tmp_path):
    """Write a gold.tsv with these lines into an event folder; gives the folder."""

    def write(*lines, name="call"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "gold.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
        return folder

    return write


def test_a_row_is_read_with_its_targets_kinds_and_trap(write_event):
    rows = (
        "en.txt\tOne.\tru.txt\tРаз. || Два.\tpartial\tnumber, scope\t\tТри.",
        "en.txt\tTwo.\tru.txt\t\tabsent\tnone\ttrap: not that",
    )
    (pair,) = read_event(write_event(HEAD, *rows))
    one, two = pair.rows
    assert (one.targets, one.also, one.kinds, one.trap) == (("Раз.", "Два."), ("Три.",), {"number", "scope"}, False)
    assert (two.targets, two.also, two.kinds, two.trap) == ((), (), frozenset(), True)
    assert (pair.event, pair.first.name, pair.second.name, pair.names) == ("call", "en.txt", "ru.txt", None)


def test_of_two_rows_on_one_sentence_the_last_counts(write_event):
    (pair,) = read_event(write_event(HEAD, "en.txt\tOne.\tru.txt\tРаз.", "en.txt\tOne.\tru.txt\tДва."))
    assert [row.targets for row in pair.rows] == [("Два.",)]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["from_file\tfrom_sentence"], "no column to_file, to_sentences, differences, note"),
        ([HEAD, "en.txt One. ru.txt"], "line 2"),
        ([HEAD, "en.txt\tOne.\tru.txt\tРаз.\tsame\tnumbers"], "line 2: no such kind as numbers"),
    ],
)
def test_a_gold_file_that_cannot_be_used_is_named_with_its_line(write_event, lines, said):
    with pytest.raises(InputError, match=rf"gold\.tsv.*{said}"):
        read_event(write_event(*lines))


def test_a_gold_file_that_is_not_utf_8_is_named(write_event):
    folder = write_event(HEAD)
    (folder / "gold.tsv").write_bytes("from_file\tфайл".encode("cp1251"))
    with pytest.raises(InputError, match="byte 10 is not UTF-8"):
        read_event(folder)


def test_events_are_found_in_a_folder_and_each_is_there_once():
    assert find_events([EVENTS[0].parent, EVENTS[0]]) == tuple(EVENTS)
    assert find_events(EVENTS[:2]) == tuple(EVENTS[:2])


def test_a_folder_without_gold_and_a_file_are_no_events(tmp_path):
    with pytest.raises(InputError, match="event folder"):
        find_events([tmp_path])
    with pytest.raises(InputError, match="no such folder"):
        find_events([tmp_path / "none"])


def test_two_events_may_not_have_one_name(write_event):
    with pytest.raises(InputError, match="same name"):
        find_events([EVENTS[0], write_event(HEAD, name=EVENTS[0].name)])


def test_the_signature_changes_with_any_file_of_an_event(write_event):
    folder = write_event(HEAD)
    before = signature_of([folder])
    (folder / "en.txt").write_text("One.", encoding="utf-8")
    assert signature_of([folder]) != before
