import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.whole.reach import reached

STEPS = st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 3)), min_size=1, max_size=4)


@given(STEPS, st.integers(1, 4))
def test_what_cases_add_up_to_is_enumerated(steps, cases):
    found = reached(np.array(steps).T, cases, np.array([1, 3]))
    tried = {tuple(np.sum(some, axis=0)) for some in itertools.combinations_with_replacement(steps, cases)}
    assert sorted(map(tuple, found)) == sorted(tried)


def test_too_many_counts_are_not_enumerated():
    steps = np.array([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])
    assert len(reached(steps, 9, np.array([1, 3, 5]))) == 220  # ways to part 9 cases in four
    assert reached(steps, 999, np.array([1, 3, 5])) is None
