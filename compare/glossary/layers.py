"""Glossaries laid over each other: the shipped one, the user's own, and those of one command."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.glossary.read import GlossaryFile, parse, read_file, read_glossary, terms_of
from compare.glossary.term import Glossary, Term
from compare.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILE_VARIABLE = "CROSSFRAME_GLOSSARY"
SHIPPED, USER = "shipped", "user"


@dataclass(frozen=True, slots=True)
class Layer:
    """A glossary file with what the user calls it: "shipped", "user", or its path."""

    name: str
    file: GlossaryFile


def shipped_path() -> Path:
    """The glossary of names that comes with crossframe."""
    return shipped("glossaries") / "names.csv"


def user_path() -> Path:
    """The user's own glossary: what CROSSFRAME_GLOSSARY names, else a file in the user's data; may not be there."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("crossframe", appauthor=False) / "glossary.csv"


def user_layer() -> tuple[Path, ...]:
    """The user's own glossary where there is one: the layer between the shipped glossary and those of a command."""
    path = user_path()
    return (path,) if path.exists() else ()


def load_glossary(paths: Sequence[str | Path] = ()) -> Glossary:
    """The shipped names, with the glossaries at `paths` laid over them; the last given wins, term by term.

    The user's own glossary is not among them unless `paths` has it (see user_layer): what is measured must not
    depend on it.
    """
    return overlay([read_glossary(path) for path in (shipped_path(), *paths)])


def load_loaded_terms() -> Glossary:
    """The shipped loaded terms: `other` holds each term's "concept" and "side"."""
    return read_glossary(shipped("glossaries") / "loaded_terms.csv")


def load_topics() -> Glossary:
    """The shipped topics: `other` holds each trigger's "topic"; those of one topic need not stand together."""
    return read_glossary(shipped("glossaries") / "topics.csv")


def overlay(glossaries: Iterable[Glossary]) -> Glossary:
    """One glossary of many, the last given wins, term by term.

    A later term that has the id or any form of an earlier one speaks of the same concept: it takes that term's
    place and id, its own forms are the preferred ones, and the earlier forms are still recognised.
    """
    terms: dict[str, Term] = {}
    for glossary in glossaries:
        known = {(code, form): term for term in terms.values() for code, forms in term.forms.items() for form in forms}
        for term in glossary.terms:
            earlier = terms.get(term.id) or (_sharing(term, known) if known else None)
            laid = lay_over(term, terms[earlier.id]) if earlier else term
            terms[laid.id] = laid
    return Glossary(tuple(terms.values()))


def read_layers(path: Path | None, only: str = "") -> list[Layer]:
    """The glossary at `path` alone, else the shipped and the user's own, or one of them ("shipped", "user")."""
    if path is not None:
        return [Layer(str(path), read_file(path))]
    layers = [] if only == USER else [Layer(SHIPPED, read_file(shipped_path()))]
    if only == SHIPPED:
        return layers
    return layers + [Layer(USER, read_file(own)) for own in user_layer()] or [Layer(USER, parse("en\n", "none"))]


def effective(layers: Sequence[Layer]) -> Glossary:
    """The glossary that the layers make, the last one on top."""
    glossaries = [Glossary(tuple(terms_of(layer.file))) for layer in layers]
    return glossaries[0] if len(glossaries) == 1 else overlay(glossaries)


def _sharing(term: Term, known: Mapping[tuple[str, str], Term]) -> Term | None:
    """The term of an earlier glossary that shares a form."""
    for code, forms in term.forms.items():
        for form in forms:
            if (code, form) in known:
                return known[code, form]
    return None


def lay_over(term: Term, earlier: Term) -> Term:
    """The term laid over an earlier one of the same concept."""
    return replace(
        term,
        id=earlier.id,
        kind=term.kind or earlier.kind,
        case=term.case or earlier.case,
        dnt=term.dnt or earlier.dnt,
        forms=_joined(term.forms, earlier.forms),
        forbidden=_joined(term.forbidden, earlier.forbidden),
        note=term.note or earlier.note,
        source=term.source or earlier.source,
        status=term.status or earlier.status,
        date=term.date or earlier.date,
        other={**earlier.other, **{name: cell for name, cell in term.other.items() if cell}},
    )


def _joined(first: Mapping[str, Sequence[str]], then: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Forms by language, those of `first` before those of `then`."""
    codes = dict.fromkeys([*first, *then])
    return {code: tuple(dict.fromkeys([*first.get(code, ()), *then.get(code, ())])) for code in codes}
