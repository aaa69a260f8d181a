"""Time and memory of a comparison: `python -m compare.evaluate.benchmark [--sizes 100 300 1000 3000]`.

Two invented texts of each size (English and Russian) are compared twice, each time in a process of its own that does
what `crossframe compare` does: with an empty cache, then with what the first run left there. "linking" is the part from
the facts of both texts to the links and their differences. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from compare import __version__
from compare.cache import FOLDER_VARIABLE
from compare.evaluate.compose import compose

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZES = (100, 300, 1000, 3000)
_HEADS = (
    "sentences", "claims", "links", "s cold", "s warm", "linking cold", "linking warm", "peak MB", "s/1,000 cold",
    "s/1,000 warm",
)  # fmt: skip
_TEXTS = ("english.txt", "russian.txt")
_ONE = "--one"
_LINKING = "linking claims"
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds from its start to its end, those of the linking, its peak in bytes, the JSON it wrote."""

    seconds: float
    linking: float
    peak: int
    result: str


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one size took: `sentences` and `claims` of both texts together."""

    sentences: int
    claims: int
    links: int
    cold: Run
    warm: Run

    def cells(self) -> tuple[str, ...]:
        """The row of the table, in the order of its headings."""
        runs = (self.cold, self.warm)
        return (
            f"{self.sentences:,}", f"{self.claims:,}", f"{self.links:,}", *(f"{run.seconds:.1f}" for run in runs),
            *(f"{run.linking:.1f}" for run in runs),
            f"{max(run.peak for run in runs) / 1e6:,.0f}",
            *(f"{1000 * run.seconds / self.sentences:.1f}" for run in runs),
        )  # fmt: skip


def measure(size: int) -> Measurement:
    """Compare two texts of `size` sentences each, cold and warm; RuntimeError where the results are not the same."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in zip(_TEXTS, compose(size), strict=True):
            (folder / path).write_text(text, encoding="utf-8")
        cold, warm = _run(folder), _run(folder)
    if cold.result != warm.result:
        raise RuntimeError(f"{size} sentences: what the cache gives is not what was computed")
    result = json.loads(cold.result)
    sentences, claims = (sum(len(text[part]) for text in result["texts"]) for part in ("sentences", "claims"))
    return Measurement(sentences, claims, len(result["links"]), cold, warm)


def compare_here(folder: Path) -> float:
    """Compare the two texts of a folder as the command does, write table and JSON; the seconds that linking took."""
    from compare.cache import user_cache
    from compare.cli.output import render
    from compare.pipeline import Settings, Source, compare

    stages: dict[str, float] = {}

    def begun(stage: str, _done: int, _total: int) -> None:
        stages[stage] = time.perf_counter()

    sources = [Source(path.stem, str(path)) for path in (folder / name for name in _TEXTS)]
    comparison = compare(sources, Settings(translate=False, cache=user_cache(), progress=begun))
    linking = time.perf_counter() - stages[_LINKING]
    for name, style in (("result.json", "json"), ("result.txt", "table")):
        content = render(comparison, comparison.rows, style, width=100, color=False)
        (folder / name).write_text(content, encoding="utf-8")
    return linking


def _run(folder: Path) -> Run:
    """The comparison in a process of its own."""
    command = [sys.executable, "-m", "compare.evaluate.benchmark", _ONE, str(folder)]
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, FOLDER_VARIABLE: str(folder / "cache"), "PYTHONPATH": path}
    start = time.perf_counter()
    with (folder / "messages.txt").open("w+", encoding="utf-8") as messages:
        child = subprocess.Popen(  # noqa: S603 (our own command)
            command, stdout=messages, stderr=messages, env=environment
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        said = messages.read()
    seconds = time.perf_counter() - start
    if child.returncode:
        raise RuntimeError(f"the comparison ended with status {child.returncode}: {said.strip()}")
    result = (folder / "result.json").read_text(encoding="utf-8")
    return Run(seconds, float(said.split()[-1]), usage.ru_maxrss * _RSS_UNIT, result)


def table(measurements: Iterable[Measurement]) -> str:
    """The measurements as a Markdown table, a row each."""
    from tabulate import tabulate

    rows = [measurement.cells() for measurement in measurements]
    return str(tabulate(rows, _HEADS, tablefmt="github", disable_numparse=True, colalign=("right",) * len(_HEADS)))


def signature() -> str:
    """What the figures depend on, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"crossframe {__version__}, {python}, {platform.machine()}, {os.cpu_count()} CPUs; English against Russian"


def main(arguments: list[str] | None = None) -> None:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="N", help="sentences of each text")
    parser.add_argument(_ONE, type=Path, metavar="FOLDER", help="compare the texts of a folder, once, in this process")
    asked = parser.parse_args(arguments)
    if asked.one:
        print(compare_here(asked.one))  # noqa: T201
        return
    print(signature())  # noqa: T201
    print(table(measure(size) for size in asked.sizes))  # noqa: T201


if __name__ == "__main__":
    main()
