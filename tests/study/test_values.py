import pytest

from equifinal.study.keys import Study
from equifinal.study.values import of_values

SMALL = {"study": "s", "data": "s.csv", "case_id": "case", "outcome": "Y", "conditions": ["A", "B"]}


def keys(**change):
    return [problem.key for problem in of_values(Study.model_validate(SMALL | change).model_dump())]


def test_defaults_are_fine_also_where_there_are_few_conditions():
    assert keys() == []
    assert keys(conditions=["A"], necessity_depth=3) == []


@pytest.mark.parametrize("name", ["consistency_cutoff", "contradiction_cutoff", "necessity_cutoff", "max_seconds"])
def test_zero(name):
    assert keys(**{name: 0}) == [(name,)]
    assert keys(**{name: 0.001}) == []


@pytest.mark.parametrize(
    ("half", "fits"),
    [(None, True), (0.501, True), (0.499, True), (0.45, True), (0.5, False), (0, False), (1, False), (0.9, False)],
)
def test_half_goes_just_beside_it(half, fits):
    assert keys(half_membership=half) == ([] if fits else [("half_membership",)])


def test_necessary_combinations_of_more_conditions_than_there_are():
    assert keys(conditions=list("ABCD"), necessity_depth=5) == [("necessity_depth",)]
    assert keys(conditions=list("ABCD"), necessity_depth=4) == []


@pytest.mark.parametrize("name", ["plausible_consistency", "crossover_shifts", "recoded_shares"])
def test_changes_that_change_nothing(name):
    assert keys(robustness={name: [0.1, 0]}) == [("robustness", name)]
    assert keys(robustness={name: [0.1]}) == []
