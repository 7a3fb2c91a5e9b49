from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.robustness.analyst import Analyst
from tests.strategies import table


def test_equal_tables_are_minimised_once():
    analyst = Analyst()
    first = table([(1, 1), (0, 1)], [(0, 0)], (2, 2))
    again = table([(1, 1), (0, 1)], [(0, 0)], (2, 2))
    other = table([(1, 1)], [(0, 1), (0, 0)], (2, 2))
    assert analyst.solve(first) is analyst.solve(again)
    assert analyst.solve(other) == minimise(other)
    assert analyst.solved == 2


def test_excluded_combinations_stay_out_of_every_table():
    study = table([(1, 1)], [(0, 0)], (2, 2))
    assert len(Analyst().solve(study)["parsimonious"].models) == 2
    assert Analyst(excluded=[(1, 0)]).solve(study) == minimise(study.exclude([(1, 0)]))
