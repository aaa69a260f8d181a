"""Speed of translating: `python -m compare.evaluate.translation_speed FILE.tsv ... [--package FOLDER] [--runs N]`.

The first 200 sentences of the files (English, Russian and Chinese with tabs between) in 80 paragraphs, and the seed
article, are translated in turn by Argos Translate (its own code, the sentence splitter replaced by the same sentences,
since its own needs a download), by crossframe without a glossary, and by CTranslate2 alone in one call with as many
threads as crossframe, all with the same package, beam and length limit. Prints the median of several runs, the ratios,
and chrF of the files' sentences.
"""

from __future__ import annotations

import argparse
import statistics
import time
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.cache import Cache
from compare.evaluate.translation import chosen_packages, read_lines
from compare.glossary.term import Glossary
from compare.shipped import shipped
from compare.texts.read import read_text
from compare.translate.engine import BATCH_TOKENS, BEAM, TARGET_TOKENS_AT_MOST, WORKERS
from compare.translate.translate import translate_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.translate.translation import PackageInfo

    Paragraphs = Sequence[Sequence[str]]

SENTENCES, PARAGRAPHS = 200, 80
_HEADS = ("text", "way", "median s", "sentences/s", "times Argos", "of CTranslate2", "chrF")


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one way took for a text in each run, in seconds, and what it made of each paragraph."""

    way: str
    seconds: tuple[float, ...]
    translated: tuple[str, ...]

    @property
    def median(self) -> float:
        """The median of the runs."""
        return statistics.median(self.seconds)


class _Splitter:
    """Gives Argos Translate a paragraph's sentences as they are."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._sentences = {" ".join(sentences): list(sentences) for sentences in paragraphs}

    def split_sentences(self, paragraph: str) -> list[str]:
        return self._sentences[paragraph]


class _Limited:
    """A CTranslate2 translator that stops where crossframe stops."""

    def __init__(self, translator: Any) -> None:
        self._translator = translator

    def translate_batch(self, tokens: Any, **options: Any) -> Any:
        return self._translator.translate_batch(tokens, max_decoding_length=TARGET_TOKENS_AT_MOST, **options)


def time_ways(paragraphs: Paragraphs, package: PackageInfo, runs: int) -> list[Timing]:
    """Time each way on a text (paragraphs of sentences), in turn, after a run that does not count."""
    ways = {
        "argostranslate": _argos(paragraphs, package),
        "crossframe": _ours(paragraphs, package),
        "CTranslate2 alone": _alone(paragraphs, package),
    }
    made = {name: way() for name, way in ways.items()}
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            seconds[name].append(time.perf_counter() - start)
    return [Timing(name, tuple(seconds[name]), tuple(made[name])) for name in ways]


def in_paragraphs(sentences: Sequence[str], count: int) -> list[list[str]]:
    """Cut sentences into so many paragraphs of nearly equal length, in order."""
    ends = [len(sentences) * (number + 1) // count for number in range(count)]
    starts = [0, *ends[:-1]]
    return [list(sentences[start:end]) for start, end in zip(starts, ends, strict=True) if start < end]


def _argos(paragraphs: Paragraphs, package: PackageInfo) -> Callable[[], list[str]]:
    from argostranslate.package import Package
    from argostranslate.translate import apply_packaged_translation
    from ctranslate2 import Translator

    argos = Package(package.path)
    translator = _Limited(Translator(str(package.path / "model"), device="cpu", inter_threads=1, intra_threads=0))
    splitter = _Splitter(paragraphs)
    lines = [" ".join(sentences) for sentences in paragraphs]
    return lambda: [apply_packaged_translation(argos, line, translator, splitter, 1)[0].value for line in lines]


def _ours(paragraphs: Paragraphs, package: PackageInfo) -> Callable[[], list[str]]:
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]

    def run() -> list[str]:
        translated = translate_text(sentences, package, Glossary(()), Cache())
        return [sentence.text for sentence in translated.sentences]

    return run


def _alone(paragraphs: Paragraphs, package: PackageInfo) -> Callable[[], list[str]]:
    from argostranslate.package import Package
    from ctranslate2 import Translator

    tokenizer = Package(package.path).tokenizer
    translator = Translator(str(package.path / "model"), device="cpu", inter_threads=WORKERS, intra_threads=1)
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]

    def run() -> list[str]:
        results = translator.translate_batch(
            [tokenizer.encode(sentence) for sentence in sentences],
            beam_size=BEAM,
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
            replace_unknowns=True,
            max_decoding_length=TARGET_TOKENS_AT_MOST,
        )
        return [tokenizer.decode(result.hypotheses[0]).strip() for result in results]

    return run


def _rows(name: str, paragraphs: Paragraphs, timings: Sequence[Timing], references: Sequence[str]) -> list[list[str]]:
    count = sum(map(len, paragraphs))
    argos, _, alone = (timing.median for timing in timings)
    return [
        [
            name, timing.way, f"{timing.median:.2f}", f"{count / timing.median:.1f}", f"{argos / timing.median:.2f}",
            f"{alone / timing.median:.2f}", _chrf(timing.translated, paragraphs, references),
        ]
        for timing in timings
    ]  # fmt: skip


def _chrf(translated: Sequence[str], paragraphs: Paragraphs, references: Sequence[str]) -> str:
    """Return chrF (sacrebleu) of the whole text, paragraph by paragraph; empty without references."""
    if not references:
        return ""
    from sacrebleu.metrics.chrf import CHRF

    owners = [number for number, paragraph in enumerate(paragraphs) for _ in paragraph]
    outputs = list(translated) if len(translated) == len(paragraphs) else _joined(translated, owners)
    return f"{CHRF().corpus_score(outputs, [_joined(references, owners)]).score:.1f}"


def _joined(sentences: Sequence[str], owners: Sequence[int]) -> list[str]:
    pairs = groupby(zip(owners, sentences, strict=True), key=lambda pair: pair[0])
    return [" ".join(sentence for _, sentence in pair) for _, pair in pairs]


def _seed() -> list[list[str]]:
    text = read_text(str(next(shipped("seeds").glob("*.txt"))), "seed", language="en")
    return [[each.text for each in group] for _, group in groupby(text.sentences, key=lambda each: each.paragraph)]


def main(arguments: list[str] | None = None) -> None:
    """Time the package of each direction and print a table."""
    from tabulate import tabulate

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.tsv")
    parser.add_argument("--to", nargs="+", default=["ru", "zh"], choices=("ru", "zh"), help="target languages")
    parser.add_argument(
        "--package", action="append", type=Path, metavar="FOLDER", help="a package's folder; repeatable"
    )
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs to take the median of")
    asked = parser.parse_args(arguments)
    for package in chosen_packages(asked.package, asked.to):
        pairs = [pair for file in asked.files for pair in read_lines(file, package.from_code, package.to_code)]
        sentences, references = ([pair[side] for pair in pairs[:SENTENCES]] for side in (0, 1))
        texts = {
            f"{len(sentences)} sentences": (in_paragraphs(sentences, PARAGRAPHS), references),
            "seed article": (_seed(), []),
        }
        rows = [
            row
            for name, (paragraphs, wanted) in texts.items()
            for row in _rows(name, paragraphs, time_ways(paragraphs, package, asked.runs), wanted)
        ]
        print(f"{package.name} {package.version}, {package.from_code} to {package.to_code}, {asked.runs} runs")  # noqa: T201
        print(tabulate(rows, _HEADS, tablefmt="github", disable_numparse=True))  # noqa: T201


if __name__ == "__main__":
    main()
