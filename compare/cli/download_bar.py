"""The progress of a download, on standard error: a bar on a terminal, one line elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Self

from compare.cli.output import say
from compare.report.safe import printable
from compare.translate.web import megabytes

if TYPE_CHECKING:
    from types import TracebackType


class DownloadBar:
    """Called with the bytes that are there and how many there will be (None: not known); `what` is downloaded."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._bar: Any = None
        self._task: Any = None
        self._begun = False

    def __enter__(self) -> Self:
        """Nothing is shown before the first bytes."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Leave no bar behind, whatever happened."""
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, received: int, total: int | None) -> None:
        """Show how far the download is."""
        if not self._begun:
            self._begun = True
            self._begin(total)
        if self._bar is not None:
            self._bar.update(self._task, completed=received, total=total)
            if received == total:
                self._bar.stop()  # what follows takes a few seconds and has no measure
                self._bar = None

    def _begin(self, total: int | None) -> None:
        size = megabytes(total) if total is not None else "of unknown size"
        say(f"downloading {self._what}, {size}")
        if not sys.stderr.isatty():
            return
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn, TransferSpeedColumn

        columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
        self._bar = Progress("{task.description}", *columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task(printable(self._what), total=total)
        self._bar.start()
