from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.rounding import ROUNDINGS, interval_of, rounds_to
from equifinal.audit.weights.inequalities import system_of


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 100).map("0.{:02}".format), st.sampled_from(ROUNDINGS))
def test_inequalities_hold_exactly_if_the_quotient_is_rounded_so(a, b, text, rule):
    text = "1.00" if text == "0.100" else text
    interval = interval_of(text, rule)
    system = system_of([interval], np.array([[a]]), np.array([[b]]))
    values = system.rows[:, 0]
    hold = all(value > 0 if opened else value >= 0 for value, opened in zip(values, system.opened, strict=True))
    assert hold == (b > 0 and rounds_to(Fraction(a, b), interval))


def test_a_part_of_a_system():
    intervals = [interval_of("0.5", "nearest"), interval_of("0.25", "nearest")]
    system = system_of(intervals, np.ones((2, 3), int), np.ones((2, 3), int))
    assert system.of([1]).figure.tolist() == [1, 1, 1]
    assert system.at([0, 2]).rows.shape == (6, 2)
