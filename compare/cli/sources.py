"""What the user gave as texts: [LABEL=]PATH arguments, and LABEL=VALUE options about them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.pipeline import Source
from compare.texts.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def parse_sources(arguments: Sequence[str], languages: Iterable[str], dates: Iterable[str]) -> list[Source]:
    """Sources with unique labels; a label defaults to the file's stem ("-2" on collision).

    Raises InputError for "-" given twice, and for a language or date of a label that no text has.
    """
    if arguments.count("-") + sum(argument.endswith("=-") for argument in arguments) > 1:
        raise InputError("-: standard input can be read once; give the other text as a file")
    labelled: dict[str, str] = {}
    for argument in arguments:
        label, path = _split(argument)
        labelled[_unique(label, labelled)] = path
    language_of = {label: _language(value) for label, value in _about(languages, "--language", labelled)}
    date_of = {label: _date(value) for label, value in _about(dates, "--date", labelled)}
    return [Source(label, path, language_of.get(label), date_of.get(label)) for label, path in labelled.items()]


def _split(argument: str) -> tuple[str, str]:
    """Label and path; an existing path wins over reading `x=y` as a label."""
    label, equals, path = argument.partition("=")
    if equals and label and path and not Path(argument).exists():
        return label, path
    return ("stdin" if argument == "-" else Path(argument).stem or argument), argument


def _unique(label: str, taken: Iterable[str]) -> str:
    number = 1
    unique = label
    while unique in taken:
        number += 1
        unique = f"{label}-{number}"
    return unique


def _about(values: Iterable[str], option: str, labels: Iterable[str]) -> Iterable[tuple[str, str]]:
    for value in values:
        label, equals, what = value.rpartition("=")
        if not equals or label not in labels:
            known = ", ".join(labels)
            raise InputError(f"{option} {value}: write LABEL=VALUE with one of these labels: {known}")
        yield label, what


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise InputError(f"--language {code}: use one of {', '.join(LANGUAGES)}")
    return code


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(f"--date {value}: write a date as 2024-02-08") from None
