"""What is in the wheel: the files that people edit lie outside of the package and have to be named."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
WHEEL = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]


def test_every_glossary_the_examples_and_the_seed_are_in_the_wheel():
    edited = {f"glossaries/{path.name}" for path in (ROOT / "glossaries").glob("*.csv")}
    assert edited | {"examples", "seeds"} == set(WHEEL["force-include"])


def test_each_of_them_lies_where_the_program_looks_for_it():
    assert all(place == f"compare/data/{name}" for name, place in WHEEL["force-include"].items())
