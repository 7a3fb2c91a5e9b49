"""What the tests of the necessary condition analysis draw, and its answers from the definitions by brute force."""

from itertools import pairwise

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

exact = settings(max_examples=150, deadline=None)

# Few distinct values, so that ties, single peers and constants come up; steps of 1/16 leave no rounding.
values = st.integers(0, 16)


@st.composite
def scores(draw, least=3, most=12):
    """Scores of a condition and an outcome, in [0, 1], neither constant."""
    n = draw(st.integers(least, most))
    x, y = (draw(st.lists(values, min_size=n, max_size=n).filter(lambda v: len(set(v)) > 1)) for _ in "xy")
    return np.array(x) / 16, np.array(y) / 16


def staircase(x, y):
    """The unique peers by definition: points higher than all to the left and none higher at the same x."""
    points = sorted(set(zip(x.tolist(), y.tolist(), strict=True)))
    highest = {x: max(b for a, b in points if a == x) for x, _ in points}
    return [(a, b) for a, b in highest.items() if all(d < b for c, d in points if c < a)]


def area_above_steps(x, y):
    """The share of the scope of the cases above the steps, strip by strip."""
    ends = np.unique(x)
    strips = [(right - left) * (y.max() - y[x <= left].max()) for left, right in pairwise(ends)]
    return sum(strips) / ((x.max() - x.min()) * (y.max() - y.min()))


def area_above_line(intercept, slope):
    """The area of the unit square above a line, by the trapezium rule between its kinks."""
    kinks = np.unique(np.clip([0, 1, -intercept / slope, (1 - intercept) / slope], 0, 1))
    heights = 1 - np.clip(intercept + slope * kinks, 0, 1)
    return float(np.sum(np.diff(kinks) * (heights[1:] + heights[:-1]) / 2))
