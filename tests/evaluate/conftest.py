from pathlib import Path

import pytest

from compare.evaluate.evaluation import evaluate
from compare.pipeline import Settings

GOLD = Path(__file__).parents[1] / "gold"


@pytest.fixture(scope="session")
def two_events():
    return [GOLD / "a01", GOLD / "b02"]


@pytest.fixture(scope="session")
def evaluation(two_events):
    """Two annotated events, compared without translation."""
    return evaluate(two_events, Settings(translate=False))
