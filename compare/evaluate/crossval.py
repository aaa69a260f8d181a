"""Leave one event out: `python -m compare.evaluate.crossval EVENT_DIR ...`.

For every event the link model and the scope model are fitted on the others and written to files, and the event is
compared and scored with these weights. Prints the figures, and how often links of a score are right.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.align.link_model import read_model
from compare.differences.scope_model import read_scope_model, write_scope_model
from compare.errors import CrossframeError, InputError
from compare.evaluate.evaluation import Evaluation, ScoredEvents, evaluation_of, score_events
from compare.evaluate.fit import fit_without, write_model
from compare.evaluate.fit_scope import fit_scope, read_scope_samples
from compare.evaluate.gold import event_name, find_events
from compare.evaluate.samples import Sample, read_samples, read_unrelated
from compare.evaluate.table import render_cross_validation
from compare.evaluate.totals import reliability
from compare.pipeline import Settings, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.evaluate.fit_scope import ScopeSample


def cross_validate(
    folders: Sequence[Path],
    samples: Sequence[Sample],
    threshold: float,
    settings: Settings,
    scope_samples: Sequence[ScopeSample] = (),
) -> Evaluation:
    """The evaluation of event folders, each scored with weights fitted on the samples of the other events.

    Without `scope_samples` differences of scope go by the settings' weights. `settings.link_model` is not used.
    Raises InputError where there are fewer than two events.
    """
    if len(folders) < 2:  # noqa: PLR2004 (one to fit on, one to score)
        raise InputError("cross-validation leaves one event out at a time; give at least two events")
    folds = list(_folds(folders, samples, threshold, settings, scope_samples))
    scored = ScoredEvents(
        tuple(score for fold in folds for score in fold.scores),
        tuple(sorted({package for fold in folds for package in fold.packages})),
        tuple(dict.fromkeys(notice for fold in folds for notice in fold.notices)),
    )
    return evaluation_of(scored, folders, settings, f"fitted without each event, threshold {threshold:g}")


def _folds(
    folders: Iterable[Path],
    samples: Iterable[Sample],
    threshold: float,
    settings: Settings,
    scope_samples: Sequence[ScopeSample],
) -> Iterator[ScoredEvents]:
    """The scores of each event."""
    samples = list(samples)
    for folder in folders:
        event = event_name(folder)
        settings.progress(f"fitting without {event}, scoring it", 0, 0)
        model = fit_without(samples, [event], threshold)[event]
        with tempfile.TemporaryDirectory(prefix="crossframe-fold-") as place:
            path = Path(place) / "link_model.json"
            write_model(model, path)
            fold = replace(settings, link_model=path, progress=silent)
            if scope_samples:
                scope_path = Path(place) / "scope_model.json"
                others = [sample for sample in scope_samples if sample.event != event]
                write_scope_model(fit_scope(others, read_scope_model().threshold), scope_path)
                fold = replace(fold, scope_model=scope_path)
            yield score_events([folder], fold)


def main() -> None:
    """Cross-validate and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="EVENT_DIR")
    parser.add_argument("--also", nargs="+", type=Path, default=[], metavar="EVENT_DIR", help="fitted on, not scored")
    parser.add_argument("--threshold", type=float, help="of the fitted models (default: the shipped model's)")
    arguments = parser.parse_args()
    try:
        folders = find_events(arguments.folders)
        threshold = read_model().threshold if arguments.threshold is None else arguments.threshold
        events = [*folders, *find_events(arguments.also)]
        samples = [*read_samples(events), *read_unrelated(events)]
        settings = Settings(
            translate=False,  # links do not depend on translations
            progress=lambda stage, _done, _total: print(stage, file=sys.stderr),  # noqa: T201 (as below)
        )
        evaluation = cross_validate(folders, samples, threshold, settings, read_scope_samples(events))
    except CrossframeError as error:
        raise SystemExit(f"crossval: {error}") from None
    bins = reliability(judged for score in evaluation.scores for judged in score.judged)
    print(render_cross_validation(evaluation, bins), end="")  # noqa: T201 (a script of its own, not part of a command)


if __name__ == "__main__":
    main()
