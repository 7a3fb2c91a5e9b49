import pandas as pd

from equifinal.steps.minimise import step
from equifinal.steps.truth_table import step as truth_table
from tests.steps.truth_table.test_step import SETTINGS as ROWS

MEMBERSHIPS = pd.DataFrame(
    {"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "C": [1, 1, 1, 0], "Y": [1, 1, 1, 0]},
    index=pd.Index(list("pqrs"), name="case"),
    dtype=float,
)
SETTINGS = ROWS | {
    "conditions": ["A", "B", "C"],
    "directional_expectations": ["C"],
    "directional_expectations_negation": None,
    "exclude_contradictory_assumptions": False,
    "models": "minimum",
    "max_models": 1000,
    "max_seconds": 60.0,
    "paths": {"with B": {"terms": "B"}},
    "theories": {"old": "A"},
}


def solved(**change):
    settings = SETTINGS | change
    rows = truth_table.run(MEMBERSHIPS, settings, 0.8)
    return step.run(MEMBERSHIPS, rows["truth_table"], rows["excluded"], settings)


def models(found, outcome):
    table = found["models"][found["models"]["outcome"] == outcome]
    return {name: group["expression"].tolist() for name, group in table.groupby("solution", sort=False)}


def test_the_three_solutions_of_both_sides():
    found = solved()
    assert models(found, "Y") == {
        "conservative": ["A*C + B*C"],
        "parsimonious": ["C"],
        "intermediate": ["A*C + B*C"],
    }
    assert models(found, "~Y")["conservative"] == ["~A*~B*~C"]
    assert found["terms"].columns.tolist()[:4] == ["outcome", "solution", "model", "term"]
    assert found["solutions"]["outcome"].unique().tolist() == ["Y", "~Y"]


def test_paths_are_of_the_outcome_alone():
    paths = solved()["paths"]
    assert paths.loc[paths["outcome"] == "Y", "path"].tolist() == ["with B", ""]
    assert set(paths.loc[paths["outcome"] == "~Y", "path"]) == {""}


def test_an_excluded_row_is_no_counterfactual():
    settings = {"impossible_combinations": ["~A*~B*C"]}
    found = solved(**settings)
    assert "C" not in models(found, "Y")["parsimonious"]


def test_contradictory_assumptions_are_excluded_where_asked():
    assert solved()["excluded"].empty
    found = solved(exclude_contradictory_assumptions=True)
    assert set(found["excluded"]["rule"]) <= {"contradictory assumption"}
    kept = found["counterfactuals"]
    assert not kept["contradictory"].astype(bool).any()


def test_notes_name_configurations_without_a_core():
    found = solved()
    assert step.notes(found, SETTINGS["conditions"]) == []
    words = found["configurations"][SETTINGS["conditions"]].replace("core present", "peripheral present")
    words = words.replace("core absent", "peripheral absent")
    changed = found | {"configurations": found["configurations"].assign(**words)}
    told = step.notes(changed, SETTINGS["conditions"])
    assert len(told) == len(found["configurations"])
    assert told[0] == (
        "configuration 1 of Y, model 1, lies in no parsimonious term: all its conditions are peripheral."
    )


def test_without_a_sufficient_row_the_tables_are_there_and_say_so():
    found = solved(frequency_cutoff=2)
    assert found["models"].empty
    assert set(found["solutions"]["note"]) == {"no row of the truth table is coded 1: there is nothing to minimise"}
    assert step.notes(found, SETTINGS["conditions"]) == []
