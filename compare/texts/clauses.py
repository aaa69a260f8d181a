"""Where the clauses of a long English or Russian sentence begin. The rules are our own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.texts.marks import Spans, find_enclosed, is_inside

_LONG_SENTENCE = 60
_FEWEST_WORDS = 3
_SHORTEST_CLAUSE = 20
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class _Border:
    """A clause may begin where `pattern` ends, if so many code points stand before and after it."""

    pattern: re.Pattern[str]
    before: int
    after: int
    sentence: int


def _border(
    pattern: str,
    *,
    before: int = _SHORTEST_CLAUSE,
    after: int = _SHORTEST_CLAUSE,
    sentence: int = _LONG_SENTENCE,
) -> _Border:
    return _Border(re.compile(pattern), before, after, sentence)


_EN_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do|said|says|told|met|made|took"
    r"|held|gave|went|came|called|agreed|spoke|saw|began|rose|fell|grew|sent|led|kept|won|lost|plan|plans|remain|remains"
    r"|continue|continues|need|needs|want|wants|oppose|opposes|support|supports|include|includes|\w+[^e\W]ed)"
)
_EN_PARTICIPLE = (
    r"(?!(?:including|according|during|following|regarding|concerning|excluding|pending|notwithstanding|being|beginning"
    r"|starting|morning|evening|nothing|something|everything|anything|spring|king|leading|existing|outstanding)\b)[a-z]+ing"
)
_EN_AND = r"\s?,\s+(?=and (?:also )?"
_EN_AFTER_ED = r"(?:to|that|for|on|in|at|with|the|an?|his|her|its|their|by|from|[A-Z])"
_EN_SUBJECT = r"(?:the|an?|his|her|its|their|he|she|they|it|both|[A-Z]\w+)"
_EN_PRESENT = r"(?:find|face|seek|try|grow|rise)"
_EN_NOT_WHEN = "".join(
    rf"(?<!\b{word})"
    for word in (
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "hours",
        "soon",
        "shortly",
    )
)
_EN = (
    _border(r";\s+"),
    _border(r":\s+(?=\S+\s)"),
    _border(r"\s?,\s+(?=(?:while|but|whereas|although|though|because|yet|and that|so that)\b)"),
    _border(r"\s?,\s+(?=(?:which|who|whose|where)\s)", before=30),
    _border(rf"{_EN_AND}(?:he|she|it|they|we|there|this|that|these|those|neither|both)\s)"),
    _border(rf"{_EN_AND}(?:[\w’'-]+ ){{1,5}}?{_EN_VERB}\b)", before=25),
    _border(rf"{_EN_AND}(?!(?:related|united)\b)[a-z]+ed\s{_EN_AFTER_ED})"),
    _border(rf"\s?,\s+(?=(?:also |thereby |thus )?{_EN_PARTICIPLE}\s+\w)", before=30, after=25),
    _border(rf"\s(?=while (?:[a-z]+ing|{_EN_SUBJECT})\s)", before=40, after=25, sentence=100),
    _border(rf"{_EN_NOT_WHEN}\s(?=after (?:[a-z]+ing|{_EN_SUBJECT})\s)", before=50, after=30, sentence=120),
    _border(
        rf"\s(?=as (?:other|{_EN_SUBJECT}) (?:\w+ ){{0,3}}?(?:{_EN_VERB}|{_EN_PRESENT})\s)",
        before=50,
        after=30,
        sentence=120,
    ),
)
_RU_SPEECH = (
    r"(?:заявил|сказал|отметил|подчеркнул|сообщил|добавил|напомнил|указал|подтвердил|рассказал|пояснил"
    r"|считает|полагает|подч[её]ркнут|отмечен|констатирован|констатирует|указан|условлен|говорит|утверждает|уверен"
    r"|признал|объявил)(?:а|о|и|ы|ась|ись|ся)?"
)
_RU_JOINING = (
    r"(?:а также|но|однако|прич[её]м|при этом|тогда как|в то время как|поскольку|так как|хотя|зато"
    r"|в связи с чем)"
)
_RU_PREPOSITION = r"(?:(?:в|на|о|об|с|со|за|из|для|к|по|от|при|у|между|через) )?"
_RU_WHICH = r"котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ом)"
_RU_VERB_END = r"(?:ет|ит|ют|ят|ал|ила|или|али|ал[аои]|ут|ёт|ся)"
_RU_HAVING_SAID = r"(?:отметив|подчеркнув|добавив|указав|заявив|напомнив|сообщив|выразив|подтвердив)"
_RU = (
    _border(r";\s+"),
    _border(r":\s+(?=\S+\s)", before=25, after=30),
    _border(rf",\s+(?={_RU_JOINING}\s)"),
    _border(rf",\s+(?={_RU_PREPOSITION}{_RU_WHICH}\s)", before=30),
    _border(r",\s+(?=где\s)", before=30),
    _border(r",\s+(?=(?:и|а также|и о том,) что\s)"),
    _border(rf"\b(?!{_RU_SPEECH},)\w+,\s+(?=что\s)", before=40, after=40, sentence=110),
    _border(r",\s+(?=а\s(?!именно|также))", before=25, after=25),
    _border(rf",\s+(?=и (?!что\s)(?:[\w-]+ ){{1,5}}?[\w-]+{_RU_VERB_END}\b)", before=30, after=30),
    _border(rf",\s+(?={_RU_HAVING_SAID}\b)", before=25),
)
_BORDERS = {"en": _EN, "ru": _RU}


def count_words(text: str) -> int:
    """Count the words of an English or Russian text."""
    return len(_WORD.findall(text))


def find_clauses(sentence: str, language: str) -> list[int]:
    """Find where the clauses of an English or Russian sentence begin, in code points, 0 left out; sorted.

    A sentence of up to 60 characters is one clause; so is what stands in quotation marks or brackets. Every
    clause has three words or more.
    """
    if len(sentence) <= _LONG_SENTENCE:
        return []
    enclosed = find_enclosed(sentence, len(sentence))
    candidates = sorted({cut for border in _BORDERS[language] for cut in _find_cuts(sentence, border, enclosed)})
    cuts: list[int] = []
    for cut in candidates:
        beginning = cuts[-1] if cuts else 0
        if _is_long_enough(sentence[beginning:cut]) and _is_long_enough(sentence[cut:]):
            cuts.append(cut)
    return cuts


def _find_cuts(sentence: str, border: _Border, enclosed: Spans) -> list[int]:
    if len(sentence) < border.sentence:
        return []
    ends = (match.end() for match in border.pattern.finditer(sentence))
    last = len(sentence) - border.after
    return [end for end in ends if border.before <= end <= last and not is_inside(enclosed, end)]


def _is_long_enough(clause: str) -> bool:
    return count_words(clause) >= _FEWEST_WORDS and len(clause.strip()) >= _SHORTEST_CLAUSE
