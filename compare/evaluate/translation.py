"""Quality of packages, without and with the glossary: `python -m compare.evaluate.translation FILE.tsv ...`.

Each line of a file is a sentence in English, Russian and Chinese, with tabs between. Prints BLEU and chrF (sacrebleu,
with their signatures), the share of the reference's glossary terms that the translation has, and what became of them.
The packages are those that crossframe finds, or the folders given with --package: two for one direction are compared.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import PackageMissingError
from compare.evaluate.term_success import TermScores, score_terms
from compare.glossary.layers import load_glossary
from compare.glossary.term import Glossary
from compare.translate.packages import choose_package, find_packages, missing_package_line, read_package
from compare.translate.translate import translate_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.evaluate.term_success import Success
    from compare.translate.translation import PackageInfo

_COLUMNS = ("en", "ru", "zh")
_TOKENIZER = {"zh": "zh"}
_OUTCOMES = ("applied", "repaired", "placeholder", "not-applied")
_HEADS = ("package", "glossary", "BLEU", "chrF", "term success", *_OUTCOMES, "case right", "after the same word")


@dataclass(frozen=True, slots=True)
class Quality:
    """One translation of all sentences, scored: BLEU and chrF 0 to 100."""

    name: str
    glossary: bool
    bleu: float
    chrf: float
    terms: TermScores
    outcomes: Counter[str]
    signatures: tuple[str, ...]

    def cells(self) -> tuple[str, ...]:
        """The row of the table, in the order of its headings."""
        counts = [str(self.outcomes[outcome]) if self.glossary else "" for outcome in _OUTCOMES]
        cases = [_share(part) for part in (self.terms.cases, self.terms.cases_alike)]
        return (
            self.name, "yes" if self.glossary else "no", f"{self.bleu:.1f}", f"{self.chrf:.1f}",
            _share(self.terms.terms), *counts, *cases,
        )  # fmt: skip


def read_lines(path: Path, source: str, target: str) -> list[tuple[str, str]]:
    """Source and target sentence of each line of a trilingual file (UTF-8)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row[_COLUMNS.index(source)], row[_COLUMNS.index(target)]) for row in rows]


def measure(pairs: Sequence[tuple[str, str]], package: PackageInfo, glossary: Glossary) -> tuple[Quality, Quality]:
    """Translate the first of each pair without and with the glossary and score against the second."""
    return _measure(pairs, package, glossary, used=False), _measure(pairs, package, glossary, used=True)


def _measure(pairs: Sequence[tuple[str, str]], package: PackageInfo, glossary: Glossary, *, used: bool) -> Quality:
    sources, references = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    languages = (package.from_code, package.to_code)
    translated = translate_text(sources, package, glossary if used else Glossary(()))
    outputs = [sentence.text for sentence in translated.sentences]
    metrics = _metrics(package.to_code)
    bleu, chrf = (metric.corpus_score(outputs, [references]).score for metric in metrics)
    return Quality(
        f"{package.name} {package.version}",
        used,
        bleu,
        chrf,
        score_terms(sources, outputs, references, translated.terms, glossary, languages),
        Counter(term.outcome for term in translated.terms),
        tuple(f"{type(metric).__name__} {metric.get_signature()}" for metric in metrics),
    )


def _metrics(target: str) -> tuple[Any, Any]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    return BLEU(tokenize=_TOKENIZER.get(target, "13a")), CHRF()


def _share(success: Success) -> str:
    return f"{success.share:.3f} ({success.right} of {success.wanted})" if success.wanted else ""


def chosen_packages(folders: Sequence[Path] | None, targets: Sequence[str]) -> list[PackageInfo]:
    """The packages in some folders, or those that crossframe would take from English into each target.

    Raises PackageMissingError where there is none for a target.
    """
    if folders:
        return [package for folder in folders for package in read_package(folder)]
    found = find_packages().packages
    chosen = {target: choose_package(found, "en", target) for target in targets}
    missing = [missing_package_line("en", target) for target, package in chosen.items() if package is None]
    if missing:
        raise PackageMissingError("; ".join(missing))
    return [package for package in chosen.values() if package]


def main(arguments: list[str] | None = None) -> None:
    """Measure each package and print a table for each direction."""
    from tabulate import tabulate

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.tsv")
    parser.add_argument("--to", nargs="+", default=["ru", "zh"], choices=("ru", "zh"), help="target languages")
    parser.add_argument(
        "--package", action="append", type=Path, metavar="FOLDER", help="a package's folder; repeatable"
    )
    parser.add_argument("--missed", action="store_true", help="list the terms that a translation lacks")
    asked = parser.parse_args(arguments)
    glossary = load_glossary()
    for package in chosen_packages(asked.package, asked.to):
        pairs = [pair for file in asked.files for pair in read_lines(file, package.from_code, package.to_code)]
        results = measure(pairs, package, glossary)
        print(f"{package.from_code} to {package.to_code}, {len(pairs)} sentences")  # noqa: T201
        print(*results[0].signatures, sep="\n")  # noqa: T201
        print(tabulate([each.cells() for each in results], _HEADS, tablefmt="github", disable_numparse=True))  # noqa: T201
        for line in results[1].terms.missed if asked.missed else ():
            print(f"  {line}")  # noqa: T201


if __name__ == "__main__":
    main()
