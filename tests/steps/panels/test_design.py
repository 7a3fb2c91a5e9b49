import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.panels.design import constant_units, design_table
from tests.strategies import exact

from .drawn import cases_of, dimension


@exact
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 1), st.integers(0, 1)), min_size=1))
def test_cells_and_constant_units_are_counted_as_one_would(rows):
    unit, period, *x = map(list, zip(*rows, strict=True))
    units, periods, x = dimension(unit, "unit"), dimension(period), np.array(x).T
    table = design_table([periods, units], x).set_index("kind")
    cells = {(u, p): 0 for u in set(unit) for p in set(period)}
    for u, p in zip(unit, period, strict=True):
        cells[u, p] += 1
    assert table.loc["unit", "empty_cells"] == sum(n == 0 for n in cells.values())
    assert table.loc["unit", "cells_with_several"] == sum(n > 1 for n in cells.values())
    constant = []
    for k, name in enumerate(units.partitions):
        members = cases_of(units, k)
        if len(members) > 1 and len({tuple(x[i].tolist()) for i in members}) == 1:
            constant.append(name)
    assert constant_units(units, x) == constant
    assert table.loc["unit", "constant"] == ";".join(constant)


def test_groups_alone_have_no_cells():
    table = design_table([dimension([0, 0, 1], "group")], np.zeros((3, 1)))
    assert table.loc[0, ["partitions", "smallest", "largest", "of_one_case"]].tolist() == [2, 1, 2, "t1"]
    assert table["empty_cells"].isna().all()
