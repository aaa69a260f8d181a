"""XML of strangers, read element by element: no entities, no DTDs, no network, no file larger than it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from compare.errors import InputError
from compare.glossary.read import is_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from compare.glossary.formats.losses import Losses
    from compare.glossary.formats.options import Options
    from compare.glossary.term import Term

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile(r"\s*[\r\n]\s*")
_SCRIPT_LENGTH = 4


def elements(path: Path, roots: Sequence[str], names: Sequence[str]) -> Iterator[etree._Element]:
    """The elements of these names (without namespace), each once it is read; it is emptied afterwards.

    Raises InputError for a file that is no sound XML, has another root, or declares an entity.
    """
    try:
        _check_beginning(path, roots)
        tags = [f"{{*}}{name}" for name in names]
        with path.open("rb") as file:
            for _, element in etree.iterparse(
                file, ("end",), tag=tags, resolve_entities=False, no_network=True, load_dtd=False,
                remove_comments=True, remove_pis=True, huge_tree=False,
            ):  # fmt: skip
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise InputError(f"{path}: not sound XML ({' '.join(str(error).split())})") from None
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: etree._Element, *, one_line: bool = True) -> str:
    """The text in an element and in all below it, trimmed; line breaks are layout where it is one line."""
    text = "".join(element.itertext()).strip()
    return _BREAKS.sub(" ", text) if one_line else text


def language_of(element: etree._Element, options: Options, losses: Losses, *others: str) -> str | None:
    """Our code for the language of an element (xml:lang, or an attribute of `others`), None, counted, for no code."""
    tag = next((value for value in map(element.get, (XML_LANG, *others)) if value), "")
    for ours, theirs in options.names.items():
        if tag == theirs:
            return ours
    code = _canonical(tag)
    if not is_language(code):
        losses.add(f"forms in a language called {tag!r}")
        return None
    return code


def writable(term: Term, cells: dict[str, str], losses: Losses) -> bool:
    """Whether XML can hold the cells of a term; counted where it cannot. Line breaks in forms are counted too."""
    if any(_NOT_IN_XML.search(cell) or _NOT_IN_XML.search(name) for name, cell in cells.items()):
        losses.add("terms with characters that XML cannot hold", term.id)
        return False
    if any(_BREAKS.search(form) for forms in (*term.forms.values(), *term.forbidden.values()) for form in forms):
        losses.add("terms with a line break in a form, read as a space", term.id)
    return True


def _canonical(tag: str) -> str:
    """A language code in its usual letters: "EN-us" is "en-US", "zh_hans" is "zh-Hans"."""
    first, *others = tag.replace("_", "-").split("-")
    return "-".join([first.lower(), *(o.title() if len(o) == _SCRIPT_LENGTH else o.upper() for o in others)])


def _check_beginning(path: Path, roots: Sequence[str]) -> None:
    with path.open("rb") as file:
        beginning = etree.iterparse(
            file, ("start",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        _, root = next(iter(beginning))
        declared = root.getroottree().docinfo.internalDTD
        if declared is not None and next(iter(declared.iterentities()), None) is not None:
            raise InputError(f"{path}: declares entities, which are not read; save it without them")
        if local_name(root) not in roots:
            raise InputError(f"{path}: begins with <{local_name(root)}>, not with <{'> or <'.join(roots)}>")
