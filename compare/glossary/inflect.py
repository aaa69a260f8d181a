"""Russian terms in their cases: several words, names of persons, indeclinable words, genitive tails.

Words that the dictionary of pymorphy3 lacks (most Chinese and many Western names) are declined by their
ending, after the rules for names in Rosenthal, "Spravochnik po pravopisaniyu i literaturnoi pravke".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from compare.glossary.lemma import morphology
from compare.glossary.transliteration.palladius import is_palladius

if TYPE_CHECKING:
    from collections.abc import Sequence

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_OBLIQUE = CASES[1:]
_NEVER_NOMINATIVE = ("gent", "datv", "ablt", "loct")  # the accusative often is the nominative
# Endings of masculine and feminine nouns in the order of _OBLIQUE (accusative of persons).
_HARD = ("а", "у", "а", "ом", "е")
_SIBILANT = ("а", "у", "а", "ем", "е")
_SOFT = ("я", "ю", "я", "ем", "е")
_FEMININE = ("ы", "е", "у", "ой", "е")
_FEMININE_VELAR = ("и", "е", "у", "ой", "е")
_FEMININE_SOFT = ("и", "е", "ю", "ей", "е")
_FEMININE_IYA = ("и", "и", "ю", "ей", "и")
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
# What words end in that a name is masculine for and declines: of one word, and of several.
_MASCULINE_WORDS = frozenset(_CONSONANTS + "й")
_MASCULINE_NAMES = _MASCULINE_WORDS | {"ь"}
_ADJECTIVES = ("ADJF", "PRTF")
_PERSON = ("Name", "Surn", "Patr")
# Words inside a person's name that stay as they are.
_PARTICLES = frozenset({"да", "де", "дер", "ди", "дю", "фон", "ван", "бен", "бин", "аль", "эль", "оф"})
_CHINESE_PLACE = re.compile("[аяэеиую]нь$")  # "Тяньцзинь", "Аомэнь": masculine, unlike Russian words in -нь
_JOINED = ("и", "—")  # "Босния и Герцеговина": each side for itself
_SURNAME = re.compile("(?:[оеё]в|[иы]н)а?$")
_SYLLABLES_AT_MOST = 5  # letters of an East Asian surname in Russian spelling ("Чжуан", "Сыма")


@lru_cache(maxsize=20_000)
def inflect_russian(form: str, case: str) -> str:
    """Inflect a Russian term into "nomn", "gent", "datv", "accs", "ablt" or "loct" (pymorphy3's names).

    `form` is in the nominative, one word or several, and keeps its number. What does not decline comes back
    as it is. A form without ё gets none. Raises ValueError for another case.
    """
    if case not in CASES:
        raise ValueError(f"{case!r} is no case; use one of {', '.join(CASES)}")
    if case == "nomn" or not form.strip():
        return form
    words = form.split()
    inflected = " ".join(_phrase(words, case))
    return inflected if "ё" in form.lower() else inflected.replace("ё", "е").replace("Ё", "Е")


@lru_cache(maxsize=20_000)
def russian_forms(form: str) -> frozenset[str]:
    """All inflected forms of a Russian term given in the nominative, itself included, with ё and with е."""
    forms = {inflect_russian(form, case) for case in CASES}
    return frozenset(forms | {spelled.replace("ё", "е").replace("Ё", "Е") for spelled in forms})


@lru_cache(maxsize=20_000)
def adjective_forms(form: str, cases: tuple[str, ...]) -> tuple[str, ...]:
    """Inflect a Russian adjective, given in the nominative, into the cases in every gender and number.

    Nothing where the form is no adjective, or several words.
    """
    adjective = next(iter(_nominatives(form, ("ADJF",))), None)
    if adjective is None or not adjective.is_known or form[:1].isupper():
        return ()
    forms = [each.word for each in adjective.lexeme if each.tag.case in cases and each.tag.POS == "ADJF"]
    return tuple(dict.fromkeys(_cased_like(form, word) for word in forms if "-" in form or "-" not in word))


def surely_declines(form: str) -> bool:
    """Whether a form declines, told by its first word or by its ending, without inflecting it.

    True says that inflect_russian changes it in every case but the accusative; False says nothing. It takes a
    fiftieth of the time.
    """
    words = form.split()
    if not words:
        return False
    first = words[0]
    if morphology().word_is_known(first):
        if len(words) == 1 or words[1] in _JOINED:
            return False
        return _is_declined_head(first) or (words[-1][:1].isupper() and _is_declined_first_name(first))
    if len(words) > 1 and first.endswith(("а", "я")):  # a woman's name; her surname may not decline
        declines = _declines_as_feminine(first) and len(first) > _SYLLABLES_AT_MOST
    else:
        declines = form[-1] in (_MASCULINE_NAMES if len(words) > 1 else _MASCULINE_WORDS) or _declines_as_feminine(form)
    return declines and _is_name(first) and all(map(_is_unknown_name, words[1:]))


@lru_cache(maxsize=20_000)
def _is_declined_head(word: str) -> bool:
    """Whether a first word is a noun of the dictionary that declines whatever follows it ("Министерство обороны")."""
    if len(word) <= _SYLLABLES_AT_MOST or _is_person_word(word):
        return False
    is_noun = not _nominatives(word, _ADJECTIVES) and bool(_nominatives(word, ("NOUN",)))
    return is_noun and all(inflect_russian(word, case) != word for case in _NEVER_NOMINATIVE)


@lru_cache(maxsize=20_000)
def _is_declined_first_name(word: str) -> bool:
    """Whether a first word is a first name of the dictionary that declines, whoever has it ("Иван", "Анна")."""
    gender = _gender([word])
    parse = _person_parse(word, gender)
    if parse is None or "Name" not in parse.tag or "Fixd" in parse.tag:
        return False
    return all(_person_word(word, case, gender) != word for case in _NEVER_NOMINATIVE)


def _is_unknown_name(word: str) -> bool:
    return _is_name(word) and not morphology().word_is_known(word)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


def _declines_as_feminine(word: str) -> bool:
    return word.endswith(("а", "я")) and word[-2:-1] in _CONSONANTS + "и" and not word.endswith(("ская", "цкая"))


def _phrase(words: Sequence[str], case: str) -> list[str]:
    for place in range(1, len(words) - 1):
        if words[place] in _JOINED and words[0][:1].isupper() and words[place + 1][:1].isupper():
            return [*_phrase(words[:place], case), words[place], *_phrase(words[place + 1 :], case)]
    if _is_person(words):
        return _person(words, case)
    head = _head(words) or _substantive(words)
    if head is None:
        return [_unknown(words[0], case, "masc")] if len(words) == 1 else list(words)
    index, noun = head
    adjectives = [_agreeing(word, noun) for word in words[:index]]
    front = [_inflected(parse, case, noun.tag, word) for parse, word in zip(adjectives, words, strict=False)]
    tail = list(words[index + 1 :])
    if tail and "anim" in noun.tag and _is_person(tail):
        tail = _person(tail, case)
    return [*front, _noun(noun, words[index], case), *tail]


def _noun(noun: Any, word: str, case: str) -> str:
    if not noun.is_known and word[:1].isupper() and not _russian_surname(word, noun.tag.gender):
        masculine = word[-1].lower() in _CONSONANTS or _CHINESE_PLACE.search(word)
        gender = "masc" if masculine else noun.tag.gender or "masc"
        return _unknown(word, case, gender, animate="anim" in noun.tag)
    return _inflected(noun, case, noun.tag, word)


def _head(words: Sequence[str]) -> tuple[int, Any] | None:
    """Find the last nominative noun with which all words before it agree as adjectives, and its place."""
    adjectives = next((i for i, word in enumerate(words) if not _nominatives(word, _ADJECTIVES)), len(words))
    for index in range(min(adjectives, len(words) - 1), -1, -1):
        for noun in _nominatives(words[index], ("NOUN",)):
            if all(_agreeing(before, noun) is not None for before in words[:index]):
                return index, noun
    return None


def _substantive(words: Sequence[str]) -> tuple[int, Any] | None:
    """Find an adjective at the end that stands for a noun ("Вторая мировая"), and its place."""
    adjective = next(iter(_nominatives(words[-1], _ADJECTIVES)), None) if len(words) > 1 else None
    if adjective is None or any(_agreeing(before, adjective) is None for before in words[:-1]):
        return None
    return len(words) - 1, adjective


@lru_cache(maxsize=20_000)
def _nominatives(word: str, parts: tuple[str, ...]) -> tuple[Any, ...]:
    parses = [p for p in morphology().parse(word) if p.tag.POS in parts and p.tag.case == "nomn"]
    return tuple(sorted(parses, key=lambda p: (not p.is_known, p.normal_form == "больший", -p.score)))


def _agreeing(word: str, noun: Any) -> Any:
    """Return the parse of an adjective that agrees with the noun, None where there is none."""
    for parse in _nominatives(word, _ADJECTIVES):
        if parse.tag.number == noun.tag.number and parse.tag.gender in (None, noun.tag.gender):
            return parse
    return None


@lru_cache(maxsize=20_000)
def _inflected(parse: Any, case: str, noun_tag: Any, original: str) -> str:
    wanted = {case, parse.tag.number} if parse.tag.number else {case}
    if parse.tag.POS in _ADJECTIVES and case == "accs" and noun_tag.animacy and noun_tag.gender != "femn":
        wanted.add(noun_tag.animacy)
    inflected = parse.inflect(wanted)
    return _cased_like(original, inflected.word) if inflected else original


def _is_person(words: Sequence[str]) -> bool:
    """Whether the words are a person's name: a known first name or surname, or East Asian in shape."""
    if any(not word[:1].isupper() for word in (words[0], words[-1])):
        return False
    if any(_is_person_word(word) for word in words):
        first = words[0]
        known = morphology().word_is_known(first) and len(first) > _SYLLABLES_AT_MOST
        return not (_is_place(first) if len(words) == 1 else known and not _is_person_word(first))
    if len(words) == 1 or not all(word[:1].isupper() or word in _PARTICLES for word in words):
        return False
    return _is_east_asian(words) or not any(morphology().word_is_known(word) for word in words[:-1])


def _is_person_word(word: str) -> bool:
    return morphology().word_is_known(word) and any(_person_parse(word, gender) for gender in ("masc", "femn"))


def _is_place(word: str) -> bool:
    return any(p.is_known and "Geox" in p.tag for p in _nominatives(word, ("NOUN",)))


def _is_east_asian(words: Sequence[str]) -> bool:
    first, last = words[0], words[-1]
    if len(first) > _SYLLABLES_AT_MOST or _nominatives(first, _ADJECTIVES):
        return False
    tail = morphology().word_is_known(last) and any(
        p.tag.case == "gent" and not any(mark in p.tag for mark in _PERSON) for p in morphology().parse(last)
    )
    return not tail or len(last) == 1


def _person(words: Sequence[str], case: str) -> list[str]:
    gender = _gender(words)
    first_names = [p for word in words for p in (_person_parse(word, gender),) if p and "Fixd" not in p.tag]
    western = any("Name" in p.tag for p in first_names) or len(words) == 1 or len(words[0]) > _SYLLABLES_AT_MOST
    western = western or any(word in _PARTICLES for word in words)
    if not western and (_is_east_asian(words) or _person_parse(words[-1], gender) is None):
        return [*words[:-1], _unknown(words[-1], case, gender)]
    return [_person_word(word, case, gender) for word in words]


def _person_word(word: str, case: str, gender: str) -> str:
    if not word[:1].isupper():
        return word
    parse = _person_parse(word, gender) or _russian_surname(word, gender)
    return _inflected(parse, case, parse.tag, word) if parse else _unknown(word, case, gender)


@lru_cache(maxsize=20_000)
def _person_parse(word: str, gender: str) -> Any:
    """Return the dictionary's reading of a word as a first name, surname or patronymic of that gender."""
    if not morphology().word_is_known(word):  # some words of a name always are: this saves most of the time
        return None
    for parse in _nominatives(word, ("NOUN",)):
        person = any(mark in parse.tag for mark in _PERSON)
        if parse.is_known and person and parse.tag.gender == gender and parse.tag.number == "sing":
            return parse
    return None


def _russian_surname(word: str, gender: str) -> Any:
    """Return the reading of a word that no dictionary has as a surname in -ов or -ин ("Велигиным", "Велигиной")."""
    if not _SURNAME.search(word) or is_palladius(word):
        return None
    for parse in _nominatives(word, ("NOUN",)):
        if "Surn" in parse.tag and parse.tag.gender == gender and parse.tag.number == "sing":
            return parse
    return None


def _gender(words: Sequence[str]) -> str:
    """Gender of a person: the first name decides, else a surname that only a woman has; else masculine."""
    for word in words:
        for gender in ("masc", "femn"):
            parse = _person_parse(word, gender)
            if parse and "Name" in parse.tag and "Fixd" not in parse.tag:
                return gender
    if len(words) > 1 and words[0].endswith(("а", "я")):
        return "femn"
    if any(_person_parse(word, "masc") for word in words):
        return "masc"
    return "femn" if any(_person_parse(word, "femn") for word in words) else "masc"


def _unknown(word: str, case: str, gender: str, *, animate: bool = True) -> str:
    """Decline a name no dictionary has by its ending; in a consonant only the masculine declines."""
    place = _OBLIQUE.index(case)
    lower = word.lower()
    if lower.endswith(("ский", "цкий", "ская", "цкая")):
        adjective = next(iter(_nominatives(word, _ADJECTIVES)), None)
        return _inflected(adjective, case, adjective.tag, word) if adjective else word
    if lower[-1:] in _CONSONANTS and gender == "masc" and len(lower) > 1 and not lower.isdigit():
        return word if case == "accs" and not animate else _ended(word, 0, _masculine(lower)[place])
    if lower[-1:] in "йь" and gender == "masc":
        return word if case == "accs" and not animate else _ended(word, 1, _SOFT[place])
    if (lower.endswith(("а", "я")) and lower[-2:-1] in _CONSONANTS + "ий") or lower.endswith("ая"):
        return _ended(word, 1, _feminine(lower)[place])
    return word


def _ended(word: str, cut: int, ending: str) -> str:
    stem = word[: len(word) - cut]
    return word if word.isupper() else stem + ending


def _masculine(word: str) -> tuple[str, ...]:
    return _SIBILANT if word[-1] in "жшчщц" else _HARD


def _feminine(word: str) -> tuple[str, ...]:
    if word.endswith("ия"):
        return _FEMININE_IYA
    if word.endswith("я"):
        return _FEMININE_SOFT
    return _FEMININE_VELAR if word[-2] in "гкхжшчщ" else _FEMININE


def _cased_like(original: str, word: str) -> str:
    """Return the word with the capitals of the original: KREML, Kreml, kreml, Nyu-Iork."""
    if len(original) > 1 and original.isupper():
        return word.upper()
    parts = word.split("-")
    models = original.split("-")
    if len(parts) != len(models):
        models = [original] * len(parts)
    return "-".join(
        part[:1].upper() + part[1:] if model[:1].isupper() else part for part, model in zip(parts, models, strict=True)
    )
