import numpy as np
import pytest
from hypothesis import given

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.panels import solutions as module
from equifinal.steps.panels.solutions import Minimiser, part_of, status_of
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

from .drawn import panels


def data_of(rows, y, levels=(2, 2)):
    cases = tuple(f"c{i}" for i in range(len(rows)))
    return CalibratedData(cases, ("A", "B")[: len(levels)], levels, np.array(rows, float), "Y", np.array(y, float))


@exact
@given(panels())
def test_a_partition_is_a_study_of_its_own(panel):
    data, dimension = panel
    minimiser = Minimiser(Cutoffs(0.75), ["A", "~B"])
    for members in dimension.members:
        part = part_of(data, members)
        solved, table = minimiser.solve(part), truth_table(part, Cutoffs(0.75))
        assert solved.table.values == table.values
        assert solved.status == status_of(table)
        alone = minimise(table, ["A", "~B"])
        assert {kind: s.models for kind, s in solved.solutions.items()} == {k: s.models for k, s in alone.items()}


@pytest.mark.parametrize(
    ("y", "frequency", "status"),
    [
        ([1, 0], 1, "solved"),
        ([1, 1], 1, "all rows positive"),
        ([0, 0], 1, "no positive rows"),
        ([1, 0], 2, "no rows"),
    ],
)
def test_what_comes_of_a_partition(y, frequency, status):
    solved = Minimiser(Cutoffs(0.8, frequency=frequency)).solve(data_of([[1, 1], [0, 0]], y))
    assert solved.status == status
    assert bool(solved.solutions["conservative"].models) == (status in ("solved", "all rows positive"))
    if status == "all rows positive":
        assert solved.solutions["parsimonious"].models == (((-1, -1),),)


def test_tables_that_are_coded_alike_are_minimised_once(monkeypatch):
    calls = []
    monkeypatch.setattr(module, "minimise", lambda table, *_, **__: calls.append(table) or minimise(table))
    minimiser = Minimiser(Cutoffs())
    for y in ([1, 0], [0.9, 0.1]):
        minimiser.solve(data_of([[1, 1], [0, 0]], y))
    assert len(calls) == 1


def test_levels_are_those_of_the_whole_study():
    data = data_of([[0], [1], [2]], [0, 1, 1], levels=(3,))
    solved = Minimiser(Cutoffs()).solve(part_of(data, np.array([0, 1])))
    assert solved.solutions["parsimonious"].models == (((1,),),)
    assert solved.table.remainders == 1


def test_what_is_excluded_stays_so():
    solved = Minimiser(Cutoffs(), excluded=[(1, 0)]).solve(data_of([[1, 1], [0, 0]], [1, 0]))
    assert solved.solutions["parsimonious"].models == (((-1, 1),),)


def test_a_partition_may_have_cutoffs_of_its_own():
    data = data_of([[1, 1], [0, 0]], [0.7, 0])
    minimiser = Minimiser(Cutoffs(0.8))
    assert [minimiser.solve(data, own).status for own in (None, Cutoffs(0.6))] == ["no positive rows", "solved"]
