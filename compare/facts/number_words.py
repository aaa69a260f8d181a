"""Spelled-out numerals of English, Russian and Chinese: the patterns that find them and their values."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

ENGLISH_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ENGLISH_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

# Russian cardinals and collective numerals in all cases (е for ё). "семью" is left out: it is also "family".
_RUSSIAN_FORMS: dict[float, str] = {
    1: "один одного одному одним одном одна одной одну одно",
    1.5: "полтора полторы полутора",
    2: "два двух двум двумя две двое двоих двоим",
    3: "три трех трем тремя трое троих троим",
    4: "четыре четырех четырем четырьмя четверо четверых",
    5: "пять пяти пятью пятеро пятерых",
    6: "шесть шести шестью шестеро шестерых",
    7: "семь семи семеро семерых",
    8: "восемь восьми восемью восьмью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    11: "одиннадцать одиннадцати одиннадцатью",
    12: "двенадцать двенадцати двенадцатью",
    13: "тринадцать тринадцати тринадцатью",
    14: "четырнадцать четырнадцати четырнадцатью",
    15: "пятнадцать пятнадцати пятнадцатью",
    16: "шестнадцать шестнадцати шестнадцатью",
    17: "семнадцать семнадцати семнадцатью",
    18: "восемнадцать восемнадцати восемнадцатью",
    19: "девятнадцать девятнадцати девятнадцатью",
    20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью",
    80: "восемьдесят восьмидесяти восемьюдесятью",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам четырьмястами четырехстах",
    500: "пятьсот пятисот пятистам пятьюстами пятистах",
    600: "шестьсот шестисот шестистам шестьюстами шестистах",
    700: "семьсот семисот семистам семьюстами семистах",
    800: "восемьсот восьмисот восьмистам восемьюстами восьмистах",
    900: "девятьсот девятисот девятистам девятьюстами девятистах",
}
RUSSIAN_WORDS: dict[str, float] = {form: value for value, row in _RUSSIAN_FORMS.items() for form in row.split()}

CHINESE_DIGITS = {"〇": 0, "零": 0, "两": 2} | {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}
_CHINESE_PLACES = {"十": 10, "百": 100, "千": 1000}
_CHINESE_SCALES = {"万": 10**4, "亿": 10**8}
ENGLISH_SCALES: dict[str, float] = {
    "thousand": 1e3,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trn": 1e12,
    "tn": 1e12,
}
RUSSIAN_SCALES: dict[str, float] = {
    "тыс": 1e3,
    "млн": 1e6,
    "миллион": 1e6,
    "млрд": 1e9,
    "миллиард": 1e9,
    "трлн": 1e12,
    "триллион": 1e12,
}


@cache
def english_values() -> dict[str, int]:
    """Value of each English numeral below a hundred that is one word."""
    tens = {word: 10 * n for n, word in enumerate(ENGLISH_TENS, 2)}
    small = {word: n for n, word in enumerate(chain(ENGLISH_ONES, ENGLISH_TEENS), 1)}
    return small | tens | {"dozen": 12}


@cache
def english_pattern() -> str:
    """Regular expression of an English numeral below a thousand, "a hundred" and "two dozen" with it."""
    ones, teens, tens = ("|".join(row) for row in (ENGLISH_ONES, ENGLISH_TEENS, ENGLISH_TENS))
    below = rf"(?:(?:{tens})(?:[ -](?:{ones}))?|{teens}|{ones})"
    hundreds = rf"(?:{below}|a) hundred(?:(?: and)? {below})?"
    return rf"(?:{hundreds}|(?:half a|a|{ones}) dozen|{below}|a(?= (?:thousand|million|billion|trillion)\b))\b"


def english_value(words: str) -> float:
    """Value of what `english_pattern` matched, in lower case."""
    if words in {"a", "half a dozen"}:
        return 1 if words == "a" else 6
    total = 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word == "dozen":
            total = max(total, 1) * 12
        else:
            total += english_values().get(word, 0)
    return total


@cache
def russian_pattern() -> str:
    """Regular expression of a Russian numeral below a thousand, any case, е and ё alike."""
    rows = [
        [form for form, value in RUSSIAN_WORDS.items() if low <= value < high]
        for low, high in ((100, 1000), (20, 100), (0, 20))
    ]
    hundreds, tens, small = ("|".join(sorted(row, key=len, reverse=True)).replace("е", "[её]") for row in rows)
    # "десятки", "сотни" without a numeral or a hedge are no figure.
    tens_of = rf"(?:{small}) десятк(?:а|ов|ам|ами|ах)|десят(?:ок|ка|ку)"
    hundred = r"сотн[яю]|(?:(?<=около )|(?<=почти )|(?<=более )|(?<=свыше )|(?<=порядка ))сотни"
    return (
        rf"(?:{tens_of}|{hundred}|(?:{hundreds})(?: (?:{tens}))?(?: (?:{small}))?"
        rf"|(?:{tens})(?: (?:{small}))?|(?:{small}))\b"
        r"(?: с половиной\b)?"
    )


def russian_value(words: str) -> float:
    """Value of what `russian_pattern` matched."""
    lower = words.lower().replace("ё", "е")
    if lower.split()[-1].startswith(("десятк", "десяток")):
        return 10 * (RUSSIAN_WORDS.get(lower.split()[0], 1) if " " in lower else 1)
    if lower.startswith("сотн"):
        return 100
    half = 0.5 if words.endswith(" с половиной") else 0.0
    return half + sum(RUSSIAN_WORDS.get(word, 0) for word in words.lower().replace("ё", "е").split())


def chinese_value(numeral: str) -> float:
    """Value of a Chinese numeral in figures, characters or both: 2182亿, 1.1万亿, 二十五, 3万5千, 两千."""
    total = section = 0.0
    current: float | None = None
    for piece in re.findall(r"\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]", numeral.replace(",", "")):
        if piece in _CHINESE_SCALES:
            part = section + (current or 0)
            total = (total + part or 1) * _CHINESE_SCALES[piece] if piece == "亿" else total + (part or 1) * 10**4
            section, current = 0.0, None
        elif piece in _CHINESE_PLACES:
            section += (1 if current is None else current) * _CHINESE_PLACES[piece]
            current = None
        elif piece in CHINESE_DIGITS:
            current = CHINESE_DIGITS[piece]
        else:
            current = float(piece)
    return total + section + (current or 0)
