import itertools

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.output.explorer.sweep import grid_of

CELLS = list(itertools.product([0.75, 0.8, 0.85], [0.5, 0.6], [1, 2]))


@settings(deadline=None)
@given(st.lists(st.sampled_from(CELLS), unique=True, min_size=1).flatmap(st.permutations))
def test_each_cell_is_where_its_cutoffs_say(cells):
    frame = pd.DataFrame(cells, columns=["consistency_cutoff", "pri_cutoff", "frequency_cutoff"])
    grid = grid_of(frame.assign(number=[CELLS.index(cell) for cell in cells]))
    places = itertools.product(grid["frequency"], grid["pri"], grid["consistency"])
    expected = [CELLS.index(cell) if (cell := (c, p, f)) in cells else None for f, p, c in places]
    assert grid["numbers"] == expected
    assert grid["consistency"] == sorted({c for c, _, _ in cells})
