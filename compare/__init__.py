"""crossframe: compare one news article with other outlets' texts on the same event, claim by claim."""

__version__ = "0.1.0"
