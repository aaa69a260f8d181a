"""crossframe: compare one news article with other outlets' texts on the same event, claim by claim."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("crossframe")
except PackageNotFoundError:  # running from a source folder that is not installed
    __version__ = "0.0.0"
