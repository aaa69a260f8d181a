# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""Patterns of dates in English, Russian and Chinese, and their words for months, weekdays and directions.

Named groups say what a match holds: y (year in digits or Chinese characters), m (month), d (day); ry, rm, rw
(direction of a relative year, month or weekday), w (weekday), t (today and its neighbours), n and u (so many
units ago), part (a half, quarter or season: the month stays open), whole (the year as a term: "by the end of
the year", 年内), decade (its end: the year that closes it).
"""

from __future__ import annotations

import re
from functools import cache

_EN_MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_EN_SURE = _EN_MONTHS.replace("March|", "").replace("May|", "").replace("Mar|", "")
_EN_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_EN_TURN = r"last|this|next|previous|coming|current|that"
_EN_YEAR = r"(?:of )?(?:(?P<y>(?:19|20)\d\d)\b(?!,\d)|(?:the )?(?P<ry>last|this|next|previous|coming|current) year\b)"
_EN_COUNT = r"an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_EN_NOT_A_YEAR = (
    r"(?![\w%-]|[.,]\d|\s?(?:percent|per cent|thousand|million|billion|trillion|people|troops|soldiers|tons|tonnes|dollars"
    r"|roubles|yuan|km|kilomet\w+|barrels|miles|met\w+s|documents|projects|square|cubic|square|megawatts|companies)\b)"
)
_EN_BEFORE_YEAR = (
    r"(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Oo]f )|(?<=\b[Ii]nto )|(?<=\b[Tt]o )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\btill )"
    r"|(?<=\b[Ff]rom )|(?<=\b[Tt]hrough )|(?<=\b[Ff]or )|(?<=\b[Dd]uring )|(?<=\b[Aa]fter )|(?<=\b[Bb]efore )|(?<=\bthan )|(?<=\b[Bb]etween )"
    r"|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|(?<=\bend-)|(?<=\b[Tt]he )|(?<=\d[-–—])|(?<=\d and )|(?<=\bits )|(?<=\bthat )"
)

_EN = (
    r"\b(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b",
    r"\b(?P<part>Q[1-4]|H[12])(?: (?:of )?(?P<y>20\d\d))?\b",
    r"\b(?P<part>(?:first|second|third|fourth)-(?:quarter|half)) (?P<y>20\d\d)\b",
    r"(?<=\bend of )(?P<decade>the decade)\b|(?<=\bdecade's )(?P<decade_>end)\b",
    rf"\b(?P<m>{_EN_MONTHS}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[-–]\d{{1,2}})?\b(?![:%.,]\d|[- ](?:percent|billion|million))(?:(?:,? (?P<y>(?:19|20)\d\d)\b)|,? {_EN_YEAR.replace('?P<y>', '?:')})?",
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{_EN_MONTHS})\b\.?(?:,? (?P<y>(?:19|20)\d\d)\b|,? {_EN_YEAR.replace('?P<y>', '?:')})?",
    rf"\b(?P<m>{_EN_MONTHS}),? {_EN_YEAR}",
    rf"\b(?P<rm>{_EN_TURN}) (?P<m>{_EN_MONTHS})\b",
    rf"\b(?P<m>{_EN_SURE})(?!\w)",
    r"(?<=\b[Ii]n )(?P<m>March|May)\b|(?<=\b[Bb]y )(?P<m_>March|May)\b",
    r"(?:(?<=\bsince )|(?<=\buntil )|(?<=\bfrom )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|(?<=\bend-)|(?<=\bof )|(?<=\bfor )|(?<=\bSince ))(?P<m>March|May)\b",
    rf"\b(?P<part>(?:first|second|latter) half|(?:first|second|third|fourth|last|final) quarter)(?: (?={_EN_YEAR}){_EN_YEAR.replace('?P<y>', '?:').replace('?P<ry>', '?:')}|\b(?! of (?:the )?(?:call|meeting|talks)))",
    rf"\b(?P<part>spring|summer|autumn|fall|winter) {_EN_YEAR}",
    r"(?<=\b[Ii]n )(?:the )?(?P<part>spring|summer|autumn|fall|winter)\b",
    r"\b(?P<ry>last|next|this|previous|coming) (?P<part>spring|summer|autumn|fall|winter)\b",
    r"(?<=\bend of )(?P<whole>(?:the|this) (?:calendar )?year)\b(?! of)|(?<=\b[Ww]ithin )(?P<whole_>(?:the|this) year)\b|(?<=\byear's )(?P<whole__>end)\b|\b(?P<whole___>year-end)\b",
    r"\b(?P<ry>last|next|this|previous|coming|current) year\b",
    r"\b(?P<rm>last|next|this|previous) month\b|(?<=\bend of )(?P<rm_>the) month\b",
    rf"\b(?:(?P<rw>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<w>{_EN_WEEKDAYS})\b",
    r"\b(?P<t>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b",
    rf"\b(?P<n>{_EN_COUNT}) (?P<u>year|month|day|week)s? ago\b",
    rf"(?:{_EN_BEFORE_YEAR})(?P<y>(?:19|20)\d\d){_EN_NOT_A_YEAR}|(?<![\d$€£.,:/-])(?<!No )(?<!No\. )(?P<y_>(?:19|20)\d\d)(?=[;)]|[.,](?!\d)|$)",
)

_RU_MONTHS = (
    r"январ(?:ь|я|ю|[её]м|е)|феврал(?:ь|я|ю|[её]м|е)|март(?:а|у|ом|е)?|апрел(?:ь|я|ю|ем|е)|ма(?:й|я|ю|ем|е)|июн(?:ь|я|ю|ем|е)"
    r"|июл(?:ь|я|ю|ем|е)|август(?:а|у|ом|е)?|сентябр(?:ь|я|ю|[её]м|е)|октябр(?:ь|я|ю|[её]м|е)|ноябр(?:ь|я|ю|[её]м|е)|декабр(?:ь|я|ю|[её]м|е)"
)
_RU_TURN = r"прошл\w+|минувш\w+|прошедш\w+|предыдущ\w+|эт(?:от|ого|ому|им|ом)|нынешн\w+|текущ\w+|следующ\w+|будущ\w+|предстоящ\w+"
_RU_YEAR = rf"(?:(?P<y>(?:19|20)\d\d)(?: (?:год(?:а|у|ом)?|гг?\.)(?!\w)|(?!\d))|(?P<ry>{_RU_TURN}) год(?:а|у|ом)?\b)"
_RU_COUNT = r"один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|\d{1,2}"

_RU = (
    r"\b(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>(?:19|20)\d\d)\b",
    rf"\b(?P<part>(?:I|II|III|IV|[1-4](?:-[йм])?) (?:полугоди\w+|квартал\w*))(?: {_RU_YEAR}|\b)",
    r"\b(?P<y>20\d\d)-(?:го|му|м|й)\b",
    r"(?<=\bконцу )(?P<decade>десятилетия)\b|(?<=\bконца )(?P<decade_>десятилетия)\b",
    rf"\b(?P<d>\d{{1,2}}) (?P<m>{_RU_MONTHS})\b(?: {_RU_YEAR})?",
    rf"\b(?P<d>\d{{1,2}})(?=\s?(?:по|и|[-–—])\s?\d{{1,2}} (?P<m>{_RU_MONTHS})\b)",
    rf"\b(?P<m>{_RU_MONTHS}) {_RU_YEAR}",
    rf"\b(?P<rm>{_RU_TURN}) (?P<m>{_RU_MONTHS})\b",
    rf"\b(?P<m>{_RU_MONTHS})\b",
    rf"\b(?P<part>(?:перв\w+|втор\w+|трет\w+|четв[её]рт\w+|последн\w+) (?:половин\w+|полугоди\w+|квартал\w*))(?: {_RU_YEAR}|\b)",
    rf"\b(?P<part>весн(?:а|у|ой|ы)|лет(?:о|ом)|(?<=конца )лета|(?<=концу )лета|(?<=начала )лета|(?<=началу )лета|(?<=середине )лета|осен(?:ь|ью|и)|зим(?:а|у|ой|ы))(?: {_RU_YEAR}|\b)",
    r"\b(?P<y>(?:19|20)\d\d)(?:-м)? ?(?:год(?:а|у|ом|ов|ы|ах)?|гг?\.)(?!\w)",
    r"\b(?P<y>(?:19|20)\d\d)(?=\s?[-–—]\s?20\d\d\s?г)",
    r"(?<=\b[Вв] )(?P<y>(?:19|20)\d\d)(?:-м)?(?=[ ,.;](?!\d)|$)(?! (?:тыс|млн|млрд|руб|долл|человек|тонн|км|раз))",
    r"(?<=\bконца )(?P<whole>года)\b|(?<=\bконцу )(?P<whole_>года)\b|(?<=\bконце )(?P<whole__>года)\b",
    rf"\b(?P<ry>{_RU_TURN}) год(?:а|у|ом)?\b",
    rf"\b(?P<rm>{_RU_TURN}) месяц(?:а|у|ем|е)?\b|(?<=\bконца )(?P<rm_>месяца)\b|(?<=\bконцу )(?P<rm__>месяца)\b",
    r"\b[Вв]о? (?:(?P<rw>прошл\w+|минувш\w+|эт\w+|следующ\w+|будущ\w+) )?(?P<w>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\b",
    r"\b(?P<t>[Пп]озавчера|[Вв]чера|[Сс]егодня|[Зз]автра)\b",
    rf"\b(?P<n>{_RU_COUNT}) (?P<u>год|лет|месяц|день|дня|дней|недел)\w* назад\b",
    r"\b(?P<u>[Гг]од|[Мм]есяц|[Нн]еделю) назад\b",
)

_ZH_NUMERAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_ZH_YEAR = r"(?:(?P<y>(?:19|20)\d\d|[一二][〇零一二三四五六七八九九]{3})年|(?P<ry>[去前今明后])年|(?P<ry_>本)年度?|(?P<ry__>当)年(?=\d))"
_ZH_PART = r"(?P<part>[上下]半年|第?[一二三四]季度|春[天季]|夏[天季]|秋[天季]|冬[天季]|(?<=今年)[春夏秋冬]|(?<=明年)[春夏秋冬]|(?<=\d年)[春夏秋冬](?![天季节])|(?<=今)秋|(?<=明)春)"

_ZH = (
    rf"(?:{_ZH_YEAR})?(?<![\d.])(?<!第)(?P<m>{_ZH_NUMERAL})月份?(?P<d>{_ZH_NUMERAL})[日号]",
    rf"{_ZH_YEAR}(?<!第)(?P<m>{_ZH_NUMERAL})月",
    rf"(?<![\d.个第])(?P<m>{_ZH_NUMERAL})月",
    rf"(?P<rm>上个?|本|下个?|这个)月(?:(?P<d>{_ZH_NUMERAL})[日号])?",
    r"(?<![\d.,月])(?P<d>\d{1,2})[日号](?![元内均产游线楼机])",
    rf"(?:{_ZH_YEAR})?(?<!前)(?<!前三)(?<!前两){_ZH_PART}",
    r"(?<![\d一二三四五六七八九十去前今明后本当近])(?P<whole>年)[底末内](?!部)|今(?P<whole_>年)内",
    _ZH_YEAR.replace("年|(?P<ry>", "年(?!代)|(?P<ry>"),
    r"(?P<rw>上|下|本|这)?(?<!一)(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![周年次个])",
    r"(?P<t>前[天日](?!本)|昨[天日晚]|今[天日晚]|明[天日](?!本))",
    r"(?P<n>\d{1,2}|[一两二三四五六七八九十]{1,2})个?(?P<u>年|月|天|周|星期)前",
)


@cache
def date_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Compile the patterns of a language (en, ru, zh); earlier ones are more specific and win."""
    table = {"en": _EN, "ru": _RU, "zh": _ZH}[language]
    flags = re.IGNORECASE if language == "ru" else 0
    return tuple(re.compile(pattern, flags) for pattern in table)


_MONTH_STEMS = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "ru": "янв фев мар апр ма июн июл авг сен окт ноя дек",
}
_WEEKDAY_STEMS = {"en": "mon tue wed thu fri sat sun", "ru": "пон вто сре чет пят суб вос"}
_TURNS = {
    -1: ("last", "previous", "прошл", "минувш", "прошедш", "предыдущ", "去", "上"),
    0: ("the", "месяц", "this", "current", "that", "эт", "нынешн", "текущ", "今", "本", "当", "这"),
    1: ("next", "coming", "следующ", "будущ", "предстоящ", "明", "下"),
    -2: ("前",),
    2: ("后",),
}
_DAYS = {
    -2: ("позавчера", "前"),
    -1: ("yesterday", "вчера", "昨"),
    0: ("today", "сегодня", "今"),
    1: ("tomorrow", "завтра", "明"),
}


def month_number(word: str, language: str) -> int:
    """Return the month (1 to 12) that an English or Russian word names, by its first letters."""
    return _place(word, _MONTH_STEMS[language])


def weekday_number(word: str, language: str) -> int:
    """Return the number of the weekday, Monday = 0."""
    return (
        "一二三四五六日天".index(word) % 7 + (word == "天") * 6
        if language == "zh"
        else _place(word, _WEEKDAY_STEMS[language]) - 1
    )


def turn(word: str) -> int:
    """Direction of a relative year, month or week: -1 for last, 0 for this, 1 for next."""
    return _offset(word, _TURNS)


def day_offset(word: str) -> int:
    """Days from today: -1 for yesterday."""
    return _offset(word, _DAYS)


def _place(word: str, stems: str) -> int:
    lower = word.lower()
    return next(n for n, stem in enumerate(stems.split(), 1) if lower.startswith(stem))


def _offset(word: str, table: dict[int, tuple[str, ...]]) -> int:
    lower = word.lower()
    return next(offset for offset, stems in table.items() if lower.startswith(stems))
