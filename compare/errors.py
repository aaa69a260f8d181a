"""Our error types, each with the exit status the command ends with.

A message is one line: what is wrong, in which file and place, what to do.
"""


class CrossframeError(Exception):
    """Base of all errors that reach a user as one line on stderr."""

    exit_status = 2


class InputError(CrossframeError):
    """A text, glossary or option that cannot be used."""


class BrokenPackageError(InputError):
    """A translation package whose files cannot be used; `reason` says why in a few words."""

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class DownloadError(CrossframeError):
    """An index or a package that cannot be had from its address."""


class PackageMissingError(CrossframeError):
    """A translation package that the task needs is not installed."""

    exit_status = 3


class CheckFailedError(CrossframeError):
    """What was asked to be checked does not hold."""

    exit_status = 4
