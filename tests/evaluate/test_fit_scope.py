import numpy as np
import pytest

from compare.differences.scope_features import FEATURES
from compare.differences.scope_model import read_scope_model, write_scope_model
from compare.evaluate.counts import Counts
from compare.evaluate.fit_scope import ScopeSample, count_scope, cross_validate_scope, fit_scope, read_scope_samples
from compare.evaluate.newton import logistic_regression


@pytest.fixture
def samples():
    """Three invented events; a sentence has scope where the first two features are high together."""
    generator = np.random.default_rng(11)
    return [
        ScopeSample(event, features.astype(np.float32), bool(features[0] + features[1] > 0))
        for event in ("one", "two", "three")
        for features in generator.normal(size=(200, len(FEATURES)))
    ]


def test_a_fitted_model_knows_scope_in_another_event(samples):
    counts = count_scope(samples, cross_validate_scope(samples), 0.5)
    assert counts.precision > 0.85
    assert counts.recall > 0.85


def test_a_fitted_model_survives_its_file(samples, tmp_path):
    model = fit_scope(samples, 0.6, "three events")
    write_scope_model(model, tmp_path / "weights.json")
    again = read_scope_model(tmp_path / "weights.json")
    assert (again.signature, again.threshold) == ("three events", 0.6)
    for sample in samples[:20]:
        assert again.probability(sample.features) == pytest.approx(model.probability(sample.features), abs=1e-3)


def test_what_is_counted():
    samples = [ScopeSample("e", np.zeros(len(FEATURES), np.float32), scope) for scope in (True, True, False, False)]
    assert count_scope(samples, [0.9, 0.1, 0.9, 0.1], 0.5) == Counts(1, 1, 1)


def test_logistic_regression_finds_the_minimum_of_its_penalised_loss():
    generator = np.random.default_rng(5)
    features = generator.normal(size=(60, 3))
    labels = (features[:, 0] + generator.normal(size=60) > 0).astype(float)

    def loss(weights):
        logits = weights[0] + features @ weights[1:]
        return np.logaddexp(0, np.where(labels > 0, -logits, logits)).sum() + (weights[1:] ** 2).sum()

    weights = logistic_regression(features, labels, 2.0)
    for step in np.vstack([np.eye(4), -np.eye(4)]) * 0.01:
        assert loss(weights) < loss(weights + step)


def test_every_link_of_an_annotated_event_is_a_sample(two_events):
    samples = read_scope_samples(two_events)
    assert {sample.event for sample in samples} == {"a01", "b02"}
    assert 0.4 < sum(sample.scope for sample in samples) / len(samples) < 0.9


def test_the_shipped_model_tells_the_links_of_two_events_apart(two_events):
    samples = read_scope_samples(two_events)
    probabilities = [read_scope_model().probability(sample.features) for sample in samples]
    means = [
        np.mean([p for s, p in zip(samples, probabilities, strict=True) if s.scope == scope]) for scope in (True, False)
    ]
    assert means[0] > means[1] + 0.1
