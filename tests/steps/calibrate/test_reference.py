"""Every method on a grid, against answers of R's own functions (tests/reference/calibration/README.md)."""

from pathlib import Path

import pandas as pd
import pytest
import yaml

from equifinal.steps.calibrate import curve
from equifinal.steps.calibrate.check import check_calibration
from equifinal.steps.calibrate.proposals import propose_thresholds

FOLDER = Path(__file__).parents[2] / "reference/calibration"
ANSWERS = pd.read_csv(FOLDER / "answers.csv")
GRID = dict(list(ANSWERS.groupby("how", sort=False)))


@pytest.mark.parametrize("how", GRID)
def test_memberships_are_those_of_the_reference(how):
    answers, method = GRID[how], yaml.safe_load(how)
    check_calibration({"A": method}, ["A"])
    found = curve(method, answers["raw"].to_numpy())(answers["raw"].to_numpy())
    expected = answers["membership"].to_numpy()
    if method["method"] == "indirect":  # the reference says 0 and 1 at the ends; six digits in both
        expected = pd.Series(expected).mask(expected < 0.0001, 0.0).mask(expected > 0.9999, 1.0).to_numpy()
        assert found == pytest.approx(expected, abs=1.5e-6)
    else:
        assert found == pytest.approx(expected, abs=1e-12)


def test_the_grid_holds_every_method_with_anchors():
    methods = {yaml.safe_load(how)["method"] for how in GRID}
    assert methods == {"direct", "bell", "indirect", "four_value", "six_value", "crisp", "multi_value", "tfr"}
    assert len(ANSWERS) == 1318


@pytest.mark.parametrize(("scores", "n", "expected"), pd.read_csv(FOLDER / "thresholds.csv").to_numpy().tolist())
def test_thresholds_by_clusters_are_those_of_the_reference(scores, n, expected):
    found = propose_thresholds([float(s) for s in scores.split()], n)
    assert found == pytest.approx([float(t) for t in str(expected).split()])
