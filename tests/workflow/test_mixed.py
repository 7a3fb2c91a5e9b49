"""A study with a crisp, a fuzzy and a multi-value condition, a multi-value outcome, and every option on."""

import pytest
import yaml

from .conftest import table

pytestmark = pytest.mark.workflow

ROWS = """\
Table 1: eight cases
id,LEVEL,CRISP,FUZZY,RESULT
a,5,60,9,30
b,12,60,8,30
c,30,61,7,30
d,30,40,9,20
e,12,40,2,10
f,5,40,1,10
g,20,39,3,20
h,10,40,5,10
"""
CONFIG = {
    "study": "mixed",
    "data": "data/raw/mixed.csv",
    "header_row": 2,
    "case_id": "id",
    "outcome": "RESULT[2]",
    "conditions": ["LEVEL", "CRISP", "FUZZY"],
    "calibration": {
        "LEVEL": {"method": "multi_value", "thresholds": [10, 20], "rationale": "ten years a level"},
        "CRISP": {"method": "crisp", "percentiles": True, "threshold": 60},
        "FUZZY": {"method": "codes", "memberships": {1: 0.1, 2: 0.2, 3: 0.3, 5: 0.5, 7: 0.7, 8: 0.8, 9: 0.9}},
        "RESULT": {"method": "multi_value", "thresholds": [15, 25]},
    },
    "consistency_cutoff": 0.9,
    "contradiction_cutoff": 0.3,
    "all_rows_up_to": 64,
    "excluded_rows": [3],
    "impossible_combinations": ["LEVEL[0]*~CRISP*FUZZY"],
    "exclude_simultaneous_rows": True,
    "exclude_contradictory_assumptions": True,
    "directional_expectations": ["CRISP", "LEVEL[1,2]"],
    "theories": {"crisp decides": "CRISP", "level": "LEVEL[2] + FUZZY"},
    "models": "irredundant",
}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    from .conftest import Project

    project = Project(tmp_path_factory.mktemp("mixed"))
    (project.folder / "data/raw/mixed.csv").write_text(ROWS, encoding="utf-8")
    (project.folder / "config/mixed.yaml").write_text(yaml.safe_dump(CONFIG), encoding="utf-8")
    output = project.run("--configfile", "config/mixed.yaml")
    assert "Note: at exactly 0.5 and so in no row: h." in output
    assert "Note: FUZZY: cases at exactly 0.5: 1 (h)." in output
    assert "RESULT[2] <- CRISP*FUZZY\n" in output
    return project.runs("mixed")[0]


def test_truth_table_lists_all_rows_and_its_codes(run):
    rows = table(run, "04_truth_table/incl0.90/truth_table.csv")
    outcome = rows[rows["outcome"] == "RESULT[2]"].set_index("row")
    assert len(outcome) == 12
    assert outcome.loc[4, "cases"] == "a"
    assert dict(outcome["value"].value_counts()) == {"?": 5, "1": 3, "0": 4}
    overview = table(run, "04_truth_table/incl0.90/overview.csv").set_index("outcome")
    assert overview.loc["RESULT[2]", "cases_in_no_row"] == "h"
    assert (overview.loc["RESULT[2]", "possible_rows"], overview.loc["RESULT[2]", "observed_rows"]) == (12, 7)


def test_what_was_excluded_and_by_which_rule(run):
    excluded = table(run, "04_truth_table/incl0.90/excluded.csv")
    assert set(zip(excluded["rule"], excluded["combination"], strict=True)) == {
        ("impossible", "LEVEL[0]*~CRISP*FUZZY"),
        ("by hand", "LEVEL[0]*CRISP*~FUZZY"),
    }


def test_no_assumption_contradicts_another(run):
    assumptions = table(run, "05_minimise/incl0.90/assumptions.csv")
    parsimonious = assumptions[assumptions["solution"] == "parsimonious"]
    assert set(parsimonious["contradictory"]) == {0}


def test_theories_are_held_against_the_solution(run):
    theories = table(run, "05_minimise/incl0.90/theories.csv")
    first = theories[(theories["outcome"] == "RESULT[2]") & (theories["theory"] == "crisp decides")]
    areas = ["theory*solution", "~theory*solution", "theory*~solution", "~theory*~solution"]
    assert list(first.loc[first["model"] == 1, "part"]) == ["theory", "solution", *areas]
    assert first.loc[first["part"] == "theory*solution", "cases"].iloc[0] == "a;b;c"


def test_necessity_of_every_value(run):
    necessity = table(run, "03_necessity/necessity.csv")
    assert {"LEVEL[0]", "~LEVEL[2]", "CRISP", "~FUZZY"} <= set(necessity["condition"])
    assert necessity[necessity["necessary"]]["condition"].str.contains("CRISP").any()


def test_every_method_is_recorded(run):
    record = table(run, "02_calibrate/calibration.csv").set_index("set")
    assert record["anchors"].to_dict() == {
        "LEVEL": "threshold_1=10; threshold_2=20",
        "CRISP": "threshold=44",
        "FUZZY": "1=0.1; 2=0.2; 3=0.3; 5=0.5; 7=0.7; 8=0.8; 9=0.9",
        "RESULT": "threshold_1=15; threshold_2=25",
    }
    assert record.loc["CRISP", "percentiles"] == "threshold=60"
    assert record.loc["LEVEL", "rationale"] == "ten years a level"
    memberships = table(run, "02_calibrate/memberships.csv").set_index("case")
    assert memberships.loc["a"].tolist() == [0, 1, 0.9, 2]
    assert memberships.loc["h"].tolist() == [1, 0, 0.5, 0]


def test_diagnostics_proposals_and_ranges_of_thresholds(run):
    diagnostics = table(run, "02_calibrate/diagnostics.csv")
    alarming = diagnostics[diagnostics["alarm"]]
    assert alarming[["set", "diagnostic", "cases"]].to_numpy().tolist() == [["FUZZY", "at_crossover", "h"]]
    assert set(table(run, "02_calibrate/proposals.csv")["set"]) == {"LEVEL", "CRISP", "RESULT"}
    anchors = table(run, "06_robustness/anchors.csv")
    assert set(anchors["set"]) == {"LEVEL", "CRISP", "RESULT"}
