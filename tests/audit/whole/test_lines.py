from types import SimpleNamespace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.whole.lines import FREE, lines_of
from tests.audit.whole.test_bounds import ROW, weights


@settings(max_examples=80, deadline=None)
@given(
    st.lists(ROW, min_size=1, max_size=3),
    ROW,
    st.integers(1, 4),
    st.lists(st.floats(-3, 3, allow_nan=False), min_size=3, max_size=3),
)
def test_whatever_multipliers_the_solver_gives_the_bound_holds(rows, target, cases, multipliers):
    low, high = np.array([-3, 2, -FREE])[: len(rows)], np.array([FREE, 2, 5])[: len(rows)]
    lines = lines_of(rows, low, high, [1 << i for i in range(len(rows))], np.array([0, 3]), cases)
    *_, places = lines.solver()
    below, above, equal = (len(some) for some in places)
    signed = -np.abs(multipliers[: below + above])  # the solver's: an end that holds costs nothing to loosen
    found = SimpleNamespace(
        ineqlin=SimpleNamespace(marginals=signed), eqlin=SimpleNamespace(marginals=np.array(multipliers[:equal]))
    )
    bound, needed = lines.bound(np.array(target), found, places)
    kept = [i for i in range(len(rows)) if needed >> i & 1]
    reached = [w for w in weights(cases) if all(low[i] <= lines.rows[i] @ w <= high[i] for i in kept)]
    assert all(bound <= np.dot(target, w) for w in reached)
