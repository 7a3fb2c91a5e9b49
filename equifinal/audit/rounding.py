"""What a printed figure stands for: the interval of values that are rounded to it."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

__all__ = ["HALVES", "ROUNDINGS", "Interval", "beside", "interval_of", "rounds_to"]

HALVES = ("half_up", "half_down", "half_even")
ROUNDINGS = ("nearest", *HALVES, "truncated", "unknown")


class Interval(NamedTuple):
    """An interval of values.

    Parameters
    ----------
    low, high : Fraction
    low_open, high_open : bool
        Whether the end itself is left out.
    """

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False


def interval_of(printed, rounding):
    """Return the values that a rule rounds to a printed figure.

    Parameters
    ----------
    printed : str
        With its trailing zeros.
    rounding : str
        One of `ROUNDINGS`. ``nearest``: ties may go either way, so both ends belong to it.

    Examples
    --------
    >>> interval_of("0.12", "half_up")
    Interval(low=Fraction(23, 200), high=Fraction(1, 8), low_open=False, high_open=True)
    >>> interval_of("0.12", "half_even").high_open, interval_of("0.13", "half_even").high_open
    (False, True)
    """
    unit, shown = Fraction(1, 10 ** len(printed.partition(".")[2])), Fraction(printed)
    odd = (shown / unit) % 2 == 1
    low, high = shown - unit / 2, shown + unit / 2
    return {
        "nearest": Interval(low, high),
        "half_up": Interval(low, high, high_open=True),
        "half_down": Interval(low, high, low_open=True),
        "half_even": Interval(low, high, odd, odd),
        "truncated": Interval(shown, shown + unit, high_open=True),
        "unknown": Interval(low, shown + unit, high_open=True),
    }[rounding]


def rounds_to(value, interval):
    """Return whether a value lies in an interval.

    Examples
    --------
    >>> [rounds_to(Fraction(1, 8), interval_of("0.12", rule)) for rule in ("half_up", "nearest")]
    [False, True]
    """
    above = value > interval.low if interval.low_open else value >= interval.low
    below = value < interval.high if interval.high_open else value <= interval.high
    return above and below


def beside(printed):
    """Return the figures next to one in its last digit, the lower first, none below 0 or above 1.

    Examples
    --------
    >>> beside("0.80"), beside("1.000"), beside("0.0")
    (('0.79', '0.81'), ('0.999',), ('0.1',))
    """
    decimals = len(printed.partition(".")[2])
    units = int(Fraction(printed) * 10**decimals)
    near = [unit for unit in (units - 1, units + 1) if 0 <= unit <= 10**decimals]
    return tuple(f"{Decimal(unit).scaleb(-decimals):.{decimals}f}" for unit in near)
