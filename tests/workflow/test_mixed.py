"""A study with a crisp, a fuzzy and a multi-value condition, a multi-value outcome, and every option on."""

import pytest
import yaml

from .conftest import table

pytestmark = pytest.mark.workflow

ROWS = """\
id,LEVEL,CRISP,FUZZY,RESULT
a,0,1,0.9,2
b,1,1,0.8,2
c,2,1,0.7,2
d,2,0,0.9,1
e,1,0,0.2,0
f,0,0,0.1,0
g,2,0,0.3,1
h,1,0,0.5,0
"""
CONFIG = {
    "study": "mixed",
    "data": "data/raw/mixed.csv",
    "case_id": "id",
    "outcome": "RESULT[2]",
    "conditions": ["LEVEL", "CRISP", "FUZZY"],
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
    assert list(first["part"]) == ["theory*solution", "theory*~solution", "~theory*solution", "~theory*~solution"]
    assert first["cases"].iloc[0] == "a;b;c"


def test_necessity_of_every_value(run):
    necessity = table(run, "03_necessity/necessity.csv")
    assert {"LEVEL[0]", "~LEVEL[2]", "CRISP", "~FUZZY"} <= set(necessity["condition"])
    assert necessity[necessity["necessary"]]["condition"].str.contains("CRISP").any()
