import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.weights.programme import inner_weights, possible
from tests.audit.small import system

ROWS = st.lists(st.lists(st.integers(-5, 5), min_size=3, max_size=3), min_size=1, max_size=4)


def solved(rows, opened, most=12):
    """Whether small whole weights meet all inequalities: found by trying all."""
    for weights in itertools.product(range(most), repeat=len(rows[0])):
        values = [sum(a * w for a, w in zip(row, weights, strict=True)) for row in rows]
        if all(value > 0 if strict else value >= 0 for value, strict in zip(values, opened, strict=True)):
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(ROWS, st.data())
def test_what_small_weights_meet_is_possible_and_else_an_open_row_is_blocked(rows, data):
    opened = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    answer, blocked = possible(system(rows, opened))
    if solved(rows, opened):
        assert answer
    assert blocked is None if answer else opened[blocked]


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
