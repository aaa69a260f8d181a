"""The names by which glossaries are read from elsewhere in crossframe."""

from __future__ import annotations

from compare.glossary.layers import load_glossary, load_loaded_terms, overlay
from compare.glossary.read import KNOWN_COLUMNS, read_glossary

__all__ = ["KNOWN_COLUMNS", "load_glossary", "load_loaded_terms", "overlay", "read_glossary"]
