import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.whole.bounds import least_of, nearest_of
from equifinal.audit.whole.lines import FREE, lines_of

ROW = st.lists(st.integers(-4, 4), min_size=3, max_size=3)


def weights(cases):
    """All whole weights of three points."""
    return [np.array(w) for w in itertools.product(range(cases + 1), repeat=3) if sum(w) == cases]


@settings(max_examples=80, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=3), ROW, st.integers(1, 4), st.data())
def test_a_bound_is_never_above_what_weights_reach(rows, target, cases, data):
    ends = [sorted(data.draw(st.tuples(st.integers(-8, 8), st.integers(-8, 8)))) for _ in rows]
    low, high = np.array(ends).T
    low = np.where(data.draw(st.booleans()), -FREE, low)
    lines = lines_of(rows, low, high, [1 << i for i in range(len(rows))], np.array([0, 3]), cases)
    values = [
        int(np.dot(target, w)) for w in weights(cases) if all(low <= lines.rows @ w) and all(lines.rows @ w <= high)
    ]
    found, (nearest, needed) = least_of(lines, np.array(target), 9), nearest_of(lines, 9)
    if values:
        assert found is not None
        assert found[0] <= min(values)
        assert nearest is not None
    if needed is not None:
        assert not values
        kept = [i for i in range(len(rows)) if needed >> i & 1]
        assert not [w for w in weights(cases) if all(low[i] <= rows[i] @ w <= high[i] for i in kept)]


def test_lines_that_contradict_each_other_name_those_they_need():
    lines = lines_of([[1, 0], [1, 0], [0, 1]], [2, -FREE, 0], [FREE, 1, 3], [1, 2, 4], np.array([0, 2]), 3)
    assert nearest_of(lines, 9) == (None, 3)
