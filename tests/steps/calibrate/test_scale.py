"""fs/QCA's scale and R's ends, against what the two programs print."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.calibrate.choice import curve
from equifinal.steps.calibrate.direct import SCALES, cut, direct

HERE = Path(__file__).parents[2] / "reference/scale"
LIPSET = pd.read_csv(HERE / "lipset.csv")
ANCHORS = {
    **{"DEV": (400, 550, 900), "URB": (25, 50, 65), "LIT": (50, 75, 90)},
    **{"IND": (20, 30, 40), "STB": (15, 9.5, 5), "SURV": (-9, 0, 10)},
}
DEV = {"method": "direct", "exclusion": 400, "crossover": 550, "inclusion": 900}
BELL = {
    "method": "bell",
    **{"exclusion_left": 400, "crossover_left": 550, "inclusion_left": 900},
    **{"inclusion_right": 900, "crossover_right": 1600, "exclusion_right": 1650},
}
AS_R = {
    "exact": DEV,
    "fsqca": {**DEV, "scale": "fsqca"},
    "falling": {**DEV, "exclusion": 900, "inclusion": 400},
    "linear": {**DEV, "shape": "linear"},
    "bell": BELL,
}


def printed(scale):
    """Return how many of the memberships, printed with two decimals, differ from those of the paper."""
    return sum(
        (np.floor(direct(part["raw"], *ANCHORS[name], scale=scale) * 100 + 0.5) / 100 - part["printed"])
        .abs()
        .gt(1e-9)
        .sum()
        for name, part in LIPSET.groupby("set")
    )


def test_all_printed_memberships_come_out_on_the_scale_of_fsqca():
    assert len(LIPSET) == 108
    assert printed("fsqca") == 0
    assert printed("exact") == 24


@pytest.mark.parametrize(
    ("raw", "exact", "fsqca"), [(468, 0.1666, 0.1625), (983, 0.9745, 0.9761), (424, 0.0777, 0.0745)]
)
def test_three_of_them_on_both_scales(raw, exact, fsqca):
    found = [direct([raw], 400, 550, 900, scale=scale)[0] for scale in ("exact", "fsqca")]
    assert found == pytest.approx([exact, fsqca], abs=5e-5)


@pytest.mark.parametrize("name", AS_R)
def test_the_ends_are_cut_where_r_cuts_them(name):
    told = pd.read_csv(HERE / "ends.csv").query("set == @name")
    assert len(told) == 17
    member = curve({**AS_R[name], "cut_ends": True}, told["raw"])
    np.testing.assert_allclose(member(told["raw"].to_numpy()), told["membership"], rtol=0, atol=1e-12)
    assert ((told["membership"] == 0) | (told["membership"] == 1)).any()


@given(st.floats(0, 1))
def test_only_ends_are_cut(member):
    found = cut([member])[0]
    assert found == (0 if member < 0.0001 else 1 if member > 0.9999 else member)


@given(st.floats(-20, 20))
def test_a_scale_is_the_log_odds_at_the_anchors(raw):
    odds = {scale: np.log(m / (1 - m)) for scale in SCALES if 0 < (m := direct([raw], -10, 0, 10, scale=scale)[0]) < 1}
    for scale, value in odds.items():
        assert value == pytest.approx(SCALES[scale] * raw / 10, abs=1e-6)
    assert direct([raw], -10, 0, 10) == pytest.approx(direct([raw], -10, 0, 10, degree=0.95))
