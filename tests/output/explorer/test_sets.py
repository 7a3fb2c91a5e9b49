import numpy as np
import pytest

from equifinal.output.explorer.sets import set_of
from equifinal.steps.calibrate.choice import curve
from equifinal.steps.calibrate.methods import METHODS

SCORES = [1.0, 2.0, 3.5, 7.0, 9.0]
HOWS = {
    "direct": {"exclusion": 1, "crossover": 4, "inclusion": 9},
    "bell": dict(zip(METHODS["bell"].anchors, (0, 2, 4, 5, 7, 10), strict=True)),
    "crisp": {"threshold": 3.5},
    "multi_value": {"thresholds": [2, 7]},
    "four_value": {"thresholds": [2, 4, 8]},
    "six_value": {"thresholds": [1, 2, 4, 6, 8]},
}


def made(method, **keys):
    how = {"method": method, **HOWS.get(method, {}), **keys}
    return set_of(SCORES, curve(how, SCORES)(np.array(SCORES)), how)


@pytest.mark.parametrize("method", sorted(HOWS))
def test_a_set_whose_curve_can_be_drawn_has_anchors_in_raw_scores(method):
    found = made(method)
    assert found["raw"] == SCORES
    assert found["at"] == [*HOWS[method].get("thresholds", HOWS[method].values())]
    assert found["curve"] == {"direct": "flank", "bell": "bell"}.get(method, "steps")
    assert found.get("names") == (list(METHODS[method].anchors) or None)
    if found["curve"] == "steps":
        assert len(found["values"]) == len(found["at"]) + 1


def test_percentiles_are_told_as_scores():
    assert made("direct", percentiles=True, exclusion=0, crossover=50, inclusion=100)["at"] == [1, 3.5, 9]


def test_what_cannot_be_drawn_has_no_anchors():
    for method, keys in (
        ("indirect", {"thresholds": [2, 3, 4, 5]}),
        ("tfr", {}),
        ("codes", {"memberships": {1: 0, 2: 0.2, 3.5: 0.5, 7: 0.7, 9: 1}}),
        ("six_value", {"codes": [*SCORES, 11.0]}),
    ):
        how = {"method": method, **keys}
        found = set_of(SCORES, curve(how, SCORES)(np.array(SCORES)), how)
        assert set(found) == {"method", "members", "raw"}, method


def test_scores_that_are_memberships_are_told_once():
    assert set_of([0.1, 1.0], [0.1, 1.0], {"method": "pass_through"}) == {"method": "pass_through", "members": [0.1, 1]}
    assert set_of([0.5], [0.501], None)["raw"] == [0.5]
