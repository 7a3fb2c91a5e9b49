import numpy as np
from hypothesis import given

from equifinal.steps.minimise.frames import configuration_table, model_table
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.panels.stability import core_literals
from equifinal.steps.panels.whole import whole_of
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.frames import truth_table_frame
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

from .drawn import panels


@exact
@given(panels((2, 2, 3)))
def test_what_was_found_is_read_back(panel):
    data, _ = panel
    table = truth_table(data, Cutoffs(0.7))
    solved = minimise(table, ["A"])
    configurations, paths = configuration_table(data, solved)
    whole = whole_of(data, truth_table_frame(table), model_table(data, solved), configurations, paths)
    assert whole.table.values == table.values
    assert np.array_equal(whole.table.rows, table.rows)
    assert whole.models == {kind: list(solution.models) for kind, solution in solved.items()}
    first = solved["intermediate"].models[:1]
    assert set(whole.configurations.values()) == set().union(*first)
    assert whole.core == set().union(*core_literals(solved)[:1])
    assert whole.parts("intermediate", "term") == set().union(*first)
