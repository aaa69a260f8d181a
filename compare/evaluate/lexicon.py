"""Make the lexicon from trilingual sentences: `python -m compare.evaluate.lexicon CORPUS.tsv ... -o FOLDER`.

A corpus has a line for each sentence: English, Russian and Chinese, with tabs between. Scores are the geometric mean
of the two directions' word translation probabilities by IBM Model 1 (Brown et al. 1993,
https://aclanthology.org/J93-2003): high only where each of the two words is the other's usual translation.
Beside the lexicon goes the mean state of a word of each language in the embedding model, which vectors are centred by.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.align.vectors import word_states
from compare.align.words import find_words
from compare.texts.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_ROUNDS = 6
_PRIOR = 0.5  # added to a word's count: rare words prove less
_LEAST = 0.02  # scores below are left out
_NULL = ""  # what words without a counterpart are aligned with
_SAMPLE = 10  # every tenth sentence is read for the means


def read_corpus(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Sentences by language; line n of each is the same sentence."""
    rows = [line.split("\t") for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return {language: [row[place] for row in rows] for place, language in enumerate(LANGUAGES)}


def translation_scores(first: Sequence[Sequence[str]], second: Sequence[Sequence[str]]) -> dict[tuple[str, str], float]:
    """Scores of pairs of words, from sentences (as words) that translate each other line by line."""
    there, back = _model_1(first, second), _model_1(second, first)
    scores = {pair: (chance * back.get(pair[::-1], 0.0)) ** 0.5 for pair, chance in there.items()}
    return {pair: score for pair, score in scores.items() if score >= _LEAST and _NULL not in pair}


def _model_1(given: Sequence[Sequence[str]], wanted: Sequence[Sequence[str]]) -> dict[tuple[str, str], float]:
    """P(wanted word | given word) by expectation maximisation."""
    sources, source_ids = _number([_NULL, *sentence] for sentence in given)
    targets, target_ids = _number(wanted)
    source_lengths, target_lengths = [len(ids) for ids in source_ids], [len(ids) for ids in target_ids]
    # One row for each target word with each source word of its sentence; `token` numbers the target words.
    source = np.concatenate([np.tile(ids, many) for ids, many in zip(source_ids, target_lengths, strict=True)])
    target = np.concatenate([np.repeat(ids, many) for ids, many in zip(target_ids, source_lengths, strict=True)])
    token = np.repeat(np.arange(sum(target_lengths)), np.repeat(source_lengths, target_lengths))
    pairs, pair = np.unique(source * len(targets) + target, return_inverse=True)
    owner = pairs // len(targets)
    chance: NDArray[np.float64] = np.ones(len(pairs))
    for _ in range(_ROUNDS):
        share = chance[pair]
        expected = np.bincount(pair, share / np.bincount(token, share)[token])
        chance = expected / (np.bincount(owner, expected)[owner] + _PRIOR)
    words = zip(owner.tolist(), (pairs % len(targets)).tolist(), chance.tolist(), strict=True)
    return {(sources[one], targets[other]): value for one, other, value in words}


def _number(sentences: Iterable[Sequence[str]]) -> tuple[list[str], list[NDArray[np.int64]]]:
    """The vocabulary, and each sentence as places in it."""
    places: dict[str, int] = {}
    ids = [np.array([places.setdefault(word, len(places)) for word in s], dtype=np.int64) for s in sentences]
    return list(places), ids


def write_lexicon(corpus: dict[str, list[str]], folder: Path) -> None:
    """The tables that compare/align/lexicon.py reads."""
    words = {code: [[w.key for w in find_words(s, code)] for s in lines] for code, lines in corpus.items()}
    for first, second in combinations(LANGUAGES, 2):
        scores = translation_scores(words[first], words[second])
        rows = (f"{one}\t{other}\t{score:.2f}" for (one, other), score in sorted(scores.items()))
        _write(folder / f"{first}-{second}.tsv", rows)
    counts = [f"{LANGUAGES[0]}\t\t{len(words[LANGUAGES[0]])}"]
    for language in LANGUAGES:
        found = Counter(word for sentence in words[language] for word in set(sentence))
        counts += [f"{language}\t{word}\t{count}" for word, count in sorted(found.items()) if count > 1]
    _write(folder / "counts.tsv", counts)


def write_means(corpus: dict[str, list[str]], folder: Path) -> None:
    """The mean word state of each language."""
    means = {
        language: [round(float(x), 4) for x in np.concatenate(word_states(lines[::_SAMPLE], language)).mean(axis=0)]
        for language, lines in corpus.items()
    }
    _write(folder / "means.json", [json.dumps(means)])


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def main() -> None:
    """Read the corpus, write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    corpus = read_corpus(arguments.corpus)
    write_lexicon(corpus, arguments.output)
    write_means(corpus, arguments.output)


if __name__ == "__main__":
    main()
