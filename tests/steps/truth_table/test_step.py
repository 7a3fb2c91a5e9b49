import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.steps.truth_table import step

MEMBERSHIPS = pd.DataFrame(
    {"A": [1, 1, 0, 0, 0.5], "B": [1, 0, 1, 0, 1], "Y": [1, 1, 1, 0, 0]},
    index=pd.Index(list("pqrst"), name="case"),
    dtype=float,
)
SETTINGS = {
    "outcome": "Y",
    "conditions": ["A", "B"],
    "frequency_cutoff": 1,
    "pri_cutoff": 0.5,
    "contradiction_cutoff": None,
    "all_rows_up_to": 0,
    "impossible_combinations": [],
    "excluded_rows": [],
    "exclude_simultaneous_rows": False,
}


def rows(found, outcome):
    table = found["truth_table"]
    table = table[table["outcome"] == outcome].sort_values("row")
    return table[["row", "value", "n", "cases"]].values.tolist()


def test_both_sides_at_one_cutoff():
    found = step.run(MEMBERSHIPS, SETTINGS, 0.6)
    assert rows(found, "Y") == [[1, "0", 1, "s"], [2, "1", 1, "r"], [3, "1", 1, "q"], [4, "1", 1, "p"]]
    assert rows(found, "~Y") == [[1, "1", 1, "s"], [2, "0", 1, "r"], [3, "0", 1, "q"], [4, "0", 1, "p"]]
    assert found["overview"]["outcome"].tolist() == ["Y", "~Y"]
    assert found["excluded"].empty
    assert found["deviant_cases"].empty


def test_a_case_in_no_row_is_told_of():
    found = step.run(MEMBERSHIPS, SETTINGS, 0.6)
    assert step.notes(found) == ["at exactly 0.5 and so in no row: t. Hint: half_membership moves them."]
    assert step.notes(step.run(MEMBERSHIPS.drop("t"), SETTINGS, 0.6)) == []


def test_a_rule_takes_rows_out_of_both_sides_and_says_so():
    found = step.run(MEMBERSHIPS, SETTINGS | {"impossible_combinations": ["A*~B"], "excluded_rows": [1]}, 0.6)
    assert found["excluded"].values.tolist() == [["impossible", "A*~B"], ["by hand", "~A*~B"]]
    assert [line[1] for line in rows(found, "Y")] == ["0", "1", "0", "1"]
    assert [line[1] for line in rows(found, "~Y")] == ["0", "0", "0", "0"]


def test_the_consistency_cutoff_is_the_one_asked_for():
    fuzzy = MEMBERSHIPS.assign(Y=[0.7, 0.9, 0.8, 0.2, 0.1])
    low, high = (step.run(fuzzy, SETTINGS | {"pri_cutoff": 0.0}, cutoff) for cutoff in (0.5, 0.85))
    assert [line[1] for line in rows(low, "Y")] == ["0", "1", "1", "1"]
    assert [line[1] for line in rows(high, "Y")] == ["0", "0", "1", "0"]


def test_a_row_that_there_is_not():
    with pytest.raises(InputError, match="excluded_rows names the row 5"):
        step.run(MEMBERSHIPS, SETTINGS | {"excluded_rows": [5]}, 0.8)
