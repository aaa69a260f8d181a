"""Chinese names in Latin letters (pinyin) and in Russian (Palladius): surname, then the given name in one word."""

from __future__ import annotations

import re

from compare.glossary.transliteration.palladius import palladius

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_TWO_CHARACTER_SURNAMES = frozenset(
    (
        "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "令狐", "司徒",
        "慕容", "端木", "南宫", "西门", "呼延", "长孙", "宇文", "独孤", "太史", "申屠", "轩辕",
    )
)  # fmt: skip
# Characters that are read otherwise as surnames.
_READINGS = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "任": "ren", "解": "xie", "查": "zha", "区": "ou", "朴": "piao",
    "盖": "ge", "华": "hua", "尉": "wei", "乐": "yue", "种": "chong", "洗": "xian", "折": "she", "缪": "miao",
    "召": "shao", "祭": "zhai", "黑": "he", "秘": "bi", "员": "yun", "翟": "zhai", "覃": "qin", "葛": "ge",
}  # fmt: skip
_LONGEST_NAME = 4


def is_chinese_name(form: str) -> bool:
    """Whether a form looks like a Chinese person's name: two to four characters, no dot between parts."""
    return bool(_HAN.fullmatch(form)) and 2 <= len(form) <= _LONGEST_NAME  # noqa: PLR2004 (a surname and a name)


def name_in_pinyin(form: str) -> str:
    """A Chinese person's name in pinyin without tones, as English newsrooms write it: "Xi Jinping", "Li Keqiang"."""
    return " ".join(_latin(part) for part in _parts(form) if part)


def name_in_russian(form: str) -> str:
    """A Chinese person's name by Palladius: "Си Цзиньпин". Raises ValueError for a character without a reading."""
    return " ".join(palladius(part) for part in _parts(form) if part)


def _parts(form: str) -> tuple[list[str], list[str]]:
    """The syllables of the surname and of the given name."""
    size = 2 if form[:2] in _TWO_CHARACTER_SURNAMES and len(form) > 2 else 1  # noqa: PLR2004 (characters)
    surname = [_READINGS[form[0]]] if size == 1 and form[0] in _READINGS else _syllables(form[:size])
    return surname, _syllables(form[size:])


def _syllables(characters: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return [syllable.replace("v", "ü") for syllable in lazy_pinyin(characters)] if characters else []


def _latin(syllables: list[str]) -> str:
    """One word; an apostrophe keeps a syllable that begins with a vowel apart ("Chang'an")."""
    first, *others = syllables
    joined = first + "".join(f"'{each}" if each[0] in "aeo" else each for each in others)
    return joined.capitalize()
