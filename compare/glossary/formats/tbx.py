"""TBX-Basic: version 3 (ISO 30042:2019, style DCA) is written; versions 2 and 3, DCA and DCT, are read.

Held: forms and which is preferred, forbidden forms (deprecated terms), kind (subject field), note, source, date.
Not held: case, dnt, status, columns of the user's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from compare.glossary.edit import cells_of
from compare.glossary.formats.markup import XML_LANG, elements, language_of, local_name, text_of, writable
from compare.glossary.read import FORBIDDEN, is_language
from compare.glossary.term import KINDS, Term, default_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options

# The root puts all elements, which are made without a namespace, into that of TBX.
_BEGINNING = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>A glossary of crossframe.</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_END = """</body></text>
</tbx>
"""
_PREFERRED, _ADMITTED, _DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"
_AGAINST = frozenset({_DEPRECATED, "supersededTerm-admn-sts", "deprecatedTerm", "supersededTerm"})
_FOR = frozenset({_PREFERRED, "preferredTerm"})
_HELD = frozenset({"kind", "note", "source", "date"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_OUR_NUMBER = re.compile(r"c\d+")
_XML_ID = re.compile(r"[^\W\d][\w.\-]*")
_LANGUAGE_SECTIONS = ("langSec", "langSet")
_TERM_SECTIONS = ("termSec", "tig", "ntig")
# Elements that group others, or say no more than their kind.
_GROUPS = frozenset({"transacGrp", "adminGrp", "descripGrp", "termGrp", "termNoteGrp"})


def write(terms: Sequence[Term], out: BinaryIO, options: Options, losses: Losses) -> None:
    """Write terms as TBX-Basic version 3, one element after the other."""
    out.write(_BEGINNING.encode())
    for number, term in enumerate(terms, 1):
        cells = cells_of(term)
        if writable(term, cells, losses):
            _count_losses(term, cells, losses)
            out.write(etree.tostring(_concept(term, number, options), encoding="utf-8") + b"\n")
    out.write(_END.encode())


def read(path: Path, options: Options, losses: Losses) -> Iterator[Term]:
    """Terms of a TBX file, concept by concept; data categories that have no column here are counted."""
    for concept in elements(path, ("tbx", "martif"), ("conceptEntry", "termEntry")):
        term = _term(concept, options, losses)
        if term is not None:
            yield term


def _concept(term: Term, number: int, options: Options) -> etree._Element:
    concept = etree.Element("conceptEntry", id=_xml_id(term) or f"c{number}")
    if term.kind:
        _sub(concept, "descrip", term.kind, type="subjectField")
    if term.source:
        _sub(concept, "admin", term.source, type="source")
    if _DATE.fullmatch(term.date):
        transaction = _sub(concept, "transacGrp")
        _sub(transaction, "transac", "modification", type="transactionType")
        _sub(transaction, "date", term.date)
    if term.note:
        _sub(concept, "note", term.note)
    for code in dict.fromkeys([*term.forms, *term.forbidden]):
        section = _sub(concept, "langSec")
        section.set(XML_LANG, options.names.get(code, code))
        for place, form in enumerate(term.forms.get(code, ())):
            _term_section(section, form, _ADMITTED if place else _PREFERRED)
        for form in term.forbidden.get(code, ()):
            _term_section(section, form, _DEPRECATED)
    return concept


def _term_section(section: etree._Element, form: str, status: str) -> None:
    terms = _sub(section, "termSec")
    _sub(terms, "term", form)
    _sub(terms, "termNote", status, type="administrativeStatus")


def _sub(parent: etree._Element, name: str, text: str | None = None, type: str | None = None) -> etree._Element:  # noqa: A002 (TBX calls it so)
    child = etree.SubElement(parent, name)
    child.text = text
    if type:
        child.set("type", type)
    return child


def _xml_id(term: Term) -> str | None:
    """The term's own id where XML takes it for one."""
    fits = _XML_ID.fullmatch(term.id) and not _OUR_NUMBER.fullmatch(term.id)
    return term.id if fits and term.has_own_id else None


def _count_losses(term: Term, cells: dict[str, str], losses: Losses) -> None:
    for column in cells:
        if column == "id" and _xml_id(term) is None:
            losses.add("ids that are no XML id", term.id)
        elif column == "date" and not _DATE.fullmatch(term.date):
            losses.add("dates not written as 2024-02-08", term.id)
        elif column not in _HELD and column != "id" and not is_language(column) and not column.startswith(FORBIDDEN):
            losses.add(f"values of {column}", term.id)


def _term(concept: etree._Element, options: Options, losses: Losses) -> Term | None:
    name = concept.get("id", "")
    forms: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    for section in concept:
        if local_name(section) in _LANGUAGE_SECTIONS:
            code = language_of(section, options, losses)
            if code is not None:
                good, bad = _sorted_forms(section, losses, name)
                forms[code] = tuple(dict.fromkeys([*forms.get(code, ()), *good]))
                forbidden[code] = tuple(dict.fromkeys([*forbidden.get(code, ()), *bad]))
    forms = {code: each for code, each in forms.items() if each}
    if not forms:
        losses.add("concepts without a form", name)
        return None
    values = _values(concept, losses, name)
    return Term(
        id=name if name and not _OUR_NUMBER.fullmatch(name) else default_id(forms),
        kind=values.get("subjectField", ""),
        forms=forms,
        forbidden={code: each for code, each in forbidden.items() if each},
        note=values.get("note", ""),
        source=values.get("source", ""),
        date=values.get("date", ""),
    )


def _sorted_forms(section: etree._Element, losses: Losses, name: str) -> tuple[list[str], list[str]]:
    """The forms of a language, the preferred ones first, and those that are deprecated."""
    preferred: list[str] = []
    admitted: list[str] = []
    deprecated: list[str] = []
    for each in section.iter("{*}termSec", "{*}tig", "{*}ntig"):
        form = next((text_of(term) for term in each.iter("{*}term")), "")
        if not form or "|" in form:
            losses.add("forms that are empty or have a |", name)
            continue
        status = _categories(each, losses, name).get("administrativeStatus", "")
        (deprecated if status in _AGAINST else preferred if status in _FOR else admitted).append(form)
    for each in section:
        if local_name(each) not in _TERM_SECTIONS:
            losses.add(f"data of the kind {each.get('type') or local_name(each)}", name)
    return preferred + admitted, deprecated


def _categories(section: etree._Element, losses: Losses, name: str) -> dict[str, str]:
    """The data categories below a term by name (the attribute `type`, in the style DCT the element's name)."""
    found: dict[str, str] = {}
    for each in section.iter():
        category = each.get("type") or local_name(each)
        if category == "administrativeStatus":
            found[category] = text_of(each)
        elif local_name(each) not in {*_TERM_SECTIONS, *_GROUPS, "term"}:
            losses.add(f"data of the kind {category}", name)
    return found


def _values(concept: etree._Element, losses: Losses, name: str) -> dict[str, str]:
    """What stands above the languages: kind, source, date of the last change, note (a definition is a note too)."""
    values: dict[str, str] = {}
    for section in concept:
        if local_name(section) in _LANGUAGE_SECTIONS:
            continue
        for each in section.iter():
            category = each.get("type") or local_name(each)
            text = text_of(each, one_line=category != "note")
            if category in {"note", "definition"}:
                values["note"] = f"{values['note']}; {text}" if "note" in values else text
            elif category in {"source", "date"} or (category == "subjectField" and text in KINDS):
                values[category] = text
            elif category not in {"transactionType", *_GROUPS}:
                losses.add(f"data of the kind {category}", name)
    return values
