import pandas as pd
import pytest

from equifinal.truth_table import Cutoffs
from equifinal.variants import CONFIGURED, calibrations, cell_grid, steps

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
