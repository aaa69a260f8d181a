"""What `crossframe glossary add` asks for on a terminal: proposals to take, mend or leave."""

from __future__ import annotations

import typer

from compare.cli.glossary_options import TermKind

_NAMES = {"en": "English", "ru": "Russian", "zh": "Chinese"}
_NONE = "-"


def ask_for_missing(forms: dict[str, list[str]], kind: str) -> tuple[dict[str, list[str]], str]:
    """The forms and the kind, with what the user takes of the proposals for what is missing."""
    kind = kind or _ask_kind()
    asked = dict(forms)
    for code in _NAMES:
        if code not in asked:
            asked |= _ask_form(asked, code)
    if kind == TermKind.PERSON.value:
        asked = {code: _with_surname(each, code, asked) for code, each in asked.items()}
    if asked.get("ru"):
        asked["ru"] = _with_corrected_cases(asked["ru"])
    return asked, kind


def _ask(question: str, default: str = "") -> str:
    answer = typer.prompt(question, default=default, show_default=bool(default), err=True)
    return str(answer).strip()


def _ask_kind() -> str:
    kinds = [kind.value for kind in TermKind]
    while True:
        answer = _ask(f"Kind ({', '.join(kinds)}; Enter for none)")
        if not answer or answer in kinds:
            return answer


def _ask_form(forms: dict[str, list[str]], code: str) -> dict[str, list[str]]:
    from compare.errors import InputError
    from compare.glossary.edit import check_form
    from compare.glossary.propose import propose_forms

    proposals = propose_forms(forms, code)
    others = f" (or {', '.join(proposals[1:])})" if proposals[1:] else ""
    while True:
        leave = f"{_NONE} for none" if proposals else "Enter for none"
        answer = _ask(f"{_NAMES[code]}{others}, {leave}", proposals[0] if proposals else "")
        if answer in {"", _NONE}:
            return {}
        try:
            return {code: [check_form(answer)]}
        except InputError as error:
            typer.echo(str(error), err=True)


def _with_surname(forms: list[str], code: str, every: dict[str, list[str]]) -> list[str]:
    from compare.glossary.propose import surname_alone

    surname = surname_alone(forms[0], every) if forms and code in {"en", "ru"} else ""
    if not surname or surname in forms:
        return forms
    return [*forms, surname] if typer.confirm(f"Also {surname} alone?", default=True, err=True) else forms


def _with_corrected_cases(forms: list[str]) -> list[str]:
    """The Russian forms, and after them inflected ones that the user put right."""
    from compare.glossary.propose import declension

    cases = declension(forms[0])
    typer.echo("  " + "\n  ".join(f"{case}  {form}" for case, form in cases.items()), err=True)
    corrected = list(forms)
    while answer := _ask("Enter where these are right; else CASE=FORM, as ablt=Велигиным"):
        case, _, form = answer.partition("=")
        if case.strip() in cases and form.strip():
            corrected.append(form.strip())
        else:
            typer.echo(f"write CASE=FORM with one of {', '.join(cases)}", err=True)
    return list(dict.fromkeys(corrected))
