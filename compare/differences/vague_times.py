# ruff: noqa: E501 - a pattern that is broken over lines cannot be read
"""Phrases that leave a time open, against a date: "at a suitable time", недавно, 早日 against "in September"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.differences.difference import Difference
    from compare.differences.pair import Pair, Stated
    from compare.facts.fact import DateMention

_VAGUE = {
    "en": re.compile(
        r"\b(?:at (?:a|an) (?:suitable|convenient|appropriate|early|later|mutually convenient) (?:time|date|moment)|at the earliest (?:opportunity|date)|as soon as possible"
        r"|soon|shortly|in due course|recently|lately|of late|in the near future|in the foreseeable future|in (?:the )?coming (?:days|weeks|months|years)"
        r"|within (?:days|weeks|months|years|a few \w+)|in the next few \w+|(?:in )?the past few \w+|some time ago|long ago|one day)\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"\b(?:в (?:удобн|подходящ|согласованн)\w+ (?:\w+ ){0,3}(?:время|срок\w*)|в (?:самое )?ближайшее время|в ближайш(?:ие|ей|ем) (?:дни|недели|месяцы|годы|перспектив\w+|будущем)"
        r"|в скором времени|вскоре|скоро|в обозримом будущем|в кратчайшие сроки|как можно скорее|недавно|в последнее время|в последние (?:дни|недели|месяцы)|на днях|давно|со временем)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"适时|择期|择机|早日|尽早|尽快|近期|近日|日前|不久前|不久后|不久的?将来|近来|数(?:日|天|周|月)[内后]|未来[数几](?:天|周|月|年)|今后几年|在双方方便的时候"
    ),
}
# ... and against a year until which something lasts.
_LASTING = {
    "en": re.compile(r"\blong-term\b", re.IGNORECASE),
    "ru": re.compile(r"\bдолгосрочн\w+", re.IGNORECASE),
    "zh": re.compile(r"长期(?!以来|坚持)"),
}
# When a report was made or a text filed says nothing of the claim itself.
_REPORTED = {
    "en": r"\b(?:said|told|wrote|reported|added|argued|stated)(?: \w+){0,4}(?: on)? $",
    "ru": r"(?!)",
    "zh": r"(?!)",
}
_WEEKDAY = re.compile(
    r"day\b|понедельник|вторник|сред|четверг|пятниц|суббот|воскресен|завтра|вчера|周|星期|天$", re.IGNORECASE
)
_RELATIVE = r"(?:last|this|next|previous) (?:month|year)|(?:прошл|минувш|эт|нынешн|текущ|следующ)\w+ (?:год|месяц)\w*|[上本这下]个?月|[今去明]年"
_CAPITALS = r"\W*[A-ZА-ЯЁ]{3,}"
_AFTER_A_DATELINE = r"\s?[-\u2014\u2013.)/]|,? \d{4}\s?[-\u2014\u2013]"
_DATELINE = 48  # code points within which a dateline ends


def vague_time_differences(
    pair: Pair, left: Sequence[DateMention], right: Sequence[DateMention]
) -> tuple[Difference, ...]:
    """A difference where one side is left with a date and the other says only that the time is open."""
    found = _found(pair.first, pair.second, left, right)
    if found is not None:
        date, phrase = found
        return (pair.difference("date", [_span(date), _matched(phrase)], _note(date, phrase)),)
    found = _found(pair.second, pair.first, right, left)
    if found is not None:
        date, phrase = found
        return (pair.difference("date", [_matched(phrase), _span(date)], _note(date, phrase)),)
    return ()


def vague_times(stated: Stated) -> list[re.Match[str]]:
    """Phrases of a claim that leave a time open."""
    return list(_VAGUE[stated.language].finditer(stated.sentence, stated.claim.start, stated.claim.end))


def is_of_the_report(mention: DateMention, stated: Stated) -> bool:
    """Whether a date is that of the text or of a statement: a dateline, "said on Thursday"."""
    before, after = stated.sentence[: mention.start], stated.sentence[mention.end :]
    day = stated.published
    if day is not None and (mention.year, mention.month, mention.day) == (day.year, day.month, day.day):
        return not re.search(r"\d", mention.text)  # "on Wednesday" is the day of the report, whoever did what then
    if mention.end <= _DATELINE and after.startswith("电"):
        return True
    if re.match(_CAPITALS, before):
        if mention.end <= _DATELINE and re.match(_AFTER_A_DATELINE, after):
            return True
        if _WEEKDAY.search(mention.text) and re.search(r"\d\)?\s?[-\u2014\u2013]", before[:_DATELINE]):
            return True  # "BEIJING, May 8 - … agreed on Friday"
    return re.search(_REPORTED[stated.language], before[-60:]) is not None


def _found(
    dated: Stated,
    vague: Stated,
    dates: Sequence[DateMention],
    others: Sequence[DateMention],
) -> tuple[DateMention, re.Match[str]] | None:
    phrases = vague_times(vague)
    if not phrases and (lasting := _LASTING[vague.language].search(vague.claim.text)):
        end = next((date for date in dates if date.role == "until" and date.month is None and not others), None)
        at = vague.claim.start
        match = _LASTING[vague.language].search(vague.sentence, at + lasting.start())
        return (
            (end, match)
            if end is not None and match is not None and not _LASTING[dated.language].search(dated.claim.text)
            else None
        )
    if len(phrases) != 1 or vague_times(dated):
        return None
    own = [date for date in dates if not is_of_the_report(date, dated) and not _is_a_whole_year(date)]
    if len(own) != 1 or any(not (is_of_the_report(date, vague) or _is_a_whole_year(date)) for date in others):
        return None
    return own[0], phrases[0]


def _is_a_whole_year(mention: DateMention) -> bool:
    """Whether "next year", "last month" is all that is said: hardly more than the phrase says."""
    if re.fullmatch(_RELATIVE, mention.text, re.IGNORECASE):
        return True
    return mention.month is None and mention.months is None and not _WEEKDAY.search(mention.text) and not mention.role


def _note(date: DateMention, phrase: re.Match[str]) -> str:
    return f"One side is less precise: “{date.text}” against “{phrase.group()}”."


def _span(date: DateMention) -> tuple[str, int, int]:
    return date.text, date.start, date.end


def _matched(phrase: re.Match[str]) -> tuple[str, int, int]:
    return phrase.group(), phrase.start(), phrase.end()
