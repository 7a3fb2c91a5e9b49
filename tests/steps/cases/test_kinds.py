import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.steps.cases.kinds import case_kind_table, kinds_of_cases, models_of


def test_kinds_of_cases_at_the_borders():
    x = np.array([0.6, 0.9, 0.6, 0.5, 0.5, 0.6])
    y = np.array([0.9, 0.6, 0.5, 0.6, 0.5, 0.6])
    assert kinds_of_cases(x, y).tolist() == [
        "typical",
        "deviant in degree",
        "deviant in consistency",
        "deviant in coverage",
        "irrelevant",
        "typical",
    ]


def test_rounding_makes_no_case_deviant():
    # 1 - 0.33 is 0.6699999999999999, which stands for 0.67.
    assert kinds_of_cases(np.array([0.67]), np.array([1 - 0.33])).tolist() == ["typical"]


def test_table_over_two_configurations():
    data, paths = two_paths()
    table = case_kind_table(data, models_of(data, paths), {"c1": 7, "c2": 7})
    found = table.set_index(["configuration", "case"])
    assert found["kind"].unstack("case").loc[["1", "2", "solution"]].to_numpy().tolist() == [
        ["typical", "deviant in coverage", "typical", "deviant in consistency", "deviant in coverage", "irrelevant"],
        ["deviant in coverage", "typical", "typical", "irrelevant", "deviant in coverage", "irrelevant"],
        ["typical", "typical", "typical", "deviant in consistency", "deviant in coverage", "irrelevant"],
    ]
    assert found["uniquely_covered"].unstack("case").loc[["1", "2", "solution"]].astype(int).to_numpy().tolist() == [
        [1, 0, 0, 1, 0, 0],
        [0, 1, 0, 0, 0, 0],
        [1, 1, 0, 1, 0, 0],
    ]
    assert found.loc[("solution", "c1"), "term"] == "A + B"
    assert found["row"].loc["1"].fillna(0).tolist() == [7, 7, 0, 0, 0, 0]


def test_table_without_a_solution_has_its_columns():
    data, paths = two_paths()
    empty = case_kind_table(data, models_of(data, paths[:0]), {})
    assert list(empty) == list(case_kind_table(data, models_of(data, paths), {}))
    assert empty.empty


def two_paths():
    """Paths A and B: c1 in A, c2 in B, c3 in both, c4 in A against the outcome, c5 uncovered, c6 neither."""
    x = np.array([[0.8, 0.2], [0.1, 0.7], [0.6, 0.9], [0.9, 0.3], [0.3, 0.4], [0.1, 0.2]])
    y = np.array([0.9, 0.7, 0.95, 0.2, 0.8, 0.1])
    cases = tuple(f"c{i}" for i in range(1, 7))
    paths = pd.DataFrame({"outcome": "Y", "model": 1, "configuration": ["1", "2"], "term": ["A", "B"], "path": ""})
    return CalibratedData(cases, ("A", "B"), (2, 2), x, "Y", y), paths
