"""Crisp sets: fractions of whole numbers, and shares of a set that a condition parts in two."""

import itertools
from fractions import Fraction

from equifinal.audit.rounding import Interval
from equifinal.languages import said

from .intervals import ONE, apart, below, plus
from .table import negated

__all__ = ["RELATIONS", "some_fraction"]

CRISP = (Fraction(0), Fraction(1))


def _fractions(table):
    """A figure is a fraction of two numbers of cases."""
    cases = table.paper.cases
    if table.paper.coding != CRISP or not cases:
        return
    for figure in table.figures.values():
        if not some_fraction(figure.interval, cases):
            yield (
                [figure],
                said(
                    "{figure} is printed as {printed}: no fraction of whole numbers up to {cases} rounds to it.",
                    figure=figure.words,
                    printed=figure.printed,
                    cases=cases,
                ),
            )


def some_fraction(interval, most):
    """Return whether a fraction with a denominator up to `most` lies in an interval.

    Examples
    --------
    >>> from equifinal.audit.rounding import interval_of
    >>> some_fraction(interval_of("0.67", "nearest"), 3), some_fraction(interval_of("0.68", "nearest"), 3)
    (True, False)
    """
    for n in range(1, most + 1):
        first = -(-interval.low.numerator * n // interval.low.denominator)
        for k in (first, first + 1):
            value = Interval(Fraction(k, n), Fraction(k, n))
            if 0 <= k <= n and not below(value, interval) and not below(interval, value):
                return True
    return False


def _halves(table):
    """A consistency and its negation's make 1, and so do the coverages for the outcome and its negation."""
    if table.paper.coding != CRISP:
        return
    pairs = [
        ([("necessity", side, literal, "consistency") for literal in (name, negated(name))], side)
        for side, name in itertools.product(table.sides, table.paper.conditions)
    ]
    pairs += [([("necessity", side, x, "coverage") for side in table.sides], x) for x in table.literals]
    for keys, of in pairs:
        figures = table.get(*keys)
        if figures and apart(plus(*(figure.interval for figure in figures)), ONE):
            yield (
                figures,
                said(
                    "{first} {a} and {second} {b} are shares of {set} that a crisp set parts in two: they add up to 1.",
                    first=figures[0].words,
                    a=figures[0].printed,
                    second=figures[1].words,
                    b=figures[1].printed,
                    set=of,
                ),
            )


RELATIONS = (_fractions, _halves)
