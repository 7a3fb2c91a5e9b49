import re
from pathlib import Path

import pandas as pd

from equifinal.steps.calibrate import step as calibrate
from equifinal.steps.minimise import step as minimise
from equifinal.steps.robustness import step
from equifinal.steps.truth_table import step as truth_table
from equifinal.study.resolve import resolve

RAW = pd.DataFrame(
    {
        "A": [9, 8, 9, 2, 1, 2, 7, 3],
        "B": [8, 2, 9, 8, 1, 2, 7, 8],
        "Y": [0.9, 0.4, 0.8, 0.7, 0.1, 0.2, 0.8, 0.6],
    },
    index=pd.Index([f"c{i}" for i in range(8)], name="case"),
)
DIRECT = {"method": "direct", "exclusion": 1, "crossover": 5, "inclusion": 9}
CONFIG = {
    "study": "s",
    "data": "s.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["A", "B"],
    "calibration": {"A": DIRECT, "B": DIRECT},
    "directional_expectations": ["B"],
    "robustness": {
        "multiverse_consistency": [0.7, 0.9, 0.1],
        "multiverse_pri": [0.0, 0.5, 0.5],
        "multiverse_frequency": [1],
        "crossover_shifts": [0.1],
    },
}
SETTINGS = resolve(CONFIG, ["case", "A", "B", "Y"])
MEMBERSHIPS = calibrate.run(RAW, SETTINGS)["memberships"].set_index("case")
RULE = (Path(__file__).parents[3] / "workflow/rules/robustness.smk").read_text("utf-8")


def models(cutoffs):
    found = {}
    for cutoff in cutoffs:
        rows = truth_table.run(MEMBERSHIPS, SETTINGS, cutoff)
        solved = minimise.run(MEMBERSHIPS, rows["truth_table"], rows["excluded"], SETTINGS)
        found[cutoff] = solved["models"]
    return found


def run(excluded=()):
    return step.run(RAW, MEMBERSHIPS, models([0.8, 0.95]), pd.DataFrame({"combination": list(excluded)}), SETTINGS)


def test_every_table_has_both_sides():
    found = run()
    assert list(found) == re.findall(r'(\w+)="<results>/\S+\.csv"', RULE)
    for name, frame in found.items():
        assert frame["outcome"].unique().tolist() == ["Y", "~Y"], name


def test_the_first_cutoff_is_the_baseline():
    comparison = run()["comparison"]
    base = comparison[(comparison["cutoff"] == 0.8) & (comparison["expression"] != "")]
    assert set(base["relation"]) == {"same"}
    assert run()["changes"]["change"].tolist()[:2] == ["baseline", "consistency 0.80 to 0.95"]


def test_the_models_are_those_of_the_step_that_minimises():
    found, expected = run()["comparison"], models([0.8])[0.8]
    first = found[(found["cutoff"] == 0.8) & (found["expression"] != "")]
    assert first["expression"].tolist() == expected["expression"].tolist()


def test_an_excluded_combination_is_excluded_in_every_analysis():
    free, bound = (
        found["changes"].query("change == 'baseline' and outcome == 'Y'")["expression"].iloc[0]
        for found in (run(), run(["A*B"]))
    )
    assert "B" in free.split("*")
    assert bound != free
