# ruff: noqa: E501 - a row of the table, or a pattern, that is broken over lines cannot be read
"""Units that follow (or precede) a figure in English, Russian and Chinese, with language-independent names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit found at a figure: its name, what the figure is multiplied by, and where the unit ends."""

    name: str
    factor: float
    end: int


# name, factor, and the pattern in each language; the first that matches wins, so longer ones stand first.
_MEASURES: tuple[tuple[str, float, str, str, str], ...] = (
    ("pp", 0.01, r"basis points?|bps\b", r"базисн\w+ пункт\w*|б\. ?п\.", r"个?基点"),
    ("pp", 1, r"(?:of a )?percentage points?", r"п\. ?п\.|процентн\w+ пункт\w*", r"个?百分点"),
    ("%", 1, r"per ?cent\b|%|pct\b|percentage", r"%|процент\w*|проц\.", r"[%％]"),
    ("USD", 1, r"(?:U\.?S\.? )?dollars?\b|USD\b", r"(?:доллар\w*|долл\.?)(?: США)?|\$", r"美元|美金"),
    ("EUR", 1, r"euros?\b|EUR\b|€", r"евро\b|€", r"欧元"),
    ("RUB", 1, r"(?:Russian )?ro?ubles?\b", r"рубл\w+|руб\.?", r"卢布"),
    ("CNY", 1, r"(?:Chinese )?(?:yuan|renminbi|RMB)\b", r"юан\w+", r"元人民币|人民币|元(?![首旦素帅老勋年])"),
    ("GBP", 1, r"pounds(?: sterling)?\b", r"фунт\w*(?: стерлингов)?", r"英镑"),
    ("JPY", 1, r"yen\b", r"иен\w*", r"日元"),
    (
        "barrel/day",
        1,
        r"bpd\b|b/d\b|barrels per day|barrels-per-day",
        r"барр\w*\.?/(?:сут|д)\w*\.?",
        r"桶/[日天]|桶每[日天]",
    ),
    ("barrel", 1, r"barrels?\b", r"баррел\w+", r"桶"),
    ("t", 1, r"(?:metric )?ton(?:ne)?s?\b", r"тонн\w*|т\b", r"吨"),
    ("t", 1e6, r"MMT\b", r"(?!)", r"(?!)"),
    ("m3", 1e9, r"bcm\b", r"(?!)", r"(?!)"),
    (
        "m3",
        1,
        r"cubic[ -]met(?:re|er)s?",
        r"куб(?:ических|\.) ?м(?:етр\w*|\.)?|кубометр\w*",
        r"立方米|方(?=天然气)",
    ),
    ("km2", 1, r"square kilomet(?:re|er)s?", r"кв(?:адратных|\.) ?(?:км|километр\w*)", r"平方公里"),
    ("ha", 1, r"hectares?", r"гектар\w*|га\b", r"公顷"),
    ("km", 1, r"kilomet(?:re|er)s?|km\b", r"километр\w*|км\b", r"公里|千米"),
    ("km", 1.609344, r"miles?\b", r"мил[ьяией]+\b", r"英里"),
    ("m", 1, r"met(?:re|er)s?\b", r"метр\w*", r"米"),
    ("MW", 1000, r"gigawatts?\b|GW\b", r"гигаватт\w*|ГВт\b(?![·-]?ч)", r"吉瓦(?!时)"),
    ("MW", 1, r"megawatts?\b|MW\b", r"мегаватт\w*|МВт\b(?![·-]?ч)", r"兆瓦(?!时)"),
    ("kWh", 1, r"kilowatt[- ]hours?|kWh\b", r"кВт[·-]?ч\w*|киловатт-час\w*", r"千瓦时|度电"),
    ("age", 1, r"years? old|year-old", r"-летн(?:ий|яя|его|ему|им)\b(?= (?-i:[А-ЯЁ]))", r"岁"),
    (
        "anniversary",
        1,
        r"(?:st|nd|rd|th)[ -]anniversar\w+",
        r"-лети[еяюм]+|-(?:й|я|ю|ая|ой|ую) годовщин\w+|годовщин\w+",
        r"周年",
    ),
    ("hour", 1 / 60, r"minutes?\b", r"минут\w*|мин\.", r"分钟"),
    ("hour", 1, r"hours?\b", r"час(?:а|ов|ам|ами|у|ом)?\b|-?часов(?:ой|ая|ое|ого|ую|ым|ые|ых)\b", r"个?(?:小时|钟头)"),
    ("day", 7, r"weeks?\b", r"недел\w+|-недельн\w+", r"个?(?:星期|周(?![年一二三四五六日]))"),
    (
        "day",
        1,
        r"days?\b",
        r"-дневн\w+|-суточн\w+|сут(?:ок|ки|кам|ках)|д(?:ень|ня|ней|ням|нями)\b",
        r"天(?!然)|日(?=[内起])",
    ),
    ("month", 1, r"months?\b", r"месяц\w*|мес\.|-месячн\w+", r"个月"),
    ("year", 10, r"decades?\b", r"десятилети\w+", r"个?十年(?=[来内间])"),
    ("year", 1, r"years?\b", r"(?:год(?:а|у|ам|ах|ом)?|лет)\b|-летн\w+", r"年(?!代|级)"),
)

# Counted things: nouns, with adjectives between figure and noun; in Chinese the classifier alone may tell.
_COUNTED: tuple[tuple[str, str, str, str], ...] = (
    (
        "document",
        r"documents?|agreements?|accords?|memorand\w+|pacts?",
        r"документ\w*|соглашени\w*|меморандум\w*",
        r"文件|协议|协定|备忘录",
    ),
    ("project", r"projects?", r"проект\w*", r"项目"),
    ("drone", r"drones?|UAVs?", r"беспилотник\w*|дрон\w*|БПЛА", r"无人机"),
    ("missile", r"missiles?|rockets?", r"ракет\w*", r"导弹|火箭弹"),
    ("warhead", r"warheads?", r"боеголов\w+|боезаряд\w*", r"弹头"),
    ("submarine", r"submarines?", r"подлод\w+|подводн\w+ лод\w+", r"潜艇"),
    (
        "aircraft",
        r"(?:war)?planes?|aircraft|jets?|bombers?|fighters?",
        r"самол[её]т\w*|бомбардировщик\w*|истребител\w*",
        r"飞机|战机|轰炸机",
    ),
    (
        "ship",
        r"(?:war)?ships?|vessels?|frigates?|destroyers?",
        r"корабл\w+|суд(?:но|на|ов|ами|ам)",
        r"舰艇|军舰",
    ),
    ("reactor", r"reactors?|power units?", r"энергоблок\w*|реактор\w*", r"机组"),
    ("exercise", r"(?:drills?|exercises?|manoeuvres?)", r"учени[йяе]\w*", r"演习|演练"),
    ("meeting", r"meetings?", r"встреч\w*", r"会晤|会见"),
    (
        "person",
        r"people|persons?|troops|soldiers?|servicemen|students?|citizens?|tourists?|civilians?|workers?|officials?|members|dead|deaths|casualties|prisoners?|sailors?|seafarers|crew|pilgrims?|passengers?|children|women|men|visitors?|jobs|hostages?|spies|residents|refugees|delegates|victims?",
        r"человек\w*|люд(?:и|ей|ям|ьми)|военнослужащ\w+|солдат\w*|студент\w*|граждан\w*|турист\w*|военнопленн\w+|жител\w+|погибш\w+|моряк\w*|паломник\w*|пассажир\w*|дет(?:ей|и|ям)|заложник\w*|беженц\w*|докер\w*|жертв\w*|чел\.",
        r"学生|游客|士兵|人次|就业岗位",
    ),
    (
        "company",
        r"companies|company|firms?|enterprises?|banks?|lenders?|refiner(?:y|ies)",
        r"компани\w+|предприяти\w+|фирм\w*|банк\w*|резидент\w*",
        r"企业|公司|银行",
    ),
    ("country", r"countries|country|states|nations?", r"стран\w*|государств\w*", r"国家(?!主席|元首)"),
    (
        "household",
        r"households?|famil(?:y|ies)|homes?",
        r"сем(?:ья|ьи|ей|ьям)|домохозяйств\w*|двор(?:а|ов)",
        r"户(?:家庭|居民|人家)?|家庭",
    ),
    ("container", r"containers?|TEU", r"контейнер\w*", r"标准箱|集装箱"),
    ("time", r"times\b", r"раз(?:а)?\b", r"(?!)"),
)
# A Chinese classifier that says what is counted; the first row's outranks a noun that follows.
_TELLING = {"名": "person", "位": "person", "人": "person", "艘": "ship", "家": "company", "户": "household"}
_HINTING = {"架": "aircraft", "次": "time", "国": "country"}
_CHINESE_CLASSIFIERS = "个项份家艘架次名位辆座台枚种条场轮届支批所点类件部"
MEASURES = frozenset(row[0] for row in _MEASURES)
COUNTED = frozenset(row[0] for row in _COUNTED)
RATED = frozenset({"barrel", "t", "m3", "kWh"})
_ADJECTIVES = {
    "en": r"(?:(?!(?:of|in|for|to|and|at|on|by|with|from|or|the|a|an|that|who|which|per|as|than|is|are|was|were|said)\b)[\w.'’-]+ ){0,3}?",
    "ru": r"(?:[а-яё-]*(?:ых|их|ые|ие|ими|ыми|ого|его|ий|ый|ая)\s){0,3}?",
}
_RATES = {
    "en": r"(?: of(?: [\w-]+){1,3}?)? (?:a|per|each|every) (?P<per>day|year)\b| (?P<yearly>annually)",
    "ru": r"(?: [а-яё-]+){0,3}? (?:в|за) (?P<per>сутки|день|год)\b| (?P<yearly>ежегодно)",
    "zh": r"(?:/|每)(?P<per>[日天年])",
}
_PREFIX_SIGNS = (
    ("USD", r"(?:US|U\.S\.)?\$ ?|USD "),
    ("EUR", "€ ?|EUR "),
    ("GBP", "£ ?"),
    ("CNY", "RMB ?|CNY ?"),
)
_DAY_WORDS = frozenset({"day", "сутки", "день", "日", "天"})


@cache
def _measure_patterns(language: str) -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    column = {"en": 2, "ru": 3, "zh": 4}[language]
    gap = "" if language == "zh" else r"[ -]?"
    return tuple((row[0], row[1], re.compile(f"{gap}(?:{row[column]})", re.IGNORECASE)) for row in _MEASURES)


@cache
def _counted_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language == "zh":
        gap = rf"[{_CHINESE_CLASSIFIERS}]?[^，。、；：！？“”\d]{{0,8}}?"
        return tuple((row[0], re.compile(f"{gap}(?:{row[3]})")) for row in _COUNTED)
    column = {"en": 1, "ru": 2}[language]
    return tuple(
        (row[0], re.compile(rf" {_ADJECTIVES[language]}(?:{row[column]})(?!\w)", re.IGNORECASE)) for row in _COUNTED
    )


def unit_after(sentence: str, at: int, language: str) -> Unit | None:
    """Find the unit that begins at `at` (a space or hyphen may stand before it), None where there is none."""
    for name, factor, pattern in _measure_patterns(language):
        if match := pattern.match(sentence, at):
            return _rated(sentence, Unit(name, factor, match.end()), language)
    following = sentence[at : at + 1]
    if language == "zh" and following in _TELLING and not re.match(r"人[民次均工类道权]", sentence[at:]):
        return Unit(_TELLING[following], 1, at + 1)
    found = [
        Unit(name, 1, match.end())
        for name, pattern in _counted_patterns(language)
        if (match := pattern.match(sentence, at))
    ]
    if found:
        return min(found, key=lambda unit: unit.end)
    if language == "zh" and following and following in _CHINESE_CLASSIFIERS + "国":
        return Unit(_HINTING.get(following, ""), 1, at + 1)
    return None


LOOK_BACK = 80  # code points before and after a figure that can tell what it is


def unit_before(sentence: str, at: int) -> tuple[str, int] | None:
    """Find the currency sign that ends at `at`, with its start: ("USD", 4) for "US$"."""
    for name, pattern in _PREFIX_SIGNS:
        start = max(0, at - LOOK_BACK)
        if match := re.search(f"(?:{pattern})$", sentence[start:at]):
            return name, start + match.start()
    return None


def _rated(sentence: str, unit: Unit, language: str) -> Unit:
    """Return the unit per day or per year, where the words after it say so."""
    if unit.name not in RATED:
        return unit
    match = re.match(_RATES[language], sentence[unit.end :])
    if not match:
        return unit
    per = "day" if match["per"] in _DAY_WORDS else "year"
    return Unit(f"{unit.name}/{per}", unit.factor, unit.end + match.end())
