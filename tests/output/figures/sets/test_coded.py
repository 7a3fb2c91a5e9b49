import numpy as np
import pytest

from equifinal.output.figures.sets.coded import bars, draw_coded
from equifinal.output.figures.style import blank, rc


def drawn(values):
    with rc():
        axes = blank(60, 60).add_axes((0.2, 0.2, 0.7, 0.7))
        draw_coded(axes, np.asarray(values, float))
    return axes


@pytest.mark.parametrize("values", [[0, 1, 1], [0.05, 0.27, 0.501, 0.5, 0.95], np.linspace(0, 1, 201)])
def test_bars_hold_every_case_and_those_right_of_half_are_the_members(values):
    heights = {patch.get_x() + patch.get_width() / 2: patch.get_height() for patch in drawn(values).patches}
    assert sum(heights.values()) == len(values)
    assert sum(n for at, n in heights.items() if at > 0.5) == (np.asarray(values) > 0.5).sum()


def test_half_is_marked_and_nothing_is_a_diagonal():
    axes = drawn(np.linspace(0, 1, 30))
    upright = [line for line in axes.lines if line.get_gid() == "half"]
    assert [list(line.get_xdata()) for line in upright] == [[0.5, 0.5]]
    others = [line for line in axes.lines if line.get_gid() != "half"]
    assert all(line.get_marker() == "|" and np.ptp(line.get_ydata()) == 0 for line in others)


def test_values_that_are_missing_are_not_counted():
    _, _, counts = bars(np.array([np.nan, 0.2, 1]))
    assert counts.sum() == 2
    assert bars(np.array([np.nan]))[2].sum() == 0


def test_levels_have_a_bar_each_and_no_half():
    axes = drawn([0, 1, 1, 2, 3])
    assert [patch.get_height() for patch in axes.patches] == [1, 2, 1, 1]
    assert axes.get_xticks().tolist() == [0, 1, 2, 3]
    assert not [line for line in axes.lines if line.get_gid() == "half"]
