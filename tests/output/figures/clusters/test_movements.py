import numpy as np

from .test_trajectories import PERIODS, figure, many


def test_shares_are_of_the_units_observed_in_each_period():
    lines = [line for line in many(100) if line[:2] != ("u0", "2020")]
    upper = figure(lines, PERIODS).axes[0]
    (outcome,) = upper.lines
    assert outcome.get_ydata().tolist() == [1, 1, 1]
    (area,) = upper.collections
    corners = {tuple(corner) for corner in area.get_paths()[0].vertices.tolist()}
    assert {(0.0, 0.0), (1.0, 5 / 99), (2.0, 0.0)} <= corners


def test_bars_count_who_enters_and_leaves():
    bars = figure(many(100), PERIODS).axes[1].patches
    assert [bar.get_height() for bar in bars] == [0, 5, 0, 0, 0, -5]


def test_a_panel_in_which_nobody_moves_has_no_bars():
    lines = [(f"u{i}", period, "1", 0.9, "stays in") for i in range(70) for period in PERIODS]
    assert not np.any([bar.get_height() for bar in figure(lines, PERIODS).axes[1].patches])
