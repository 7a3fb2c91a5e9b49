"""Combinations that no solution may use: impossible, by hand, by claims of necessity, coded 1 on both sides."""

import itertools
import math

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.algebra import negate
from equifinal.sets.cubes import largest
from equifinal.sets.expressions import parse
from equifinal.steps.asked import of_both, of_side

__all__ = ["CLAIM", "excluded_by_rule", "exclusions", "without"]

CLAIM = "necessity claim"


def exclusions(tables, settings):
    """Return what the settings take out of the tables of the outcome and its negation, by the side that it holds for.

    A combination without what is claimed to be necessary for a side explains it nowhere, observed or not [1]_.

    Parameters
    ----------
    tables : pair of TruthTable
        Of the outcome and of its negation.
    settings : mapping
        `impossible_combinations` and `excluded_rows` (a list for both sides, or a list for each), and
        `exclude_simultaneous_rows`; `necessity_claims` (for each side expressions), which may be missing.

    Returns
    -------
    dict of str to dict of str to list of implicants
        The side, empty for both, to rule (those of `excluded_by_rule`, and ``necessity claim``) to combinations.

    Raises
    ------
    InputError
        As `excluded_by_rule`.

    Examples
    --------
    For Y, A or B is necessary: row 1, ~A*~B, is taken out of its table alone.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 1], "Y": [1, 0]}, index=["p", "q"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> tables = [truth_table(side, Cutoffs()) for side in (data, data.negated())]
    >>> settings = {"impossible_combinations": [], "excluded_rows": {"~Y": [4]}, "exclude_simultaneous_rows": False}
    >>> found = exclusions(tables, settings | {"necessity_claims": {"Y": ["A + B"]}})
    >>> found["Y"]["necessity claim"], found["~Y"]["by hand"], found[""]["by hand"]
    ([(0, 0)], [(1, 1)], [])

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
       standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
    """
    keys = ("impossible_combinations", "excluded_rows")
    own = {}
    for table in tables:
        asked = (of_side(settings[key], table.outcome) for key in keys)
        found = excluded_by_rule(tables, *asked)
        del found["simultaneous"]
        own[table.outcome] = found | {CLAIM: _against(settings.get("necessity_claims"), table)}
    tables = [table.exclude(without(own, table.outcome)) for table in tables]
    shared = excluded_by_rule(tables, *(of_both(settings[key]) for key in keys), settings["exclude_simultaneous_rows"])
    return {"": shared, **own}


def without(excluded, outcome):
    """Return all combinations that `exclusions` takes out for one side, those of both first.

    Examples
    --------
    >>> without({"": {"by hand": [(0, 1)]}, "Y": {"by hand": [(1, 1)]}, "~Y": {}}, "Y")
    [(0, 1), (1, 1)]
    """
    return [c for side in ("", outcome) for found in excluded.get(side, {}).values() for c in found]


def _against(claims, table):
    """Return the combinations that lack something that is claimed to be necessary, as cubes."""
    read = (parse(text, table.conditions, table.levels) for text in of_side(claims, table.outcome))
    return sorted(largest(itertools.chain(*(negate(claim).terms for claim in read))))


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
