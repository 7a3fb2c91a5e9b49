"""Combinations that no solution may use: impossible ones, rows excluded by hand, rows coded 1 on both sides.

References
----------
.. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
   standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
"""

import itertools

from equifinal.errors import InputError
from equifinal.sets.cubes import largest
from equifinal.sets.expressions import parse

__all__ = ["excluded_by_rule"]


def excluded_by_rule(tables, impossible=(), numbers=(), simultaneous=False):
    """Return the combinations that rules take out of the tables of the outcome and its negation [1]_.

    Parameters
    ----------
    tables : pair of TruthTable
    impossible : sequence of str
        Expressions that no case can be in.
    numbers : sequence of int
        Rows excluded by hand.
    simultaneous : bool
        Exclude rows that are coded 1 for the outcome and for its negation alike.

    Returns
    -------
    dict of str to list of implicants
        Rule to combinations.

    Raises
    ------
    InputError
        If an expression cannot be read or there is no such row.
    """
    first, second = tables
    capacity = 1
    for n in first.levels:
        capacity *= n
    for number in numbers:
        if not 1 <= number <= capacity:
            raise InputError(f"excluded_rows names the row {number}.", f"rows are numbered from 1 to {capacity}")
    terms = [parse(text, first.conditions, first.levels).terms for text in impossible]
    both = set(map(tuple, first.positive.tolist())) & set(map(tuple, second.positive.tolist()))
    return {
        "impossible": sorted(largest(itertools.chain(*terms))),
        "by hand": [_row(number, first.levels) for number in sorted(set(numbers))],
        "simultaneous": sorted(both) if simultaneous else [],
    }


def _row(number, levels):
    """Return the row of a number, the first condition being the most significant digit."""
    digits, rest = [], number - 1
    for n in reversed(levels):
        rest, digit = divmod(rest, n)
        digits.append(digit)
    return tuple(reversed(digits))
