import pytest

from equifinal.steps.robustness.grid import distance_of, grid, portion
from equifinal.steps.truth_table.cutoffs import Cutoffs


@pytest.mark.parametrize(("count", "n"), [(10, 3), (2, 5), (0, 4), (7, 1), (100, 7)])
def test_portions_take_each_thing_once_and_are_as_large_as_another(count, n):
    parts = [range(count)[portion(count, (i, n))] for i in range(1, n + 1)]
    assert [thing for part in parts for thing in part] == list(range(count))
    sizes = [len(part) for part in parts]
    assert max(sizes) - min(sizes) <= 1


def test_the_grid_holds_every_combination_once_the_solution_fastest():
    table = grid(["a", "b"], [0.8, 0.9], [0.5], [1, 2], ["parsimonious", "intermediate"])
    assert len(table) == len(table.drop_duplicates()) == 2 * 2 * 1 * 2 * 2
    assert table["solution"].tolist()[:3] == ["parsimonious", "intermediate", "parsimonious"]
    assert table.index.tolist() == list(range(16))


def test_the_cutoffs_in_use_are_nearest_whatever_the_calibration_and_the_solution():
    table = grid(["a", "b"], [0.7, 0.8, 0.9], [0.5, 0.6], [1, 2])
    distance = distance_of(table, Cutoffs(0.8, 0.6, 1))
    own = (table["consistency_cutoff"] == 0.8) & (table["pri_cutoff"] == 0.6) & (table["frequency_cutoff"] == 1)
    assert ((distance == 0) == own).all()
    assert distance.max() == pytest.approx(0.1 + 0.1 + 1)
