from fractions import Fraction

from equifinal.audit.relations.table import Table
from tests.audit.small import necessity


def table():
    return Table(necessity("Y consistency, Y coverage", "A: 1.00 0.00", "~A: 0.50 0.25"), "half_up")


def test_figures_all_or_nothing():
    assert [one.printed for one in table().necessity("Y", "A", "consistency", "coverage")] == ["1.00", "0.00"]
    assert table().necessity("~Y", "A", "consistency") is None
    assert table().sides == ("Y", "~Y")
    assert table().literals == ["A", "~A"]


def test_shares_lie_between_0_and_1():
    consistency, coverage = (one.interval for one in table().necessity("Y", "A", "consistency", "coverage"))
    assert (consistency.high, coverage.low) == (1, 0)


def test_a_ratio_needs_a_coverage_above_0():
    assert table().ratio("Y", "A") is None
    assert table().ratio("Y", "~A")[1].low == Fraction(99, 51)
