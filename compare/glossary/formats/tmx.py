"""TMX 1.4: the preferred form of each language is the segment, everything else stands in properties of our own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from compare import __version__
from compare.glossary.edit import cells_of
from compare.glossary.formats.markup import XML_LANG, elements, language_of, local_name, text_of, writable
from compare.glossary.read import FORBIDDEN, is_language
from compare.glossary.term import CASES, Term, default_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options

_BEGINNING = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
"""
_END = """</body>
</tmx>
"""
_OWN = "x-crossframe-"
_ALTERNATIVE, _FORBIDDEN = f"{_OWN}alternative", f"{_OWN}forbidden"
_COLUMN = f"{_OWN}column-"
_NAMED = ("kind", "case", "dnt", "status", "source", "date")
_SPACE = re.compile(r"\s")


def write(terms: Sequence[Term], out: BinaryIO, options: Options, losses: Losses) -> None:
    """Write terms, one unit after the other."""
    out.write(_BEGINNING.encode() + etree.tostring(_header(terms, options), encoding="utf-8") + b"\n<body>\n")
    for term in terms:
        cells = cells_of(term)
        if writable(term, cells, losses):
            out.write(etree.tostring(_unit(term, cells, options), encoding="utf-8") + b"\n")
    out.write(_END.encode())


def read(path: Path, options: Options, losses: Losses) -> Iterator[Term]:
    """Terms of a TMX file, unit by unit; properties of other programs are counted."""
    for unit in elements(path, ("tmx",), ("tu",)):
        term = _term(unit, options, losses)
        if term is not None:
            yield term


def _header(terms: Sequence[Term], options: Options) -> etree._Element:
    source = next((code for term in terms for code in term.forms), "en")
    return etree.Element(
        "header",
        {
            "creationtool": "crossframe", "creationtoolversion": __version__, "segtype": "phrase",
            "o-tmf": "crossframe", "adminlang": "en", "srclang": options.names.get(source, source),
            "datatype": "plaintext",
        },
    )  # fmt: skip


def _unit(term: Term, cells: dict[str, str], options: Options) -> etree._Element:
    unit = etree.Element("tu")
    named: tuple[str, ...] = _NAMED
    if "id" in cells and not _SPACE.search(term.id):
        unit.set("tuid", term.id)
    else:
        named = ("id", *_NAMED)
    if term.note:
        etree.SubElement(unit, "note").text = term.note
    properties = [(_OWN + name, name) for name in named] + [(_COLUMN + name, name) for name in term.other]
    for kind, name in properties:
        if name in cells:
            _property(unit, kind, cells[name])
    _add_further_forms(unit, term, options)
    for code, forms in term.forms.items():
        variant = etree.SubElement(unit, "tuv", {XML_LANG: options.names.get(code, code)})
        etree.SubElement(variant, "seg").text = forms[0]
    return unit


def _add_further_forms(unit: etree._Element, term: Term, options: Options) -> None:
    for kind, by_language in ((_ALTERNATIVE, term.forms), (_FORBIDDEN, term.forbidden)):
        for code, forms in by_language.items():
            for form in forms[1:] if kind == _ALTERNATIVE else forms:
                _property(unit, kind, form).set(XML_LANG, options.names.get(code, code))


def _property(unit: etree._Element, kind: str, text: str) -> etree._Element:
    child = etree.SubElement(unit, "prop", type=kind)
    child.text = text
    return child


def _term(unit: etree._Element, options: Options, losses: Losses) -> Term | None:
    name = unit.get("tuid", "")
    cells: dict[str, str] = {"id": name} if name else {}
    forms: dict[str, list[str]] = {}
    further: list[tuple[str, str, str]] = []
    for child in unit:
        kind = local_name(child)
        if kind == "tuv":
            _add_variant(child, forms, options, losses, name)
        elif kind == "note":
            cells["note"] = "; ".join(filter(None, (cells.get("note"), text_of(child, one_line=False))))
        elif child.get("type", "") in {_ALTERNATIVE, _FORBIDDEN}:
            code = language_of(child, options, losses)
            further += [(child.get("type", ""), code, text_of(child))] if code else []
        elif child.get("type", "").startswith(_OWN):
            cells[child.get("type", "").removeprefix(_OWN)] = text_of(child, one_line=False)
        else:
            losses.add(f"data of the kind {child.get('type') or kind}", name)
    if not forms:
        losses.add("units without a form", name)
        return None
    for kind, code, form in further:
        (forms.setdefault(code, []) if kind == _ALTERNATIVE else forms.setdefault(FORBIDDEN + code, [])).append(form)
    return _built(cells, forms)


def _add_variant(
    variant: etree._Element, forms: dict[str, list[str]], options: Options, losses: Losses, name: str
) -> None:
    code = language_of(variant, options, losses, "lang")
    for child in variant:
        if local_name(child) != "seg":
            losses.add(f"data of the kind {child.get('type') or local_name(child)}", name)
            continue
        form = text_of(child)
        if not form or "|" in form:
            losses.add("forms that are empty or have a |", name)
        elif code is not None:
            forms.setdefault(code, []).append(form)


def _built(cells: dict[str, str], forms: dict[str, list[str]]) -> Term:
    by_code = {code: tuple(dict.fromkeys(each)) for code, each in forms.items() if is_language(code)}
    case = cells.get("case", "")
    return Term(
        id=cells.get("id") or default_id(by_code),
        kind=cells.get("kind", ""),
        forms=by_code,
        case=case if case in CASES else "",
        dnt=cells.get("dnt") == "yes",
        forbidden={code.removeprefix(FORBIDDEN): tuple(each) for code, each in forms.items() if code not in by_code},
        note=cells.get("note", ""),
        source=cells.get("source", ""),
        other={k.removeprefix("column-"): cell for k, cell in cells.items() if k.startswith("column-")},
        status=cells.get("status", ""),
        date=cells.get("date", ""),
    )
