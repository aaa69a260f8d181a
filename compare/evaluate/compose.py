"""Invented news of any length in English and Russian, for measuring time and memory; no sentence of it is true."""

from __future__ import annotations

import random
from dataclasses import dataclass

_SHARED = 0.6  # share of the Russian sentences that state what an English one states
_PARAGRAPH = 4  # sentences
_SPEAKERS = (
    ("the Kremlin", "Кремль"), ("the White House", "Белый дом"), ("Minister Orlin Vesk", "министр Орлин Веск"),
    ("Deputy Minister Pavel Drozhin", "замминистра Павел Дрожин"), ("Consul Marek Lubin", "консул Марек Любин"),
    ("Governor Timur Sadykov", "губернатор Тимур Садыков"), ("Ambassador Lin Haotian", "посол Линь Хаотянь"),
    ("Professor Anton Grell", "профессор Антон Грелль"),
)  # fmt: skip
_GOODS = (
    ("crude oil", "нефти"), ("natural gas", "природного газа"), ("coal", "угля"), ("wheat", "пшеницы"),
    ("soybeans", "сои"), ("copper", "меди"), ("aluminium", "алюминия"), ("timber", "древесины"),
    ("fertiliser", "удобрений"), ("frozen fish", "мороженой рыбы"), ("titanium", "титана"), ("steel", "стали"),
    ("medicines", "лекарств"), ("nickel", "никеля"), ("cotton", "хлопка"), ("paper", "бумаги"),
)  # fmt: skip
# English; Russian genitive and prepositional.
_PLACES = (
    ("China", "Китая", "Китае"), ("Russia", "России", "России"), ("Kazakhstan", "Казахстана", "Казахстане"),
    ("India", "Индии", "Индии"), ("Brazil", "Бразилии", "Бразилии"), ("Iran", "Ирана", "Иране"),
    ("Turkey", "Турции", "Турции"), ("Serbia", "Сербии", "Сербии"), ("Mongolia", "Монголии", "Монголии"),
    ("Vietnam", "Вьетнама", "Вьетнаме"), ("Egypt", "Египта", "Египте"), ("Hungary", "Венгрии", "Венгрии"),
)  # fmt: skip
# English; Russian genitive and prepositional.
_MONTHS = (
    ("January", "января", "январе"), ("March", "марта", "марте"), ("May", "мая", "мае"), ("June", "июня", "июне"),
    ("August", "августа", "августе"), ("October", "октября", "октябре"), ("December", "декабря", "декабре"),
)  # fmt: skip
_CLAUSES = (
    (
        "deliveries of {good} from {place} rose by {percent}% to ${money} billion in {year}",
        "поставки {good} из {place} выросли на {percent}% до {money} млрд долларов в {year} году",
    ),
    (
        "a terminal for {good} will open in {at} in {year} and give work to {count} people",
        "терминал для {good} откроется в {at} в {year} году и даст работу {count} жителям",
    ),
    ("talks on the price of {good} from {place} have stalled", "переговоры о цене {good} из {place} зашли в тупик"),
    (
        "customs officers stopped {count} tonnes of {good} from {place} at the border",
        "таможня задержала на границе {count} тонн {good} из {place}",
    ),
    (
        "stocks of {good} in {at} have fallen to their lowest level since {year}",
        "запасы {good} в {at} упали до самого низкого уровня с {year} года",
    ),
    (
        "the duty on {good} from {place} will be cut by half to {percent}%",
        "пошлина на ввоз {good} из {place} снизится вдвое до {percent}%",
    ),
    (
        "a fire at a store of {good} in {at} left {count} families without heating",
        "пожар на складе {good} в {at} оставил без отопления {count} семей",
    ),
    (
        "engineers from {place} will train {count} specialists for a plant that makes {good}",
        "инженеры из {place} обучат {count} специалистов для завода по выпуску {good}",
    ),
    (
        "a strike of dockers has held up the shipment of {good} for {place}",
        "забастовка докеров задержала отправку {good} для {place}",
    ),
    (
        "the loan to {place} for buying {good} has been raised to {money} billion yuan",
        "кредит на закупку {good} для {place} увеличен до {money} млрд юаней",
    ),
    (
        "the price of {good} in {at} will not rise before the end of {year}",
        "цена {good} в {at} не вырастет до конца {year} года",
    ),
    (
        "a court in {at} has rejected a complaint about the quality of {good}",
        "суд в {at} отклонил жалобу на качество {good}",
    ),
)
_OPENINGS = (
    ("{speaker} said that {clause}{end}.", "{speaker} заявил, что {clause}{end}."),
    ("As {speaker} reported, {clause}{end}.", "Как сообщил {speaker}, {clause}{end}."),
    (
        "{speaker} told reporters on {day} {month} that {clause}{end}.",
        "{speaker} рассказал журналистам {day} {month}, что {clause}{end}.",
    ),
    ("{clause}, {speaker} noted.", "{clause}, отметил {speaker}."),
)
_ENDS = (
    ("", ""),
    (", although no details have been published", ", хотя подробности не раскрываются"),
    (", which experts call a surprise", ", что эксперты называют неожиданностью"),
    (
        ", and the two sides agreed to return to the matter in {in_month}",
        ", и стороны договорились вернуться к этому вопросу в {in_month}",
    ),
)


@dataclass(frozen=True, slots=True)
class _Statement:
    """One sentence in both languages."""

    english: str
    russian: str


def compose(size: int, seed: int = 0) -> tuple[str, str]:
    """An English and a Russian text of `size` sentences each, all distinct; always the same for one size and seed.

    Most of the Russian sentences state what an English one states, in another order.
    """
    choice = random.Random(f"{size} {seed}")  # noqa: S311 (nothing secret)
    statements: dict[str, _Statement] = {}
    shared = round(_SHARED * size)
    while len(statements) < 2 * size - shared:
        statement = _state(choice)
        statements.setdefault(statement.english, statement)
    every = list(statements.values())
    english, russian = every[:size], every[size - shared :]
    choice.shuffle(russian)
    return _paragraphs([each.english for each in english]), _paragraphs([each.russian for each in russian])


def _state(choice: random.Random) -> _Statement:
    """A statement put together at random: who said it, what, of which goods, place and figures."""
    speaker, good = choice.choice(_SPEAKERS), choice.choice(_GOODS)
    place, month, later = choice.choice(_PLACES), choice.choice(_MONTHS), choice.choice(_MONTHS)
    opening, clause, end = choice.choice(_OPENINGS), choice.choice(_CLAUSES), choice.choice(_ENDS)
    figures = {
        "percent": choice.randint(3, 48),
        "count": 100 * choice.randint(2, 98),
        "year": choice.randint(2009, 2035),
    }
    money, day = choice.randint(21, 989), choice.randint(2, 28)
    sides = [
        {"place": place[0], "at": place[0], "month": month[0], "in_month": later[0], "money": f"{money / 10:.1f}"},
        {
            "place": place[1], "at": place[2], "month": month[1], "in_month": later[2],
            "money": f"{money / 10:.1f}".replace(".", ","),
        },
    ]  # fmt: skip
    return _Statement(*(
        _say(opening[n], clause[n], end[n], {"speaker": speaker[n], "good": good[n], "day": day, **figures, **sides[n]})
        for n in (0, 1)
    ))  # fmt: skip


def _say(opening: str, clause: str, end: str, words: dict[str, str | int]) -> str:
    sentence = opening.replace("{clause}", clause).replace("{end}", end).format(**words)
    return sentence[0].upper() + sentence[1:]


def _paragraphs(sentences: list[str]) -> str:
    starts = range(0, len(sentences), _PARAGRAPH)
    return "\n\n".join(" ".join(sentences[start : start + _PARAGRAPH]) for start in starts) + "\n"
