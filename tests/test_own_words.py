"""What crossframe says in its own words: a text has something or not; nobody is said to hold anything back."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = re.compile(r"\b(?:omit|omits|omitted|omission|den(?:y|ies|ied|ial)|censor\w*)\b", re.IGNORECASE)
FOLDERS = ("report", "cli", "framing", "differences", "evaluate", "align")
SPEAKING = [
    ROOT / "compare" / "pipeline.py",
    *sorted(path for folder in FOLDERS for path in (ROOT / "compare" / folder).glob("*.py")),
]


def own_words(source):
    """String literals of a module; docstrings and what reads texts (patterns, tables of single words) left out."""
    tree = ast.parse(source)
    silent = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            silent.add(id(node.value))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            silent |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        is_words = isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()
        if is_words and id(node) not in silent and not re.search(r"\\[a-z]|\(\?|[|]", node.value):
            yield node.value


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_module_says_that_somebody_left_something_out_on_purpose(path):
    assert [words for words in own_words(path.read_text(encoding="utf-8")) if FORBIDDEN.search(words)] == []


@pytest.mark.parametrize("source", ['NOTE = "They omitted it."', 'x = f"{a} was denied here"', 'say("to censor it")'])
def test_the_search_sees_notes_and_messages(source):
    assert [words for words in own_words(source) if FORBIDDEN.search(words)]


def test_the_summary_names_topics_without_such_words():
    topics = (ROOT / "glossaries" / "topics.csv").read_text(encoding="utf-8").splitlines()
    assert not [line for line in topics if FORBIDDEN.search(line.split(",")[1] if line.count(",") > 1 else "")]
