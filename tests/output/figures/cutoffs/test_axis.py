import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.output.figures.cutoffs.axis import CutoffAxis
from equifinal.output.figures.style import blank, rc

GRID = [round(0.5 + 0.005 * i, 3) for i in range(71)]


@pytest.mark.parametrize("values", [GRID, [0.8], [0, 0.5], [0.7, 0.75, 0.9], [*GRID, 0.6025]])
def test_values_near_each_other_stand_where_they_are(values):
    axis = CutoffAxis(values)
    assert not axis.cuts
    assert axis.place(values).tolist() == values
    assert axis.edges[0] < min(values) <= max(values) < axis.edges[-1]


@given(st.sets(st.integers(0, 1000), min_size=1, max_size=40))
def test_each_value_has_a_cell_and_no_cut_has_one(thousandths):
    values = np.array(sorted(thousandths)) / 1000
    axis = CutoffAxis(values)
    cells = np.searchsorted(axis.edges, axis.place(values)) - 1
    assert (np.diff(axis.edges) > 0).all()
    assert len(set(cells)) == len(values)
    assert len(axis.edges) - 1 == len(values) + len(axis.cuts)
    assert [axis.edges[i : i + 2].tolist() for i in range(len(axis.edges) - 1) if i not in cells] == [
        list(cut) for cut in axis.cuts
    ]


@pytest.mark.parametrize("name", ["x", "y"])
def test_a_value_far_from_the_others_has_its_own_part_and_tick(name):
    axis = CutoffAxis([0, *GRID])
    assert len(axis.cuts) == 1
    whole = axis.edges[-1] - axis.edges[0]
    assert 0.05 < (axis.edges[1] - axis.edges[0]) / whole < 0.15
    with rc("en"):
        axes = blank(85, 60).subplots()
        axis.settle(axes, name, 8)
    one = getattr(axes, f"{name}axis")
    texts = [tick.get_text() for tick in one.get_ticklabels()]
    assert texts == ["0.00", "0.50", "0.55", "0.60", "0.65", "0.70", "0.75", "0.80", "0.85"]
    assert np.allclose(one.get_majorticklocs(), axis.place([float(text) for text in texts]))
    assert len(axes.findobj(lambda artist: artist.get_gid() == "cut")) == 1
    assert not [text for text in texts if text.startswith(("-", "−"))]
