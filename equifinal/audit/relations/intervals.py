"""Sums, products and quotients of intervals, exact to the ends and to whether an end belongs to them."""

from fractions import Fraction

from equifinal.audit.rounding import Interval

__all__ = ["ONE", "apart", "below", "inverse", "minus", "over", "plus", "span", "times"]

ONE = Interval(Fraction(1), Fraction(1))


def over(one, other):
    """Return the interval of a quotient of positive numbers."""
    return Interval(
        one.low / other.high, one.high / other.low, one.low_open or other.high_open, one.high_open or other.low_open
    )


def times(one, other):
    """Return the interval of a product of numbers that are not negative."""
    return Interval(
        one.low * other.low, one.high * other.high, one.low_open or other.low_open, one.high_open or other.high_open
    )


def plus(*intervals, less=0):
    """Return the interval of a sum, less a number."""
    return Interval(
        sum(one.low for one in intervals) - less,
        sum(one.high for one in intervals) - less,
        any(one.low_open for one in intervals),
        any(one.high_open for one in intervals),
    )


def minus(one, other):
    """Return the interval of a difference."""
    return Interval(
        one.low - other.high, one.high - other.low, one.low_open or other.high_open, one.high_open or other.low_open
    )


def below(one, other):
    """Return whether every number of one interval is less than every number of the other."""
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))


def apart(one, other):
    """Return whether two intervals share no number."""
    return below(one, other) or below(other, one)


def inverse(one):
    """Return the interval of 1/x of positive numbers."""
    return Interval(1 / one.high, 1 / one.low, one.high_open, one.low_open)


def span(interval):
    """Return an interval as a reader types it."""
    return f"{float(interval.low):.4f}–{float(interval.high):.4f}"
