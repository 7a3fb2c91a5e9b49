import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.leave_one_out import leave_one_out
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

CUTOFFS = Cutoffs(0.8, 0.0, 1)


def crisp():
    """Y is A or B; the row A*B has one case, the others have two."""
    frame = pd.DataFrame({"A": [1, 1, 1, 0, 0, 0, 0], "B": [1, 0, 0, 1, 1, 0, 0]}, index=list("abcdefg"))
    return CalibratedData.from_frame(frame.assign(Y=frame.max(axis=1)), "Y", ["A", "B"])


def test_leave_one_out_by_hand():
    data = crisp()
    baseline = minimise(truth_table(data, CUTOFFS))["conservative"].models
    table = leave_one_out(data, CUTOFFS, baseline, Analyst(), "conservative")
    assert table["dropped"].tolist() == list("abcdefg")
    assert table["relation"].tolist() == ["subset"] + ["same"] * 6
    assert table["expression"].tolist() == ["~A*B + A*~B"] + ["A + B"] * 6
    assert (table[["consistency", "coverage"]] == 1).all(axis=None)
