import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.inequalities import System
from equifinal.audit.programme import inner_weights, multipliers, possible, proves

ROWS = st.lists(st.lists(st.integers(-5, 5), min_size=3, max_size=3), min_size=1, max_size=4)


def system(rows, opened):
    n = len(rows)
    return System(np.array(rows), np.array(opened), np.arange(n), np.ones(n))


def solved(rows, opened, most=12):
    """Whether small whole weights meet all inequalities: found by trying all."""
    for weights in itertools.product(range(most), repeat=len(rows[0])):
        values = [sum(a * w for a, w in zip(row, weights, strict=True)) for row in rows]
        if all(value > 0 if strict else value >= 0 for value, strict in zip(values, opened, strict=True)):
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(ROWS, st.data())
def test_impossible_is_proved_at_every_point_and_possible_is_found(rows, data):
    opened = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    whole = system(rows, opened)
    answer, blocked = possible(whole)
    if solved(rows, opened):
        assert answer
    if not answer:
        found = multipliers(whole, blocked)
        assert found is not None
        assert proves(whole, found, blocked)
        totals = [sum(factor * rows[row][point] for row, factor in found.items()) for point in range(3)]
        assert max(totals) <= 0
        assert found[blocked] >= 1
        assert min(found.values()) >= 0


def test_what_proves_nothing():
    whole = system([[1, 0], [-1, 2]], [True, False])
    assert possible(whole) == (True, None)
    assert not proves(whole, {0: 1}, 0)
    assert not proves(whole, {1: 3}, 0)
    assert not proves(whole, {0: -1}, 0)


def test_columns_are_generated_until_none_is_left():
    # One point alone of many meets both rows.
    n = 5000
    rows = np.full((2, n), -1)
    rows[0, : n // 2], rows[1, n // 2 :] = 1, 1
    rows[:, 4321] = 1
    weights, room = inner_weights(system(rows, [False, False]))
    assert room > 0
    assert weights.sum() == 1
    assert weights[4321] > 0.9


def test_touching_intervals_leave_no_room():
    weights, room = inner_weights(system([[1, -1], [-1, 1]], [False, False]))
    assert abs(room) < 1e-9
    assert weights is not None
