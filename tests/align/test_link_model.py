import json

import numpy as np
import pytest

from compare.align.features import FEATURES
from compare.align.link_model import SHIPPED_MODEL, read_model
from compare.errors import InputError


@pytest.fixture
def weights():
    return json.loads(SHIPPED_MODEL.read_text(encoding="utf-8"))


@pytest.fixture
def saved(tmp_path):
    def save(content):
        path = tmp_path / "mine.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return save


def test_features_are_known_by_name_not_by_order(weights, saved):
    turned = {**weights, "features": dict(reversed(weights["features"].items()))}
    assert read_model(saved(turned)) == read_model()


def test_a_feature_that_this_version_lacks_is_named(weights, saved):
    weights["features"]["phase of the moon"] = weights["features"][FEATURES[0]]
    with pytest.raises(InputError, match="phase of the moon"):
        read_model(saved(weights))


def test_a_missing_feature_is_named(weights, saved):
    del weights["features"][FEATURES[-1]]
    with pytest.raises(InputError, match=FEATURES[-1]):
        read_model(saved(weights))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), "0.5", True, None, [1], 10**400])
@pytest.mark.parametrize("key", ["weight", "mean", "scale"])
def test_a_weight_that_is_no_finite_number_is_refused(weights, saved, key, value):
    weights["features"][FEATURES[0]][key] = value
    with pytest.raises(InputError, match=r"mine\.json: not a file of link weights"):
        read_model(saved(weights))


@pytest.mark.parametrize(("key", "value"), [("threshold", 65), ("fuzzy_threshold", -1), ("intercept", "low")])
def test_a_threshold_is_between_0_and_1_and_the_intercept_a_number(weights, saved, key, value):
    with pytest.raises(InputError, match=key):
        read_model(saved({**weights, key: value}))


def test_a_feature_may_not_have_no_spread(weights, saved):
    weights["features"][FEATURES[0]]["scale"] = 0
    with pytest.raises(InputError, match=f"the scale of “{FEATURES[0]}” is not a positive number"):
        read_model(saved(weights))


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"features": []}', b"null"])
def test_any_other_file_is_one_line_that_says_what_to_do(tmp_path, content):
    path = tmp_path / "other.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match="make one with") as caught:
        read_model(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "none.json"])
def test_a_folder_or_a_missing_file_is_one_line(tmp_path, name):
    with pytest.raises(InputError, match="cannot be read"):
        read_model(tmp_path / name)


def test_a_very_sure_model_gives_probabilities_all_the_same(weights, saved):
    for row in weights["features"].values():
        row["weight"] = 1e6
    with np.errstate(all="raise"):
        probabilities = read_model(saved(weights)).probabilities(np.full((1, 2, len(FEATURES)), 5, dtype=np.float32))
    assert np.isfinite(probabilities).all()
