import pandas as pd
import pytest

from equifinal.steps.robustness.variants import CONFIGURED, _towards, calibrations, cell_grid, steps
from equifinal.steps.truth_table.cutoffs import Cutoffs

DIRECT = {"method": "direct", "exclusion": 0, "crossover": 10, "inclusion": 30}
RAW = pd.DataFrame({"A": [5.0, 20.0, 10.0], "Y": [1.0, 0.0, 1.0]}, index=["p", "q", "r"])


def test_the_value_in_use_is_among_the_steps():
    assert steps(0.7, 0.8, 0.05, 0.75) == [0.7, 0.75, 0.8]
    assert steps(0.7, 0.8, 0.05, 0.9) == [0.7, 0.75, 0.8, 0.9]


def test_the_grid_holds_the_settings_in_use():
    cells = cell_grid([CONFIGURED], Cutoffs(0.82, 0.7, 3), [0.75, 0.85, 0.05], [0.5, 0.6, 0.1], [1, 2])
    assert len(cells) == 4 * 3 * 3 * 2
    assert len(cells.query("consistency_cutoff == 0.82 and pri_cutoff == 0.7 and frequency_cutoff == 3")) == 2


def test_one_crossover_is_moved_at_a_time():
    found = calibrations(RAW, {"A": DIRECT}, None, "Y", ["A"], [-0.1, 0.1])
    assert list(found) == [CONFIGURED, "A crossover -10%", "A crossover +10%"]
    # 10 moves a tenth of the way to 0 and to 30: to 9 and to 12.
    assert found[CONFIGURED].x[2, 0] == 0.5
    assert found["A crossover -10%"].x[2, 0] > 0.5 > found["A crossover +10%"].x[2, 0]


@pytest.mark.parametrize("shifts", [[], [0]])
def test_no_shift_no_variant(shifts):
    assert list(calibrations(RAW, {"A": DIRECT}, None, "Y", ["A"], shifts)) == [CONFIGURED]


STEPS = {"method": "multi_value", "thresholds": [10, 20]}
BELL = {
    "method": "bell",
    **{"exclusion_left": 0, "crossover_left": 10, "inclusion_left": 20},
    **{"inclusion_right": 30, "crossover_right": 40, "exclusion_right": 50},
}
INVERTED = dict(zip(BELL, ("bell", 20, 10, 0, 50, 40, 30), strict=True))


@pytest.mark.parametrize(
    ("how", "anchor", "expected"),
    [
        (DIRECT, "crossover", (9, 12)),
        ({**DIRECT, "exclusion": 30, "inclusion": 0}, "crossover", (12, 9)),
        (BELL, "crossover_left", (9, 11)),
        (BELL, "crossover_right", (41, 39)),
        (INVERTED, "crossover_left", (11, 9)),
        (INVERTED, "crossover_right", (39, 41)),
        # Without an anchor beside it, towards the lowest score, 0, or the highest, 100.
        ({"method": "crisp", "threshold": 50}, "threshold", (45, 55)),
        (STEPS, "threshold_1", (9, 11)),
        (STEPS, "threshold_2", (19, 28)),
        ({"method": "multi_value", "thresholds": [20, 10]}, "threshold_1", (28, 19)),
    ],
)
def test_where_a_crossover_moves_to(how, anchor, expected):
    scores = pd.Series([0.0, 100.0]).to_numpy()
    assert [_towards(how, anchor, shift, scores) for shift in (-0.1, 0.1)] == pytest.approx(list(expected))


def test_every_crossover_has_its_variants():
    raw = pd.DataFrame({"A": [5.0, 15, 25], "B": [1.0, 2, 3], "Y": [1.0, 0, 1]}, index=["p", "q", "r"])
    found = calibrations(raw, {"A": STEPS, "B": {"method": "tfr"}}, None, "Y", ["A", "B"], [0.5])
    assert list(found) == [CONFIGURED, "A threshold 1 +50%", "A threshold 2 +50%"]
    assert found["A threshold 1 +50%"].x[:, 0].tolist() == [0, 1, 2]


def test_percentiles_are_moved_in_raw_units():
    how = {"method": "crisp", "percentiles": True, "threshold": 50}
    found = calibrations(RAW, {"A": how}, None, "Y", ["A"], [0.9])
    assert found[CONFIGURED].x[:, 0].tolist() == [0, 1, 1]
    assert found["A threshold +90%"].x[:, 0].tolist() == [0, 1, 0]


def test_a_level_that_loses_its_cases_is_still_one():
    raw = pd.DataFrame({"A": [5.0, 15, 25], "Y": [1.0, 0, 1]}, index=["p", "q", "r"])
    how = {"method": "multi_value", "thresholds": [10, 25]}
    found = calibrations(raw, {"A": how}, None, "Y", ["A"], [-0.8, 0.8])
    assert {data.levels for data in found.values()} == {(3,)}
    assert found["A threshold 1 +80%"].x[:, 0].tolist() == [0, 0, 2]
