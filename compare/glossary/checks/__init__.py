"""Checks of glossary files: a module for each family of findings, and what mends the safe ones."""
