"""`crossframe glossary add|set|remove|merge`: change the user's own glossary, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli.glossary_options import Case, FileOption, Status, TermKind

FormOption = Annotated[
    list[str] | None,
    typer.Option("--form", metavar="CODE=FORM", help="Form in any language; repeatable.", show_default=False),
]
ForbiddenOption = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE=FORM", help="Form that a translation must not use; repeatable.", show_default=False),
]
EnOption = Annotated[
    list[str] | None, typer.Option("--en", metavar="FORM", help="English form; repeatable.", show_default=False)
]
RuOption = Annotated[
    list[str] | None,
    typer.Option("--ru", metavar="FORM", help="Russian form, nominative; repeatable.", show_default=False),
]
ZhOption = Annotated[
    list[str] | None, typer.Option("--zh", metavar="FORM", help="Chinese form; repeatable.", show_default=False)
]
KindOption = Annotated[TermKind | None, typer.Option(help="What is named.", show_default=False)]
StatusOption = Annotated[Status | None, typer.Option(help="Proposed or approved.", show_default=False)]
CaseOption = Annotated[
    Case | None,
    typer.Option(
        help="Capitals must be as written, do not matter, or matter where the form has one (form, the usual).",
        show_default=False,
    ),
]
DntOption = Annotated[
    bool | None, typer.Option("--dnt/--no-dnt", help="Do not translate: the source form stays.", show_default=False)
]
NoteOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Note for readers.", show_default=False)]
SourceOption = Annotated[
    str | None, typer.Option(metavar="TEXT", help="Document that the forms are from.", show_default=False)
]
DateOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="When that was, as 2024-02-08.", show_default=False)
]


def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Form of the term; its script says the language.")],
    en: EnOption = None,
    ru: RuOption = None,
    zh: ZhOption = None,
    form: FormOption = None,
    forbidden: ForbiddenOption = None,
    kind: KindOption = None,
    status: StatusOption = None,
    case: CaseOption = None,
    dnt: DntOption = None,
    note: NoteOption = None,
    source: SourceOption = None,
    date: DateOption = None,
    id_: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Name of the term itself; needed where two share a form."),
    ] = None,
    file: FileOption = None,
) -> None:
    """Add a term to your own glossary, or to a file; on a terminal, be asked for what is missing."""
    import sys

    from compare.cli.output import say
    from compare.glossary.change import add_term, given_forms, value_cells
    from compare.glossary.layers import shipped_path, user_path
    from compare.glossary.read import read_glossary

    forms = given_forms(name, {"en": en, "ru": ru, "zh": zh}, form)
    values = value_cells(id=id_, kind=kind, status=status, case=case, dnt=dnt, note=note, source=source, date=date)
    if sys.stdin.isatty() and sys.stderr.isatty():
        from compare.cli.glossary_ask import ask_for_missing

        forms, kind_asked = ask_for_missing(forms, values.get("kind", ""))
        values |= {"kind": kind_asked} if kind_asked else {}
    path = file or user_path()
    shipped = None if file else read_glossary(shipped_path())
    added, below = add_term(path, forms, forbidden, values, shipped)
    over = f", over the shipped term {below}" if below else ""
    say(f"added {added} to {path}{over}")


def set_(
    term: Annotated[str, typer.Argument(metavar="TERM", help="Id of the term, or one of its forms.")],
    en: EnOption = None,
    ru: RuOption = None,
    zh: ZhOption = None,
    form: FormOption = None,
    also: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE=FORM", help="Further form beside those there are; repeatable.", show_default=False),
    ] = None,
    forbidden: ForbiddenOption = None,
    kind: KindOption = None,
    status: StatusOption = None,
    case: CaseOption = None,
    dnt: DntOption = None,
    note: NoteOption = None,
    source: SourceOption = None,
    date: DateOption = None,
    file: FileOption = None,
) -> None:
    """Change a term: the forms given take the place of those of their language, an empty form ("") of all of them.

    A term that only the shipped glossary has gets a row in your own, which lies over it.
    """
    from compare.cli.output import say
    from compare.glossary.change import given_forms, set_cells, set_term, value_cells
    from compare.glossary.layers import shipped_path, user_path
    from compare.glossary.read import read_glossary

    forms = given_forms("", {"en": en, "ru": ru, "zh": zh}, form)
    values = value_cells(kind=kind, status=status, case=case, dnt=dnt, note=note, source=source, date=date)
    path = file or user_path()
    shipped = None if file else read_glossary(shipped_path())
    changed = set_term(path, term, set_cells(forms, forbidden, values), also, shipped)
    say(f"{'changed' if changed.cells else 'nothing to change in'} {changed.term} in {path}")


def remove(
    terms: Annotated[list[str], typer.Argument(metavar="TERM...", help="Ids of terms, or one of the forms of each.")],
    file: FileOption = None,
) -> None:
    """Remove terms from your own glossary, or from a file."""
    from compare.cli.output import say
    from compare.glossary.change import remove_terms
    from compare.glossary.layers import user_path

    path = file or user_path()
    for removed in remove_terms(path, terms):
        say(f"removed {removed} from {path}")


def merge_file(
    other: Annotated[Path, typer.Argument(metavar="OTHER.csv", help="Glossary to merge in.", show_default=False)],
    theirs: Annotated[bool, typer.Option("--theirs", help="Where both say something else, take OTHER's.")] = False,
    ours: Annotated[bool, typer.Option("--ours", help="Where both say something else, keep ours, in silence.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with status 1 where conflicts were left as they are.")
    ] = False,
    file: FileOption = None,
) -> None:
    """Merge a glossary into your own, or into a file: add terms and forms, report contradictions and keep ours."""
    from compare.cli.glossary_exchange import report_merge
    from compare.errors import InputError
    from compare.glossary.layers import user_path
    from compare.glossary.merge import merge_into
    from compare.glossary.read import read_glossary

    if theirs and ours:
        raise InputError("--theirs and --ours exclude each other; give one of them")
    path = file or user_path()
    merged = merge_into(path, read_glossary(other).terms, prefer_theirs=theirs)
    report_merge(merged, path, theirs=theirs, quiet=ours)
    if merged.conflicts and exit_code and not (theirs or ours):
        raise typer.Exit(1)


COMMANDS = (("add", add), ("set", set_), ("remove", remove), ("merge", merge_file))
