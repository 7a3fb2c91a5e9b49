import pandas as pd

from equifinal.steps.cases import step
from equifinal.steps.minimise import step as minimise
from equifinal.steps.truth_table import step as truth_table
from tests.steps.minimise.test_step import SETTINGS

MEMBERSHIPS = pd.DataFrame(
    {
        "A": [0.9, 0.8, 0.1, 0.2, 0.7],
        "B": [0.9, 0.2, 0.8, 0.3, 0.9],
        "C": [0.8, 0.9, 0.9, 0.1, 0.8],
        "Y": [0.9, 0.9, 0.9, 0.2, 0.4],
    },
    index=pd.Index(list("pqrst"), name="case"),
)


def run():
    rows = truth_table.run(MEMBERSHIPS, SETTINGS, 0.8)
    solved = minimise.run(MEMBERSHIPS, rows["truth_table"], rows["excluded"], SETTINGS)
    return step.run(MEMBERSHIPS, rows["truth_table"], solved["paths"], SETTINGS)


def test_each_case_has_a_kind_for_each_configuration_and_for_the_whole():
    kinds = run()["case_kinds"]
    own = kinds[(kinds["outcome"] == "Y") & (kinds["configuration"] == "solution")]
    assert own["case"].tolist() == list("pqrst")
    found = own.set_index("case")["kind"]
    assert found["p"] == "typical"
    assert found["t"] == "deviant in consistency"
    assert found["s"] == "irrelevant"


def test_the_cases_to_look_at_next_are_of_the_study():
    selection = run()["case_selection"]
    assert set(selection["case"]) <= set("pqrst")
    assert "typical" in set(selection["choice"])
    assert set(selection["outcome"]) <= {"Y", "~Y"}


def test_without_configurations_there_is_nothing_to_choose():
    rows = truth_table.run(MEMBERSHIPS, SETTINGS | {"frequency_cutoff": 9}, 0.8)
    solved = minimise.run(MEMBERSHIPS, rows["truth_table"], rows["excluded"], SETTINGS)
    found = step.run(MEMBERSHIPS, rows["truth_table"], solved["paths"], SETTINGS)
    assert not (found["case_selection"]["choice"] == "typical").any()
