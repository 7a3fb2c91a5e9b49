"""Small panels that the tests draw, and what a partition is, as plainly as it can be put."""

import numpy as np
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.panels.dimensions import Dimension
from tests.strategies import NAMES


@st.composite
def panels(draw, levels=(2, 2, 2)):
    """Data of up to 12 cases, and a dimension of up to four partitions, in quarters."""
    quarter = st.integers(0, 4).map(lambda i: i / 4)
    cell = [quarter if n == 2 else st.integers(0, n - 1) for n in levels]
    rows = draw(st.lists(st.tuples(*cell, quarter, st.integers(0, 3)), min_size=1, max_size=12))
    table = np.array(rows, dtype=float)
    cases = tuple(f"c{i}" for i in range(len(rows)))
    data = CalibratedData(cases, NAMES[: len(levels)], tuple(levels), table[:, :-2], "Y", table[:, -2])
    return data, dimension(table[:, -1].astype(int).tolist())


def dimension(named, kind="period"):
    """A dimension of which each case names its partition by a number."""
    found = sorted(set(named))
    codes = np.array([found.index(one) for one in named])
    return Dimension(kind, kind, tuple(f"t{one}" for one in found), codes)


def cases_of(dimension, k):
    """The positions of the cases of a partition."""
    return [i for i, code in enumerate(dimension.codes.tolist()) if code == k]
