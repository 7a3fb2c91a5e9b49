import numpy as np

from equifinal.output.figures.sets.curve import draw_curve
from equifinal.output.figures.style import blank, rc


def test_the_cases_lie_on_the_curve_between_the_anchors():
    raw = np.array([10, 50, 90.0])
    membership = np.array([0.01, 0.5, 0.99])
    with rc():
        axes = blank(60, 60).add_axes((0.2, 0.2, 0.7, 0.7))
        draw_curve(axes, raw, membership, {"method": "direct", "exclusion": 20, "crossover": 50, "inclusion": 80})
    points = next(line for line in axes.lines if line.get_marker() == "o")
    assert points.get_xydata().tolist() == [[10, 0.01], [50, 0.5], [90, 0.99]]
    upright = [line.get_xdata()[0] for line in axes.lines if list(line.get_ydata()) == [0, 1]]
    assert upright == [20, 50, 80]
    curve = max(axes.lines, key=lambda line: len(line.get_xdata()))
    assert abs(np.interp(50, *curve.get_data()) - 0.5) < 0.01
