"""Abbreviations whose full stop does not end a sentence, by what may follow them. Collected by hand."""

from __future__ import annotations

import re

# Never last in a sentence: a name or title follows.
EN_TITLE = re.compile(
    r"(?:^|[\s(“\"'‘—-])(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Prof|St|Ste|Rev|Hon"
    r"|Pres|Amb|Messrs|Mt|Ft|vs|v|cf|ca|approx|e\.g|i\.e|viz|incl|esp|Lt\. Gen|Maj\. Gen|Vice Adm)\.$"
)
# A number follows, else it is the end of a sentence or a word of its own ("Yes... No.").
EN_NUMBERED = re.compile(
    r"\b(?:No|Nos|Art|Sec|Fig|p|pp|par|para|Vol|Ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|est|c)\.$"
)
# May stand in the middle and at the end: the next word decides.
EN_EITHER = re.compile(
    r"(?:\b(?:Inc|Corp|Ltd|Co|Cos|Bros|LLC|Jr|Sr|Esq|Ph\.D|Ave|Blvd|Rd|Dept|Univ|Assn|etc|al)|(?:^|[\s(“\"—-])(?:[A-Z]\.)*[A-Z])\.$"
)
EN_HOUR = re.compile(r"\b[ap]\.\s?m\.$", re.IGNORECASE)
EN_AFTER_HOUR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec|E[SD]?T\b|P[SD]?T\b"
    r"|C[SDE]?S?T\b|GMT|UTC|MSK|BST|Eastern|Pacific|Central|Moscow|Beijing|Kyiv|London|Washington|local|\()"
)
EN_STARTERS = re.compile(
    r"[“\"‘'(]?(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|This|That|These|Those|There|In|On|At|By|For|From"
    r"|With|Without|After|Before|During|Since|Until|While|When|Where|If|As|But|And|Or|So|Yet|However|Meanwhile|Both|Neither"
    r"|Some|Many|Most|Several|Earlier|Later|Also|Although|Though|Despite|According|Asked|What|Who|Why|How|No|Not|Only|Last"
    r"|Then|Now|One|Two|Three|Officials|Analysts|Experts|Each|All|Another|Other|Others|Under|Over)(?![\w.])"
)

# Never last in a sentence in Russian.
RU_TITLE = re.compile(
    r"(?:^|[\s(«„“\"—-])(?:им|ул|пл|просп|пер|пос|дер|св|проф|акад|ген|полк|тов|гр|напр|см|ср|рис|стр|табл|т\.\s?е|т\.\s?к|т\.\s?н"
    r"|т\.\s?ч|р\.\s?п|п\.\s?п|доц|зам|пом|мин|адм|прим|ред|обл|респ|корп|кв|ок|т\.\s?наз)\.$",
    re.IGNORECASE,
)
# A number follows (д. 5, ст. 12, п. 3), else it ends a sentence.
RU_NUMBERED = re.compile(r"(?:^|[\s(])(?:д|ст|п|пп|ч|стр|с|гл|т|тт|кн|вып|оп|№)\.$", re.IGNORECASE)
# Units and "and so on": a capital letter after them ends the sentence.
RU_UNIT = re.compile(
    r"(?:^|[\s\d(])(?:тыс|млн|млрд|трлн|руб|долл|коп|чел|кв|куб|км|см|мм|га|т\.\s?д|т\.\s?п|т\.\s?д|др|пр|проч"
    r"|н\.\s?э|мин|сек|час|гг|вв|в|г)\.$",
    re.IGNORECASE,
)
RU_TOWN = re.compile(r"(?:^|[\s(«])г\.$")
RU_YEAR = re.compile(r"(?:\d|[IVXLC])\s?(?:г|гг|в|вв)\.$")
RU_PART_OF_LONGER = re.compile(r"(?:^|[\s(])(?:т|н|р|п|и\s?т)\.$", re.IGNORECASE)
RU_INITIAL = re.compile(r"(?:^|[\s(«„“\"—-])(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ](?:[а-яё])?\.$")
RU_CURRENCY = re.compile(r"(?:США|рублей|долларов|руб|долл|евро|юаней|Гонконг|\d|[а-яё(])")
RU_STARTERS = re.compile(
    r"[«„“\"(]?(?:В|Во|На|По|При|После|До|За|Из|К|Ко|О|Об|От|Для|Он|Она|Оно|Они|Мы|Я|Вы|Это|Этот|Эта|Эти|Этого|Тот|Та|Те|Так"
    r"|Также|Там|Тогда|Потом|Затем|Теперь|Сейчас|Однако|Но|А|И|Или|Если|Когда|Как|Что|Кто|Где|Кроме|Ранее|Позднее|Позже"
    r"|Между|Обе|Оба|Стороны|Лидеры|Его|Её|Их|Наш|Все|Всё|Хотя|Поэтому|При|Накануне|Напомним|Ещё|Уже|Только|Среди|С|Со|У)(?![\w.])"
)
DOTTED = re.compile(r"(?:[A-Za-z]\.\s?)*[A-Za-z]\.$")
