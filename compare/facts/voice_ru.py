"""Whose words a Russian claim gives: „X отметил, что ...“, „..., сообщил X“, „По словам X“, or nobody's: „Отмечено“."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.facts.fact import NARRATED, Voice
from compare.facts.subject import HIDDEN, Known, Subjects, read_subject

WORDS = Subjects(
    both=re.compile(
        r"\b(?:(?:[Оо]бе )?[Сс]торон(?:ы|ами)|[Лл]идер(?:ы|ами)|[Гг]лав(?:ы"
        r"|ами)(?: двух)? (?:государств|МИД|внешнеполитических ведомств|делегаций"
        r"|правительств)"
        r"|[Пп]резидент(?:ы|ами)|[Мм]инистр(?:ы|ами)|[Сс]обеседник(?:и|ами)"
        r"|[Уу]частник(?:и|ами)|[Дд]елегаци(?:и|ями)|[Пп]арламентари(?:и|ями)|[Оо]ни"
        r"|[Оо]ба|обеими сторонами)\b"
    ),
    source=re.compile(r"\b(?:источник\w*|эксперт\w*|аналитик\w*|чиновник\w*|таможн\w+|дипломат\w*)\b"),
    office=re.compile(
        r"\b(?:пресс-служб\w+|[Мм]инистерство\w*|МИД\w*|ведомств\w+|[Пп]осольств\w+|[Пп]равительств\w+|сторон(?:а|ой)"
        r"|[Пп]резидент(?:ом)?|[Лл]идер(?:ом)?|[Пп]ремьер(?:-министр)?(?:ом)?|[Гг]лав(?:а"
        r"|ой)(?: государства| МИД)?|[Мм]инистр(?:ом)?|[Пп]осол|спикер|[Пп]редседатель"
        r"|командовани\w+|[Дд]епартамент\w*)\b"
    ),
    official=re.compile(
        r"\b(?:[Пп]ресс-секретарь|[Пп]омощник|[Пп]редставитель(?:ница)?|[Пп]осол|[Зз]аместитель министра|замглавы)\b"
    ),
    pronoun=re.compile(r"\b[Оо]на?\b"),
    oblique=re.compile(
        r"(?:^|\s)(?:с|со|к|ко|у|от|для|о|об|при|между|из|в|на|за|по|со словами|адрес)\s+(?:[А-ЯЁа-яё.]+\s+){0,5}?$"
    ),
    joined=frozenset({"и"}),
)
_VERB = re.compile(
    r"\b(?:заявил|сказал|отметил|подчеркнул|сообщил|добавил|проинформировал|напомнил"
    r"|подтвердил|выразил|призвал|заверил|признал"
    r"|указал|рассказал|предложил|поблагодарил|высказал|обсудил|договорил|условил"
    r"|констатировал|пояснил|потребовал|обвинил|назвал|предостерег"
    r"|осудил|отвергл?|поприветствовал|приветствовал|поддержал|пригласил|принял"
    r"|изложил|объявил|пообещал|обязал|оценил|поздравил|выступил|акцентировал|обратил"
    r"|согласил|опроверг|раскритиковал|посоветовал|высказывал|уверял|пригрозил"
    r"|похвалил|отверг|упрекнул|предупредил)(?:а|о|и|ась|ись|ся)?\b"
    r"|\b(?:считает|полагает|утверждает|подчёркивает|отмечает|заявляет|сообщает"
    r"|передаёт|передает|утверждают|заявляют|сообщают|обвиняет)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:[Пп]о (?:словам|данным|мнению|сведениям|информации|сообщению|утверждению"
    r"|заявлению|оценке|оценкам)|[Ии]з слов)\s"
)
_AGENT = re.compile(r"\b(?:со стороны|[а-яё]+ой стороной|стороной)\b", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|[.;,:] |^[-–—] |\b(?:было|была|были|в частности|при этом|также|особо|вновь"
    r"|отдельно|в ходе (?:переговоров|беседы|встречи|разговора)) )"
    r"(?:[А-ЯЁа-яё]+(?:ым|им|ой|ом|ем|ью|о|ями) |[Сс] удовлетворением |[Вв]новь "
    r"|[Тт]акже |[Оо]собо |[Вв] \w+ |[Пп]ри этом |[Зз]атем ){0,4}"
    r"(?P<verb>отмечен|подч[её]ркнут|констатирован|обсужд[её]н|выражен|подтвержд[её]н"
    r"|условлен|затронут|выделен|указан|акцентирован|обращен|обращён|заявлен|предложен"
    r"|высказан"
    r"|рассмотрен|зафиксирован|согласован|намечен|отвергнут|осужд[её]н|отнес[её]н"
    r"|поддержан|признан|приветствован|достигнут|принят|дан|уделен|уделён|решен|решён"
    r"|поставлен|отмечал|подч[её]ркивал|обсуждал)(?:о|а|ы|ось|ась|ись)?\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?P<verb>условлено|решено|договорено|отмечено|подч[её]ркнуто|констатировано|признано|заявлено|предложено)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.;:—«»„“”\"(]|,\s(?:что|чтобы|который|которая|которые|как)\b|\bно\b")
_FAR = 120


def find_voice_ru(sentence: str, start: int, end: int, context: str, known: Known) -> Voice:
    """The voice of sentence[start:end]; a later clause takes the lead of its sentence."""
    voice = _own(sentence, start, end, known)
    if voice is None and context:
        place = sentence.find(context)
        voice = _own(sentence, place, place + len(context), known) if place >= 0 else None
    if voice is None and start > 0:
        first = _hidden(sentence, 0, start, known)
        voice = replace(first, start=-1, end=-1) if first is not None and first.role == HIDDEN else None
    if voice is None and end < len(sentence):
        tail = re.search(
            r"[,»”\"]\s*[–—-]?\s*(?:сообщил|заявил|отметил|подчеркнул|сказал|добавил|пояснил)\w*\s+[^,]{2,60}\.?$",
            sentence[end:],
        )
        voice = _own(sentence, end + tail.start(), len(sentence), known) if tail else None
    return voice or NARRATED


def _own(sentence: str, start: int, end: int, known: Known) -> Voice | None:
    source = _SOURCE.search(sentence, start, end)
    relayed = None
    if source is not None:
        stop = re.search(r"[,;]", sentence[source.end() : end])
        relayed = read_subject(sentence, source.end() - 1, source.end() + stop.start() if stop else end, WORDS, known)
        relayed = relayed or Voice("source", (), (), source.start(), source.end(), source.group().strip())
    voice = _spoken(sentence, start, end, known)
    if voice is None:
        return relayed or _hidden(sentence, start, end, known)
    return replace(voice, relayed_by=relayed.text) if relayed and relayed.text != voice.text else voice


def _spoken(sentence: str, start: int, end: int, known: Known) -> Voice | None:
    for verb in _VERB.finditer(sentence, start, end):
        left = max(start, verb.start() - _FAR)
        for cut in _BREAK.finditer(sentence, left, verb.start()):
            left = cut.end()
        voice = read_subject(sentence, left, verb.start(), WORDS, known)
        if voice is None:
            stop = re.search(r"[,.;:»]", sentence[verb.end() : end])
            right = verb.end() + stop.start() if stop else end
            after = [n for n in known.names if verb.end() <= n.start < right]
            quoted = re.search(r"[,»”\"]\s*[–—-]?\s*$|\b[Кк]ак\s+$", sentence[start : verb.start()])
            if quoted or (after and after[0].start - verb.end() < 3):  # noqa: PLR2004 (a space or two)
                voice = read_subject(sentence, verb.end(), right, WORDS, known)
        if voice is not None:
            return voice
    return None


def _hidden(sentence: str, start: int, end: int, known: Known) -> Voice | None:
    hidden = _HIDDEN.search(sentence, start, end) or _AGREED.search(sentence, start, end)
    if hidden is None or re.search(r"\bбуд(?:ет|ут)\s*$", sentence[start : hidden.start("verb")]):
        return None
    agent = re.search(r"[А-ЯЁа-яё]+ой [Сс]тороной|[Сс]торонами", sentence[start:end])
    if agent:
        voice = read_subject(sentence, start + agent.start(), start + agent.end(), WORDS, known)
        if voice is not None:
            return voice
    instrumental = read_subject(sentence, start, hidden.start("verb"), WORDS, known)
    if instrumental is not None and instrumental.role == "person":
        return instrumental
    return Voice(HIDDEN, (), (), hidden.start("verb"), hidden.end(), sentence[hidden.start("verb") : hidden.end()])
