"""The rules of the differences on their own: `python -m compare.evaluate.kinds EVENT_DIR ...`.

Every annotated link is taken as given, so that the figures do not depend on which links are found: the claims of the
linked sentences are paired as for a comparison, and the kinds that the rules print are counted as by `evaluate`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from compare.align.link import Link
from compare.align.links import claim_pairs
from compare.align.partners import Partners
from compare.differences.difference import KINDS
from compare.differences.find import find_differences
from compare.errors import CrossframeError
from compare.evaluate.counts import Counts
from compare.evaluate.gold import find_events, read_event, same_sentence
from compare.evaluate.samples import side_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.align.side import Side
    from compare.evaluate.gold import GoldPair, GoldRow


def count_kinds(folders: Iterable[Path]) -> dict[str, Counts]:
    """Counts of each kind of difference over the linked sentences of event folders."""
    counts: dict[str, Counts] = defaultdict(Counts)
    for folder in folders:
        for pair in read_event(folder):
            for printed, wanted in _kinds(pair):
                for kind in printed | wanted:
                    found, asked = kind in printed, kind in wanted
                    counts[kind] += Counts(int(found and asked), int(not asked), int(not found))
    return dict(counts)


def _kinds(pair: GoldPair) -> Iterable[tuple[set[str], frozenset[str]]]:
    """For each sentence that the gold links: the kinds that the rules print, and the gold's."""
    first, second = side_of(pair.first, pair.names), side_of(pair.second, pair.names)
    partners, facts = Partners(first, second), {side.text.label: side.facts for side in (first, second)}
    for row in pair.rows:
        links = tuple(_links(row, first, second, partners))
        if links:
            found = find_differences((first.text, second.text), facts, links)
            yield {difference.kind for difference in found}, row.kinds


def _links(row: GoldRow, first: Side, second: Side, partners: Partners) -> Iterable[Link]:
    for i, one in enumerate(first.text.sentences):
        for j, two in enumerate(second.text.sentences):
            if same_sentence(one.text, row.sentence) and any(same_sentence(two.text, t) for t in row.targets):
                for ours, theirs in claim_pairs(first, i, second, j, partners):
                    yield Link(first.text.claims[ours].id, second.text.claims[theirs].id, 1.0, ())


def main() -> None:
    """Print precision, recall and F1 of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="EVENT_DIR")
    try:
        counts = count_kinds(find_events(parser.parse_args().folders))
    except CrossframeError as error:
        raise SystemExit(f"kinds: {error}") from None
    for kind in (kind for kind in KINDS if kind in counts):
        print("%-12s P %.2f R %.2f F1 %.2f" % (kind, *counts[kind].figures))  # noqa: T201, UP031


if __name__ == "__main__":
    main()
