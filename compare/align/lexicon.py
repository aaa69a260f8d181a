"""A bilingual lexicon with scores, and how much each word says: which words of two sentences translate each other.

Made from sentences in three languages by `python -m compare.evaluate.lexicon` (see docs/links.md).
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from compare.texts.text import LANGUAGES

FOLDER = Path(__file__).with_name("data")
MOST_TELLING = 8  # sentences of the corpus: a word found in fewer weighs no more


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`translations[first, second][word][other]`: a score between 0 and 1, for both orders of two languages.

    `sentences` is the size of the corpus, `counts[language][word]` in how many of its sentences the word stands.
    """

    translations: dict[tuple[str, str], dict[str, dict[str, float]]]
    counts: dict[str, dict[str, int]]
    sentences: int

    def weight(self, word: str, language: str) -> float:
        """Inverse document frequency, at most log(sentences / MOST_TELLING)."""
        return math.log(self.sentences / max(self.counts[language].get(word, 0), MOST_TELLING))


@lru_cache(maxsize=1)
def load_lexicon(folder: Path = FOLDER) -> Lexicon:
    """The lexicon of a folder: a table for each pair of languages, and one of counts."""
    translations: dict[tuple[str, str], dict[str, dict[str, float]]] = {}
    for first, second in combinations(LANGUAGES, 2):
        there: dict[str, dict[str, float]] = defaultdict(dict)
        back: dict[str, dict[str, float]] = defaultdict(dict)
        for one, other, score in _rows(folder / f"{first}-{second}.tsv"):
            there[one][other] = back[other][one] = float(score)
        translations[first, second], translations[second, first] = dict(there), dict(back)
    counts: dict[str, dict[str, int]] = {language: {} for language in LANGUAGES}
    sentences = 0
    for language, word, count in _rows(folder / "counts.tsv"):
        if word:
            counts[language][word] = int(count)
        else:
            sentences = int(count)
    return Lexicon(translations, counts, sentences)


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
