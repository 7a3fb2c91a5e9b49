import numpy as np
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.study.asked import of_data, of_rules
from equifinal.study.keys import Study

SMALL = {"study": "s", "data": "s.csv", "case_id": "case", "outcome": "Y", "conditions": ["A", "B", "L"]}
LEVELS = (2, 2, 3)
X = np.array([[1, 0.9, 2], [1, 0.8, 2], [0, 1, 0], [0.3, 0.5, 1]])
DATA = CalibratedData(tuple("pqrs"), ("A", "B", "L"), LEVELS, X, "Y", np.array([1, 0, 1, 0.2]))


def settings(**change):
    return Study.model_validate(SMALL | change).model_dump()


def rules(**change):
    return [(problem.key, problem.message) for problem in of_rules(settings(**change), LEVELS)]


def data(**change):
    return [problem.key for problem in of_data(settings(**change), DATA)]


@pytest.mark.parametrize("text", ["A", "A*~B + L[1]", "A*(B + ~A)", "A*B + ~A", "L[0,1]", "~(A + B)"])
def test_an_expression_that_is_true_of_some(text):
    assert rules(impossible_combinations=[text], theories={"t": text}) == []


@pytest.mark.parametrize("text", ["A + ~A", "L[0] + L[1,2]", "A*B + ~A + ~B", "1", "L[0,1,2]", "~(A*~A)"])
def test_an_expression_that_is_true_of_all(text):
    for change in ({"impossible_combinations": [text]}, {"theories": {"t": text}}):
        ((_, message),) = rules(**change)
        assert f"{text!r} is true of every case" in message


@pytest.mark.parametrize(
    ("text", "part"), [("A*~A", "A*~A"), ("B + L[0]*L[1]", "L[0]*L[1]"), ("0", "0"), ("A*(~A)", "A*(~A)")]
)
def test_an_expression_with_a_part_that_is_true_of_none(text, part):
    ((_, message),) = rules(impossible_combinations=[text])
    assert f"{part!r} is true of no case" in message


@pytest.mark.parametrize("texts", [["A", "B"], ["L[0]", "L[1]"], ["A*B", "~A*~B"], ["A", "~A*B"], ["A", "A"]])
def test_expectations_that_go_together(texts):
    assert rules(directional_expectations=texts, directional_expectations_negation=texts) == []


@pytest.mark.parametrize(
    ("texts", "name"),
    [(["A", "B", "~A"], "A"), (["L[0]", "L[1]", "L[2]"], "L"), (["L[0]", "~L[0]"], "L"), (["A*B", "~A*B"], "A")],
)
def test_expectations_that_cancel_each_other(texts, name):
    for key in ("directional_expectations", "directional_expectations_negation"):
        ((way, message),) = rules(**{key: texts})
        assert way == (key,)
        assert message.endswith(f"which is to expect nothing of {name}.")


@pytest.mark.parametrize(("text", "number"), [("L[0,1,2]", "every value"), ("~A[0,1]", "no value")])
def test_an_expectation_without_a_direction(text, number):
    ((_, message),) = rules(directional_expectations=[text])
    assert f"is met by {number} of" in message


def test_the_fullest_row_is_the_limit_of_frequency_cutoffs():
    assert data(frequency_cutoff=2) == []
    assert data(frequency_cutoff=3) == [("frequency_cutoff",)]
    assert data(robustness={"plausible_frequency": [2, 3]}) == [("robustness", "plausible_frequency")]
    assert data(robustness={"multiverse_frequency": [1, 2, 3]}) == [("robustness", "multiverse_frequency")]


def test_what_everyone_has_asks_too_much_of_no_one():
    one = CalibratedData(("p",), ("A", "B", "L"), LEVELS, X[:1], "Y", np.array([1]))
    assert list(of_data(settings(), one)) == []


def test_rows_by_number():
    assert data(excluded_rows=[1, 12]) == []
    assert data(excluded_rows=[1, 13]) == [("excluded_rows",)]


def test_exclusions_leave_some_row_with_cases():
    assert data(impossible_combinations=["A"]) == []
    assert data(impossible_combinations=["A"], excluded_rows=[4]) == [("impossible_combinations",)]


def test_cases_left_out():
    assert data(robustness={"dropped_cases": [1, 2]}) == []
    assert data(robustness={"dropped_cases": [4]}) == [("robustness", "dropped_cases")]


def test_a_table_too_large_to_count_is_not_looked_at():
    x = np.ones((1, 62))
    large = CalibratedData(("p",), tuple(f"A{i}" for i in range(62)), (2,) * 62, x, "Y", np.ones(1))
    assert list(of_data(settings(excluded_rows=[5]), large)) == []
