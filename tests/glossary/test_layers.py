"""Layers, lists of entries, differences and merges."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given

from compare.glossary.diff import diff
from compare.glossary.edit import cells_of
from compare.glossary.entries import entries_of, lay_entries, origins
from compare.glossary.formats import wide
from compare.glossary.formats.losses import Losses
from compare.glossary.formats.options import Options
from compare.glossary.layers import Layer, load_glossary, overlay, user_layer, user_path
from compare.glossary.lookup import index_of
from compare.glossary.merge import merge
from compare.glossary.read import parse, terms_of
from compare.glossary.term import Glossary
from compare.report.glossary import render_change
from compare.report.glossary_list import render_csv, render_table, width

_SPEC = importlib.util.spec_from_file_location("strategies", Path(__file__).parent / "strategies.py")
strategies = importlib.util.module_from_spec(_SPEC)
sys.modules["strategies"] = strategies
_SPEC.loader.exec_module(strategies)


def file_of(terms, name):
    class Text(list):
        write = list.append
        writelines = list.extend

    text = Text()
    wide.write(terms, text, Options(), Losses())
    return parse(b"".join(text).decode(), name)


def glossary(content, name="g.csv"):
    return Glossary(tuple(terms_of(parse(content, name))))


@given(strategies.terms(), strategies.terms())
def test_entries_are_laid_over_each_other_as_terms_are(below, above):
    files = [file_of(below, "below"), file_of(above, "above")]
    laid = overlay([Glossary(tuple(terms_of(file))) for file in files]).terms
    entries = lay_entries([entries_of(Layer(file.path, file)) for file in files])
    assert [entry.id for entry in entries] == [term.id for term in laid]
    assert [cells_of(entry.term) for entry in entries] == [cells_of(term) for term in laid]


@given(strategies.terms(), strategies.terms())
def test_a_list_as_csv_is_a_glossary_with_these_terms(below, above):
    files = [file_of(below, "below"), file_of(above, "above")]
    entries = lay_entries([entries_of(Layer(file.path, file)) for file in files])
    read = list(terms_of(parse("\n".join(render_csv(entries)), "list")))
    assert [(term.id, cells_of(term, with_id=True)) for term in read] == [
        (entry.id, cells_of(entry.term, with_id=True)) for entry in entries
    ]


def test_origins_name_the_last_layer_that_has_a_form():
    shipped = parse("id,en,ru\nputin,Putin | Vladimir Putin,Путин\n", "names.csv")
    own = parse("# mine\nen,ru\nPutin,ВВП\n", "own.csv")
    layers = [entries_of(Layer("shipped", shipped)), entries_of(Layer("user", own))]
    (entry,) = lay_entries(layers)
    assert entry.forms == {"en": ("Putin", "Vladimir Putin"), "ru": ("ВВП", "Путин")}
    assert origins(entry, layers) == {
        ("en", "Putin"): "user, row 3",
        ("en", "Vladimir Putin"): "shipped, row 2",
        ("ru", "ВВП"): "user, row 3",
        ("ru", "Путин"): "shipped, row 2",
    }


def test_the_users_glossary_is_where_the_environment_says_and_measuring_does_not_look_there(tmp_path, monkeypatch):
    own = tmp_path / "own.csv"
    monkeypatch.setenv("CROSSFRAME_GLOSSARY", str(own))
    assert user_path() == own
    assert user_layer() == ()
    own.write_text("en,ru\nZzyzx Office,Контора\n", encoding="utf-8")
    assert user_layer() == (own,)
    assert "Zzyzx Office" not in {term.id for term in load_glossary().terms}
    assert "Zzyzx Office" in {term.id for term in load_glossary(user_layer()).terms}
    monkeypatch.delenv("CROSSFRAME_GLOSSARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert user_path() == tmp_path / "data" / "crossframe" / "glossary.csv"


def test_a_term_is_found_by_id_form_or_whatever_its_capitals_and_near_ones_are_named():
    terms = glossary("id,en,ru\na,Putin,Путин\nb,Georgia,Грузия\nc,Georgia,Джорджия\n").terms
    assert [index_of(terms, wanted, "g.csv") for wanted in ("a", "Путин", "PUTIN", "Джорджия")] == [0, 0, 0, 2]
    with pytest.raises(Exception, match=r"2 terms in g[.]csv have this form; say which by its id: b, c"):
        index_of(terms, "Georgia", "g.csv")
    with pytest.raises(Exception, match="did you mean Putin"):
        index_of(terms, "Puttin", "g.csv")


def test_differences_are_told_by_form():
    old = glossary("id,en,ru,kind\np,Putin,Путин | ВВП,person\nx,Xi,Си,\nl,Lavrov,Лавров,\n")
    new = glossary("id,en,ru,kind,zh\np,Putin,Владимир Путин | Путин,,普京\nl,Lavrov,Лавров,,\nw,Wang Yi,Ван И,,\n")
    assert [render_change(change) for change in diff(old, new)] == [
        "~ p: ru -ВВП +Владимир Путин preferred: Владимир Путин; kind -person; zh +普京",
        "- x: en Xi; ru Си",
        "+ w: en Wang Yi; ru Ван И",
    ]


def test_an_order_of_forms_is_a_difference_too():
    (change,) = diff(glossary("en\nA | B | C\n"), glossary("en\nA | C | B\n"))
    assert render_change(change) == "~ A: en order of forms"


@given(strategies.terms())
def test_a_glossary_does_not_differ_from_itself(terms):
    same = Glossary(tuple(terms))
    assert diff(same, same) == []


@given(strategies.terms())
def test_merging_a_glossary_into_an_empty_one_gives_its_terms(terms):
    merged = merge(parse("en,ru,zh,de\n", "g.csv"), terms, trust_ids=False)
    read = list(terms_of(merged.file))
    assert [(t.forms, t.forbidden, t.kind, t.note) for t in read] == [
        (t.forms, t.forbidden, t.kind, t.note) for t in terms
    ]
    assert merged.conflicts == []


@given(strategies.terms())
def test_merging_a_glossary_into_itself_changes_no_byte(terms):
    file = file_of(terms, "g.csv")
    merged = merge(file, terms_of(file))
    assert (merged.file.content, merged.added, merged.changed) == (file.content, [], [])


OURS = "# ours\nen,ru,kind,note\nPutin,Путин,person,\nXi Jinping,Си,person,x\n"
THEIRS = "en,ru,zh,kind,note\nPutin,Владимир Путин | Путин,普京,title,n\nLavrov,Лавров,,,\n"


def test_a_merge_adds_and_fills_up_and_keeps_ours_where_both_say_something_else():
    merged = merge(parse(OURS, "ours.csv"), glossary(THEIRS).terms)
    assert merged.file.content.decode() == (
        "# ours\nen,ru,kind,note,zh\nPutin,Путин | Владимир Путин,person,n,普京\nXi Jinping,Си,person,x,\n"
        "Lavrov,Лавров,,,\n"
    )
    assert (merged.added, merged.changed) == (["Lavrov"], ["Putin"])
    assert [(each.column, each.ours, each.theirs) for each in merged.conflicts] == [
        ("ru", "Путин", "Владимир Путин | Путин"),
        ("kind", "person", "title"),
    ]


def test_a_merge_may_prefer_theirs():
    merged = merge(parse(OURS, "ours.csv"), glossary(THEIRS).terms, prefer_theirs=True)
    assert "Putin,Владимир Путин | Путин,title,n,普京\n" in merged.file.content.decode()
    assert len(merged.conflicts) == 2


def test_the_numbers_of_other_programs_do_not_make_one_concept():
    ours, theirs = parse("id,en\n1,Orbis\n", "g.csv"), glossary("id,en\n1,Velum\n").terms
    assert [term.id for term in terms_of(merge(ours, theirs, trust_ids=False).file)] == ["1", "1-2"]
    assert [term.forms["en"] for term in terms_of(merge(ours, theirs).file)] == [("Orbis", "Velum")]


def test_a_table_keeps_to_the_width_of_the_terminal_and_shows_what_a_terminal_would_obey():
    content = f"en,ru,zh,kind\n{'Long Name ' * 9},Путин,{'普京' * 30},person\nA\x1b[31m,Б,甲,\n"
    entries = entries_of(Layer("g.csv", parse(content, "g.csv")))
    lines = list(render_table(entries, 70))
    assert all(width(line) <= 70 for line in lines)
    assert "…" in lines[1]
    assert "\x1b" not in "".join(lines)
    assert "A\\x1b[31m" in lines[2]
    assert "Long Name " * 8 in "\n".join(render_table(entries, None))
