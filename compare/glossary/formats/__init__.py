"""Glossaries in the formats of other programs: one module for each, with `write` and `read`."""
