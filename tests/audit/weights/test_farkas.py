from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.weights.farkas import multipliers, proves
from equifinal.audit.weights.programme import possible
from tests.audit.small import system

ROW = st.lists(st.integers(-5, 5), min_size=3, max_size=3)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(ROW, st.booleans()), min_size=1, max_size=4))
def test_what_is_impossible_has_a_proof_and_what_is_possible_none(drawn):
    rows, opened = [row for row, _ in drawn], [strict for _, strict in drawn]
    whole = system(rows, opened)
    answer, blocked = possible(whole)
    if answer:
        assert [multipliers(whole, row) for row in np.flatnonzero(opened)] == [None] * sum(opened)
        return
    found = multipliers(whole, blocked)
    assert proves(whole, found, blocked)
    assert max(sum(factor * rows[row][point] for row, factor in found.items()) for point in range(3)) <= 0
    assert found[blocked] >= 1
    assert min(found.values()) >= 0


def test_multipliers_are_exact_where_ends_nearly_touch():
    # The first asks for a ratio above 201/200, the second for one below 202/201.
    whole = system([[200, -201], [-201, 202]], [True, True])
    found = multipliers(whole, possible(whole)[1])
    assert Fraction(202, 201) <= Fraction(found[0], found[1]) <= Fraction(201, 200)


def test_what_proves_nothing():
    whole = system([[1, 0], [-1, 2]], [True, False])
    assert possible(whole) == (True, None)
    assert not proves(whole, {0: 1}, 0)
    assert not proves(whole, {1: 3}, 0)
    assert not proves(whole, {0: -1}, 0)


def test_a_proof_is_checked_beyond_64_bits():
    whole = system([[2**62, -1], [-(2**62), 1]], [True, False])
    assert not proves(whole, {0: 2}, 0)
    assert proves(whole, {0: 2**40, 1: 2**40}, 0)
