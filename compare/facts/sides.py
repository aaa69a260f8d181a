"""Which country a name stands for: "Kremlin", "Russian", 俄方 and Moscow are one side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.glossary.find import find_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.facts.fact import Name
    from compare.glossary.term import Glossary

_SIDES = {
    "ru": "moscow kremlin russian russian-side state-duma federation-council security-council-russia",
    "cn": "beijing zhongnanhai chinese chinese-side prc-president state-council npc cpc",
    "us": "washington white-house state-department pentagon american american-side national-security-council",
    "ua": "kyiv ukrainian ukrainian-side",
    "eu": "eu brussels european european-commission european-council european-parliament europe",
    "jp": "tokyo japanese",
    "kr": "seoul",
    "kp": "pyongyang",
    "in": "new-delhi indian",
    "vn": "hanoi",
    "mn": "ulaanbaatar",
    "kz": "astana",
    "uz": "tashkent",
    "by": "minsk",
    "tr": "ankara turkish",
    "ir": "tehran iranian",
    "il": "jerusalem israeli",
    "gb": "london british",
    "fr": "paris french",
    "de": "berlin german",
    "pl": "warsaw",
    "tw": "taipei taiwanese",
}
_SIDE_OF = {term: side for side, terms in _SIDES.items() for term in terms.split()}
# 中方, 哈方: the first character of a country's name and 方 "side".
_FANG = dict(
    zip(
        "中俄美欧乌日韩朝印越蒙哈乌白土伊以英法德波",
        [
            "cn",
            "ru",
            "us",
            "eu",
            "ua",
            "jp",
            "kr",
            "kp",
            "in",
            "vn",
            "mn",
            "kz",
            "ua",
            "by",
            "tr",
            "ir",
            "il",
            "gb",
            "fr",
            "de",
            "pl",
        ],
        strict=True,
    )
)
FANG = re.compile(rf"[{''.join(_FANG)}]方")
# What they report is not their own statement.
MEDIA = frozenset(
    [
        "tass",
        "ria-novosti",
        "interfax",
        "rt",
        "xinhua",
        "cctv",
        "cgtn",
        "peoples-daily",
        "global-times",
        "reuters",
        "ap",
        "afp",
        "bbc",
        "cnn",
        "new-york-times",
        "washington-post",
        "wall-street-journal",
        "financial-times",
        "bloomberg",
        "kommersant",
    ]
)
_COUNTRY = "country-"
# What may stand between a country and a name that holds an office there: "Russian Deputy Foreign Minister X".
_OFFICE = {
    # No part may be matched in two ways: what does not match must fail at once, not after every division into words.
    "en": re.compile(r"(?:['’]s|\s|the|[A-Z][\w.-]++|of|and|for|state|new|president|leader|premier|minister)*+"),
    "ru": re.compile(r"(?:\s|[а-яё-]|[А-ЯЁ](?=[а-яё-]))*+"),
    "zh": re.compile(r"[^，。；、和与同就向对在将会]{0,14}"),
}
_LONGEST_OFFICE = 60
_OFFICE_WORD = {
    "en": re.compile(
        r"(?i)president|minister|premier|leader|chancellor|secretary|envoy|aide|spokes"
        r"|ambassador|chief|chair|king|representative|official"
    ),
    "ru": re.compile(
        r"(?i)президент|министр|премьер|лидер|канцлер|секретар|посланник|помощник"
        r"|представител|посол|глав|председател|корол"
    ),
    "zh": re.compile(
        r"总统|主席|总理|部长|外长|首相|国务卿|发言人|助理|大使|秘书|代表|议长|委员|特使|防长|财长|司长|领导人"
    ),
}
# A Chinese text writes the offices of its own state without the country.
_HOME_OFFICE_ZH = re.compile(
    r"(?:^|[，。；、\s日午晚])(?:国家主席|国家副主席|国务院总理|国务院副总理|国务委员|外交部|商务部|国防部|中共中央)[^，。；、和与同]{0,12}$"
)


def side_of(name: Name) -> str:
    """The country that a name stands for, as a code ("ru", "cn", "eu"), "" where it stands for none."""
    if name.term.startswith(_COUNTRY):
        return name.term.removeprefix(_COUNTRY)
    return _SIDE_OF.get(name.term, "")


def side_of_fang(text: str) -> str:
    """The country of a Chinese word like 哈方, "" where it is none."""
    return _FANG.get(text[0], "") if FANG.fullmatch(text) else ""


def sides_of_terms(glossary: Glossary) -> dict[str, str]:
    """The side of each term whose row of the glossary tells its holder's office ("President of Russia")."""
    sides = {}
    for term in glossary.terms:
        office = term.other.get("office", "")
        if not office:
            continue
        found = [code for match in find_terms(office, "en", glossary) if (code := _code(match.term.id))]
        if found:
            sides[term.id] = found[-1]
    return sides


def _code(term: str) -> str:
    return term.removeprefix(_COUNTRY) if term.startswith(_COUNTRY) else _SIDE_OF.get(term, "")


def sides_in(sentence: str, language: str, names: Iterable[Name]) -> dict[str, str]:
    """The sides of persons whose office the sentence tells just before their name: "Russian President X"."""
    sides: dict[str, str] = {}
    country = None
    for name in names:
        if side_of(name):
            country = name
        elif name.kind in {"person", ""}:
            before = sentence[max(0, name.start - _LONGEST_OFFICE) : name.start]
            if country is not None and name.start - country.end < _LONGEST_OFFICE:
                between = sentence[country.end : name.start]
                titled = _OFFICE_WORD[language].search(between) or _titled_before(sentence, country, language)
                if titled and _OFFICE[language].fullmatch(between):
                    sides[name.term] = side_of(country)
            if name.term not in sides and language == "zh" and _HOME_OFFICE_ZH.search(before):
                sides[name.term] = "cn"
    return sides


def _titled_before(sentence: str, country: Name, language: str) -> bool:
    """Whether the office stands before the country: "President of Russia X", Президент России X."""
    if language == "zh":
        return False
    return bool(_OFFICE_WORD[language].search(sentence[max(0, country.start - 30) : country.start]))
