import pandas as pd

from equifinal.steps.calibrate import calibrate, calibration_table

RAW = pd.DataFrame({"P": [0.0, 50, 100], "C": [1.0, 2, 2], "B": [1.0, 3, 5], "M": [0.1, 0.2, 1]}, index=["p", "q", "r"])
METHODS = {
    "P": {"method": "direct", "percentiles": True, "exclusion": 0, "crossover": 50, "inclusion": 90, "degree": 0.9},
    "C": {"method": "codes", "memberships": {1: 0, 2: 0.4}, "source": "codebook", "rationale": "2 is weak"},
    "B": {"method": "multi_value", "thresholds": [2, 4]},
}


def test_what_is_recorded_of_every_method():
    memberships, shifted = calibrate(RAW, METHODS)
    columns = ["method", "anchors", "percentiles", "options", "source", "rationale"]
    table = calibration_table(RAW, memberships, METHODS, shifted).set_index("set")[columns]
    assert table.T.to_dict("list") == {
        "P": [
            "direct",
            "exclusion=0; crossover=50; inclusion=90",
            "exclusion=0; crossover=50; inclusion=90",
            "degree=0.9",
            "",
            "",
        ],
        "C": ["codes", "1=0; 2=0.4", "", "", "codebook", "2 is weak"],
        "B": ["multi_value", "threshold_1=2; threshold_2=4", "", "", "", ""],
        "M": ["pass_through", "", "", "", "", ""],
    }
