import pandas as pd

from equifinal.steps.necessity import step

MEMBERSHIPS = pd.DataFrame(
    {"A": [1, 1, 1, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 0, 0]}, index=pd.Index(list("pqrs"), name="case"), dtype=float
)
SETTINGS = {
    "outcome": "Y",
    "conditions": ["A", "B"],
    "necessity_cutoff": 0.9,
    "necessity_coverage_cutoff": 0.6,
    "necessity_ron_cutoff": 0.5,
    "necessity_depth": 2,
}


def lines(found, outcome):
    table = found["necessity"]
    return table[table["outcome"] == outcome].set_index("condition")


def test_single_conditions_on_both_sides():
    found = step.run(MEMBERSHIPS, SETTINGS)
    of_y = lines(found, "Y")
    assert of_y.loc["A", ["consistency", "coverage", "ron"]].round(3).tolist() == [1.0, 0.667, 0.5]
    assert of_y["necessary"].to_dict() == {"A": True, "~A": False, "B": False, "~B": False}
    assert lines(found, "~Y").loc["~A", "consistency"] == 0.5


def test_the_cutoff_is_the_one_asked_for():
    assert lines(step.run(MEMBERSHIPS, SETTINGS | {"necessity_cutoff": 0.5}), "Y")["necessary"].sum() == 3


def test_combinations_reach_all_three_cutoffs():
    found = step.run(MEMBERSHIPS, SETTINGS)["combinations"]
    assert (found["consistency"] >= 0.9).all()
    assert (found["coverage"] >= 0.6).all()
    assert (found["ron"] >= 0.5).all()
    assert step.run(MEMBERSHIPS, SETTINGS | {"necessity_depth": 1})["combinations"].empty
