import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.whole.residue import contradiction

ROW = st.lists(st.integers(-4, 6), min_size=3, max_size=3)
EQUATIONS = st.lists(st.tuples(ROW, st.integers(-9, 9)), min_size=1, max_size=4)


def solved(rows, level):
    """Whether equations hold for some remainders, of each prime: all of them tried."""
    return all(
        any(((rows @ weights - level) % prime == 0).all() for weights in itertools.product(range(prime), repeat=3))
        for prime in (2, 3, 5)
    )


@settings(max_examples=100, deadline=None)
@given(EQUATIONS)
def test_a_contradiction_is_found_exactly_where_no_remainders_solve_the_equations(drawn):
    rows, level = np.array([row for row, _ in drawn]), np.array([number for _, number in drawn])
    found = contradiction(rows, level)
    assert (found is None) == solved(rows, level)
    if found is not None:
        assert not solved(rows[found], level[found])


def test_equations_that_are_not_needed_are_not_named():
    rows, level = np.array([[1, 1, 0], [0, 4, 2], [1, 0, 1]]), np.array([1, 3, 2])
    assert contradiction(rows, level).tolist() == [1]
