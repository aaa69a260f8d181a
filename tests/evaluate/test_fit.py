import numpy as np
import pytest

from compare.align.candidates import Pairs
from compare.align.features import FEATURES
from compare.align.link_model import read_model
from compare.errors import InputError
from compare.evaluate.counts import Counts
from compare.evaluate.fit import cross_validate, figures, fit, write_model
from compare.evaluate.samples import Sample


@pytest.fixture
def samples():
    """Three invented events with a link for each sentence, where the first feature is high."""
    generator = np.random.default_rng(7)
    made = []
    for event in ("one", "two", "three"):
        pairs = Pairs(*np.divmod(np.arange(400), 20))
        links = np.eye(20, dtype=bool)[generator.permutation(20)].reshape(-1)
        features = generator.normal(size=(400, len(FEATURES))).astype(np.float32)
        features[:, 0] += 6 * links
        made.append(Sample(event, pairs, features, links, np.ones_like(links), 20, 20))
    return made


def test_a_fitted_model_finds_what_it_learned_in_another_event(samples):
    precision, recall, _ = figures(cross_validate(samples, [], 0.5))
    assert precision > 0.8
    assert recall > 0.8


def test_weights_survive_their_file(samples, tmp_path):
    model = fit(samples, 0.5, "two events")
    write_model(model, tmp_path / "weights.json")
    again = read_model(tmp_path / "weights.json")
    assert again.signature == "two events"
    features = samples[0].features
    np.testing.assert_allclose(again.probabilities(features), model.probabilities(features), atol=1e-4)


def test_figures_of_counts():
    assert figures([Counts(3, 1, 0), Counts(0, 0, 1)]) == (0.75, 0.75, 0.75)
    assert figures([Counts(0, 0, 4)]) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"features": {"other": {}}}'])
def test_a_file_that_holds_no_weights_is_one_line(tmp_path, content):
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"weights\.json"):
        read_model(path)
