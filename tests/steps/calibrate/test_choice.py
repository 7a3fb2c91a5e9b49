import numpy as np
import pytest
import yaml

from equifinal.steps.calibrate.choice import anchors, codes, critical, crossovers, curve, moved, settled
from equifinal.steps.calibrate.methods import METHODS

DIRECT = {"method": "direct", "exclusion": 1, "crossover": 2, "inclusion": 3}
BELL = yaml.safe_load(METHODS["bell"].example)
SIX = {"method": "six_value", "thresholds": [10, 20, 40, 60, 80]}
SCORES = np.array([3.0, 10, 20, 25, 40, 60, 90])


def test_anchors_move_one_at_a_time():
    assert moved(DIRECT, "crossover", 2.5) == {**DIRECT, "crossover": 2.5}
    assert moved(SIX, "threshold_3", 30) == {**SIX, "thresholds": [10, 20, 30, 60, 80]}
    assert anchors(BELL)["crossover_right"] == 185
    assert anchors({"method": "tfr"}) == anchors({"method": "four_value", "codes": [1, 2, 3, 4]}) == {}


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (DIRECT, ["crossover"]),
        (BELL, ["crossover_left", "crossover_right"]),
        (SIX, ["threshold_3"]),
        ({"method": "crisp", "threshold": 3}, ["threshold"]),
        ({"method": "multi_value", "thresholds": [1, 2]}, ["threshold_1", "threshold_2"]),
        ({"method": "indirect", "thresholds": [1, 2, 3]}, ["threshold_2"]),
        ({"method": "indirect", "thresholds": [1, 2]}, []),
        ({"method": "tfr"}, []),
        ({"method": "pass_through"}, []),
    ],
)
def test_where_cases_change_sides(how, expected):
    assert crossovers(how) == expected


def test_thresholds_act_at_scores_only():
    assert critical(SIX) == [f"threshold_{i}" for i in range(1, 6)]
    assert critical(DIRECT) == ["crossover"]


def test_percentiles_become_raw_scores_once():
    given = {"method": "direct", "percentiles": True, "exclusion": 0, "crossover": 50, "inclusion": 75}
    how = settled(given, SCORES)
    assert (how["exclusion"], how["crossover"], how["inclusion"]) == (3, 25, 50)
    assert settled(how, SCORES + 100) == how
    assert settled(DIRECT, SCORES) is DIRECT
    assert curve(given, SCORES)([25]).tolist() == [0.5]


def test_options_reach_the_curve():
    assert curve({**DIRECT, "degree": 0.99}, SCORES)([3]).tolist() == pytest.approx([0.99])
    assert curve({**DIRECT, "shape": "linear", "below": 2}, SCORES)([1.5]).tolist() == [0.125]
    assert curve({**BELL, "shape": "logistic"}, SCORES)([165]).tolist() == [0.5]


def test_codes_have_their_memberships_before_any_curve():
    assert codes({"method": "codes", "memberships": {0: 0.1, 2: 1}}) == {0: 0.1, 2: 1}
    assert codes(SIX) == {}
    assert curve({"method": "six_value", "codes": [6, 5, 4, 3, 2, 1]}, [1, 6])([1, 6]).tolist() == [1, 0]
