"""Combinations that no solution may use: impossible ones, rows excluded by hand, rows coded 1 on both sides."""

import itertools
import math

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.cubes import largest
from equifinal.sets.expressions import parse

__all__ = ["excluded_by_rule"]


def excluded_by_rule(tables, impossible=(), numbers=(), simultaneous=False):
    """Return the combinations that rules take out of the tables of the outcome and its negation [1]_.

    Parameters
    ----------
    tables : pair of TruthTable
        Of the outcome and of its negation.
    impossible : sequence of str
        Expressions that no case can be in.
    numbers : sequence of int
        Rows excluded by hand, numbered from 1, the first condition being the most significant digit.
    simultaneous : bool
        Exclude rows that are coded 1 for the outcome and for its negation alike.

    Returns
    -------
    dict of str to list of implicants
        Rule (``impossible``, ``by hand``, ``simultaneous``) to combinations.

    Raises
    ------
    InputError
        If an expression cannot be read or there is no such row.

    Examples
    --------
    Nobody can be in A without B; row 1 is ~A*~B.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 1], "Y": [1, 0]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> tables = [truth_table(side, Cutoffs()) for side in (data, data.negated())]
    >>> excluded_by_rule(tables, impossible=["A*~B"], numbers=[1])
    {'impossible': [(1, 0)], 'by hand': [(0, 0)], 'simultaneous': []}

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
       standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
    """
    first, second = tables
    capacity = math.prod(first.levels)
    for number in numbers:
        if not 1 <= number <= capacity:
            raise InputError(
                said("excluded_rows names the row {number}.", number=number),
                said("rows are numbered from 1 to {capacity}", capacity=capacity),
            )
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
