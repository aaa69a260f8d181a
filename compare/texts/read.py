"""Read a file into a Text: the one place that reads the texts of a comparison."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from compare.errors import InputError
from compare.texts.claims import split_claims
from compare.texts.dates import find_date
from compare.texts.encoding import decode
from compare.texts.html import extract_article, is_html
from compare.texts.language import find_language
from compare.texts.sentences import split_sentences
from compare.texts.text import LANGUAGES, Text

if TYPE_CHECKING:
    from datetime import date as Date  # noqa: N812 (a parameter is called date)

_STDIN = "-"


def read_text(
    path: str,
    label: str,
    *,
    language: str | None = None,
    date: Date | None = None,
    stdin: BinaryIO | None = None,
) -> Text:
    """Read the text in the file `path`, plain or HTML; "-" reads `stdin` to its end (default: sys.stdin).

    `language` ("en", "ru", "zh") and `date` are found in the text where they are not given. Raises InputError
    where the file cannot be read, is no text, is empty, or is in another language.
    """
    place = "standard input" if path == _STDIN else path
    if language is not None and language not in LANGUAGES:
        raise InputError(f"{place}: unknown language “{language}”; use one of {', '.join(LANGUAGES)}")
    content = decode(_read(path, place, stdin), place)
    if not content.strip():
        raise InputError(f"{place}: there is no text in it; give a text with at least one sentence")
    if is_html(content):
        page = extract_article(content, place)
        content = page.content
        date = date or (page.date if page.date and not _only_a_year(page.date) else None)
    language = language or find_language(content, place)
    sentences = split_sentences(content, language)
    if not any(letter.isalpha() for sentence in sentences for letter in sentence.text):
        raise InputError(f"{place}: no sentence found, only punctuation; give a text with words")
    claims = split_claims(label, sentences, language)
    return Text(label, language, path, date or find_date(content, language), sentences, claims, content)


def _only_a_year(date: Date) -> bool:
    """Whether a page's date looks like a year that was filled up: trafilatura makes 1 January of "2024"."""
    return (date.month, date.day) == (1, 1)


def _read(path: str, place: str, stdin: BinaryIO | None) -> bytes:
    if path == _STDIN:
        if stdin is None and sys.stdin is None:
            raise InputError(f"{place}: is closed; pipe a text in or give a file")
        return (stdin or sys.stdin.buffer).read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{place}: no such file; check the path") from error
    except IsADirectoryError as error:
        raise InputError(f"{place}: a directory; give a text or HTML file") from error
    except PermissionError as error:
        raise InputError(f"{place}: no permission to read it; change its permissions") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{place}: cannot be read ({reason}); check the path") from error
