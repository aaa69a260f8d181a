"""Export then import gives the same terms, up to what each format is said to hold."""

import importlib.util
import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from compare.errors import InputError
from compare.glossary.edit import cells_of
from compare.glossary.formats import deepl, tbx, tmx, wide
from compare.glossary.formats.losses import Losses
from compare.glossary.formats.options import Options
from compare.glossary.formats.spreadsheet import guarded, runs_as_formula, unguarded
from compare.glossary.term import Term

_SPEC = importlib.util.spec_from_file_location("strategies", Path(__file__).parent / "strategies.py")
strategies = importlib.util.module_from_spec(_SPEC)
sys.modules["strategies"] = strategies
_SPEC.loader.exec_module(strategies)

PUTIN = Term("Putin", "person", {"en": ("Putin", "V. Putin"), "ru": ("Путин",), "zh": ("普京",)}, note="a <b> & c")
NONE = Options()


def written(module, terms, options=NONE):
    out, losses = io.BytesIO(), Losses()
    module.write(terms, out, options, losses)
    return out.getvalue(), losses


def round_trip(module, terms, folder, options=NONE, name="file.csv"):
    content, losses = written(module, terms, options)
    path = folder / name
    path.write_bytes(content)
    unread = Losses()
    return list(module.read(path, options, unread)), losses, unread


def cells(terms):
    return [cells_of(term) for term in terms]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("formats")


@given(strategies.terms())
def test_a_spreadsheet_holds_everything(folder, terms):
    read, losses, unread = round_trip(wide, terms, folder)
    assert losses.counts == unread.counts == {}
    assert [cells_of(term, with_id=True) for term in read] == [cells_of(term, with_id=True) for term in terms]


@given(strategies.terms())
def test_tmx_holds_everything(folder, terms):
    read, losses, unread = round_trip(tmx, terms, folder, name="file.tmx")
    assert losses.counts == unread.counts == {}
    assert cells(read) == cells(terms)


@given(strategies.terms())
def test_tbx_holds_forms_kind_note_source_and_date_and_counts_the_rest(folder, terms):
    read, losses, unread = round_trip(tbx, terms, folder, name="file.tbx")
    held = [replace(term, case="", dnt=False, status="", other={}) for term in terms]
    assert unread.counts == {}
    assert cells(read) == cells(held)
    lost = sum(len(cells_of(term)) - len(cells_of(kept)) for term, kept in zip(terms, held, strict=True))
    assert sum(losses.counts.values()) == lost


@given(strategies.terms())
def test_deepl_holds_the_preferred_forms_of_terms_with_a_source_and_counts_the_rest(folder, terms):
    options = Options(("en", "ru", "zh"))
    read, losses, _ = round_trip(deepl, terms, folder, options)
    expected = {}
    for target in ("ru", "zh"):
        seen = set()
        for term in terms:
            pair = [term.forms[code][0] for code in ("en", target) if code in term.forms]
            if len(pair) == 2 and pair[0] not in seen and not any(map(runs_as_formula, pair)):
                seen.add(pair[0])
                expected.setdefault(pair[0], {"en": (pair[0],)})[target] = (pair[1],)
    assert {term.id: term.forms for term in read} == expected
    if len(read) < len(terms):
        assert losses.counts


def test_deepl_pairs_have_two_columns_and_tsv_needs_no_quotes(folder):
    quoted = Term("a", "", {"en": ('say "so"',), "ru": ("так, да",)})
    csv_content, _ = written(deepl, [quoted], Options(("en", "ru")))
    tsv_content, _ = written(deepl, [quoted], Options(("en", "ru"), delimiter="\t"))
    assert csv_content.decode() == '"say ""so""","так, да"\n'
    assert tsv_content.decode() == 'say "so"\tтак, да\n'
    for name, delimiter in (("pair.csv", ","), ("pair.tsv", "\t")):
        options = Options(("en", "ru"), delimiter=delimiter)
        read, _, _ = round_trip(deepl, [quoted], folder, options, name)
        assert [term.forms for term in read] == [quoted.forms]


def test_deepl_leaves_out_what_it_would_refuse():
    def term(name, source, target="цель"):
        return Term(name, "", {"en": (source,), "ru": (target,)})

    bad = [term("first", "same"), term("twice", "same"), term("long", "x" * 1025), term("control", "a\x07b"),
           term("formula", "=1+1")]  # fmt: skip
    content, losses = written(deepl, bad, Options(("en", "ru")))
    assert content.decode() == "same,цель\n"
    assert losses.lines()[0] == "values of id: 5 (first, twice, long, ...)"
    assert len(losses.lines()) == 5
    assert all(": 1 (" in line for line in losses.lines()[1:])


def test_a_file_of_pairs_must_be_told_its_languages(folder):
    path = folder / "pairs.csv"
    path.write_text("a,б\n", encoding="utf-8")
    with pytest.raises(InputError, match="--languages"):
        list(deepl.read(path, NONE, Losses()))


@pytest.mark.parametrize("cell", ["=1+1", "+7", "-5", "@x", "\tx", "|x", "'=1", "''=1", "＝1"])
def test_a_formula_is_guarded_and_freed_again(cell):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "a=1", "'tis", "’=1", "Путин"])
def test_what_is_no_formula_stays_as_it_is(cell):
    assert guarded(cell) == cell == unguarded(cell)


def test_a_spreadsheet_is_written_for_excel_and_without_formulas():
    content, _ = written(wide, [Term("x", "", {"en": ("=cmd()",), "ru": ("а",)}, note="@home")], Options())
    text = content.decode()
    assert text.startswith("\ufeffid,en,ru,note\r\n")
    assert "'=cmd()" in text
    assert ",'@home" in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_foreign_spreadsheet_is_read_by_the_names_of_its_columns(folder, encoding, delimiter):
    path = folder / "foreign.csv"
    rows = [["Nr", "English", "Russisch", "Opm"], ["1", "Orbis", "Орбис", "x"], ["2", "Velum | Vela", "Велум", ""]]
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding=encoding)
    losses = Losses()
    options = Options(names={"en": "English", "ru": "Russisch", "note": "Opm"})
    read = list(wide.read(path, options, losses))
    assert [term.forms["en"] for term in read] == [("Orbis",), ("Velum", "Vela")]
    assert [term.note for term in read] == ["x", ""]
    assert losses.lines() == ["columns: 1 (Nr)"]


@pytest.mark.parametrize(
    ("names", "message"),
    [({"en": "Englisch"}, "no column Englisch"), ({"office": "English"}, "language code"), ({}, "--map en=COLUMN")],
)
def test_a_spreadsheet_without_the_column_is_an_error(folder, names, message):
    path = folder / "foreign.csv"
    path.write_text("English;Russisch\na;б\n", encoding="utf-8")
    with pytest.raises(InputError, match=message):
        list(wide.read(path, Options(names=names), Losses()))


def test_languages_may_have_other_names_in_the_file(folder):
    options = Options(names={"en": "en-US", "ru": "ru-RU"})
    for module, name in ((tbx, "named.tbx"), (tmx, "named.tmx")):
        content, _ = written(module, [PUTIN], options)
        assert b'xml:lang="en-US"' in content
        read, _, _ = round_trip(module, [PUTIN], folder, options, name)
        assert cells(read) == cells([PUTIN])


V2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc>
</martifHeader>
<text><body>
<termEntry id="tid-orbis"><descrip type="subjectField">organisation</descrip>
 <descripGrp><descrip type="definition">A body.</descrip></descripGrp><note>seen</note>
 <langSet xml:lang="EN"><tig><term>old name</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  <tig><term>Orbis Co</term><termNote type="partOfSpeech">noun</termNote></tig>
  <ntig><termGrp><term>Orbis
   </term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
 <langSet xml:lang="zh_hant"><tig><term>奧比斯</term></tig></langSet>
 <langSet xml:lang="x-klingon"><tig><term>q</term></tig></langSet>
</termEntry></body></text></martif>
"""

V3_DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>place</min:subjectField>
 <langSec xml:lang="en"><termSec><term>Velia</term>
  <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
 </termSec></langSec></conceptEntry></body></text></tbx>
"""


def test_tbx_of_version_2_is_read_and_what_has_no_column_is_counted(folder):
    path = folder / "two.tbx"
    path.write_text(V2, encoding="utf-8")
    losses = Losses()
    (term,) = tbx.read(path, NONE, losses)
    assert term.id == "tid-orbis"
    assert term.forms == {"en": ("Orbis", "Orbis Co"), "zh-Hant": ("奧比斯",)}
    assert term.forbidden == {"en": ("old name",)}
    assert (term.kind, term.note) == ("organisation", "A body.; seen")
    assert sorted(losses.counts) == ["data of the kind partOfSpeech", "forms in a language called 'x-klingon'"]


def test_tbx_in_the_style_with_elements_for_categories_is_read(folder):
    path = folder / "dct.tbx"
    path.write_text(V3_DCT, encoding="utf-8")
    (term,) = tbx.read(path, NONE, Losses())
    assert (term.id, term.kind, term.forms) == ("Velia", "place", {"en": ("Velia",)})


def test_what_xml_cannot_hold_is_left_out_and_counted():
    bad = Term("bad", "", {"en": ("a\x0bb",)})
    for module in (tbx, tmx):
        content, losses = written(module, [bad, PUTIN])
        assert b"bad" not in content
        assert "terms with characters that XML cannot hold: 1 (bad)" in losses.lines()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BODY = '<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>'
HOSTILE = {
    "laughs": f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{LAUGHS}]>' + BODY.format("&l9;"),
    "laughs in an attribute": f'<!DOCTYPE tmx [<!ENTITY l0 "lol">{LAUGHS}]><tmx version="&l9;"/>',
    "external": '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + BODY.format("&x;"),
    "parameter": '<!DOCTYPE tmx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd">%x;]><tmx><body/></tmx>',
    "undeclared": BODY.format("&what;"),
    "cut": "<tmx><body><tu>",
    "empty": "",
    "other root": "<html/>",
    "deep": "<tmx>" + "<a>" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_and_broken_xml_is_refused_in_one_line(folder, name):
    path = folder / "hostile.tmx"
    path.write_text(HOSTILE[name], encoding="utf-8")
    for module in (tmx, tbx):
        with pytest.raises(InputError) as raised:
            list(module.read(path, NONE, Losses()))
        assert "\n" not in str(raised.value)
        assert "hostile.tmx" in str(raised.value)
        assert len(str(raised.value)) < 400


class TestTranslateToolkit:
    """What translate-toolkit, made by others, says of our files, and we of its."""

    @settings(max_examples=30)
    @given(strategies.terms())
    def test_it_reads_the_preferred_forms_of_our_tmx(self, terms):
        tmx_file = pytest.importorskip("translate.storage.tmx", reason="translate-toolkit comes with the extra 'test'")
        content, _ = written(tmx, terms)
        units = tmx_file.tmxfile.parsestring(content).units
        source = next(iter(terms[0].forms))
        assert [unit.source for unit in units] == [term.forms.get(source, (None,))[0] for term in terms]

    def test_we_read_its_tbx(self, folder):
        tbx_file = pytest.importorskip("translate.storage.tbx", reason="translate-toolkit comes with the extra 'test'")
        store = tbx_file.tbxfile(sourcelanguage="en", targetlanguage="ru")
        for source, target in (("Orbis", "Орбис"), ("Velia & Co", "Велия")):
            unit = store.addsourceunit(source)
            unit.settarget(target, lang="ru")
        path = folder / "toolkit.tbx"
        store.savefile(str(path))
        read = list(tbx.read(path, NONE, Losses()))
        assert [term.forms for term in read] == [
            {"en": ("Orbis",), "ru": ("Орбис",)},
            {"en": ("Velia & Co",), "ru": ("Велия",)},
        ]
