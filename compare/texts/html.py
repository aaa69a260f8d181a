"""Article text and publication date out of a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from compare.errors import InputError

_START = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCK = re.compile(r"<(?:p|div|article|section|h1|table|ul)(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|article|section|h1|table|ul)>", re.IGNORECASE)
_LOOK_AT = 5000


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a web page: a paragraph a line, and the day it was published, where the page says so."""

    content: str
    date: date | None


def is_html(content: str) -> bool:
    """Tell whether `content` is HTML: it begins with a document head or with a block element."""
    beginning = content[:_LOOK_AT].lstrip("\ufeff")
    if _START.match(beginning):
        return True
    opens = _BLOCK.match(beginning.lstrip())
    return opens is not None and _CLOSED.search(content) is not None


def extract_article(content: str, place: str) -> Page:
    """Extract the article from the HTML `content`. Raises InputError where trafilatura finds none."""
    import trafilatura

    page = trafilatura.bare_extraction(content, with_metadata=True, include_comments=False)
    # An isinstance check on the library's own class would import one more of its modules.
    text = getattr(page, "text", None) or ""
    if not any(map(str.isalnum, text)):
        raise InputError(f"{place}: no article text found in this web page; save the article as plain text")
    return Page(text, _day(getattr(page, "date", None)))


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
