import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.relations.closed import contradictions
from equifinal.audit.relations.crisp import some_fraction
from equifinal.audit.rounding import ROUNDINGS, interval_of, rounds_to
from tests.audit.small import necessity


@given(st.integers(0, 99), st.integers(1, 30), st.sampled_from(ROUNDINGS))
def test_fractions_enumerated(printed, most, rule):
    interval = interval_of(f"0.{printed:02}", rule)
    fractions = (Fraction(k, n) for n in range(1, most + 1) for k in range(n + 1))
    assert some_fraction(interval, most) == any(rounds_to(value, interval) for value in fractions)


@pytest.mark.parametrize(
    ("columns", "rows", "part"),
    [
        ("Y consistency", ["A: 0.530"], "no fraction of whole numbers up to 12"),
        ("Y consistency", ["A: 0.50", "~A: 0.60"], "add up to 1"),
        ("Y coverage, ~Y coverage", ["A: 0.50 0.60"], "add up to 1"),
    ],
)
def test_each_relation_is_told(columns, rows, part):
    crisp = [found.sentence for found in contradictions(necessity(columns, *rows, sets="crisp", cases=12))]
    assert any(part in sentence for sentence in crisp)
    assert list(contradictions(necessity(columns, *rows, cases=12))) == []


def test_shares_that_make_1_are_allowed():
    for k, n in itertools.combinations(range(1, 8), 2):
        rows = (f"A: {k / n:.2f}", f"~A: {(n - k) / n:.2f}")
        assert list(contradictions(necessity("Y consistency", *rows, sets="crisp", cases=8))) == []
