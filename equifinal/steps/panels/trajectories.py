"""Ways through the periods: each unit's row and configurations, and when it comes into the solution and leaves it."""

import numpy as np
import pandas as pd

from equifinal.sets.data import join, term_memberships
from equifinal.sets.implicants import format_term

__all__ = ["COURSES", "MOVES", "trajectory_table", "way_table"]

MOVES = ("first", "stays in", "stays out", "enters", "leaves", "changes configuration", "several cases")
COURSES = ("always in", "always out", "enters once", "leaves once", "back and forth", "one period", "several cases")
KEYS = ["outcome", "unit", "period", "case"]
FIGURES = ["row", "combination", "configurations", "solution_membership", "outcome_membership"]


def trajectory_table(data, units, periods, terms):
    """Return where each unit stands in each period: in the truth table, and in the solution of all cases [1]_.

    Parameters
    ----------
    data : CalibratedData
        Its cases are units in periods.
    units, periods : Dimension
    terms : mapping of int to implicant
        The configurations of the solution by their numbers; none where there is no solution.

    Returns
    -------
    DataFrame
        Sorted by unit and period: `outcome`, `unit`, `period`, `case`, `row` (of the truth table; none at exactly 0.5),
        `combination` (the conditions in that row), `configurations` (those it is a member of, above 0.5, joined by
        semicolons), `solution_membership`, `outcome_membership`, `row_changed` (since the unit's period before),
        `skipped` (periods without the unit since then), `move` (of `MOVES`).

    Examples
    --------
    Oak comes into the configuration A in 2020.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.panels.dimensions import Dimension
    >>> x, y = np.array([[0.2], [0.8]]), np.array([0.1, 0.9])
    >>> data = CalibratedData(("Oak 2019", "Oak 2020"), ("A",), (2,), x, "Y", y)
    >>> towns = Dimension("town", "unit", ("Oak",), np.array([0, 0]))
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 1]))
    >>> table = trajectory_table(data, towns, years, {1: (1,)})
    >>> table[["period", "combination", "configurations", "move"]].values.tolist()
    [['2019', '~A', '', 'first'], ['2020', 'A', '1', 'enters']]

    References
    ----------
    .. [1] Verweij, S., & Vis, B. (2021). Three strategies to track configurations over time with Qualitative
       Comparative Analysis. European Political Science Review, 13(1), 95-111. doi:10.1017/S1755773920000375
    """
    order = np.lexsort((periods.codes, units.codes))
    unit, period = units.codes[order], periods.codes[order]
    row, combination = _rows(data)
    inside, solution = _configurations(data, terms)
    same = np.r_[False, unit[1:] == unit[:-1]]
    cell = unit * len(periods.partitions) + period
    several = np.bincount(cell)[cell] > 1
    before = np.roll(order, 1)
    member = inside.any(axis=1)
    was, now = member[before], member[order]
    changed = (inside[before] != inside[order]).any(axis=1)
    choices = [several, ~same, was & now & changed, was & now, now, was]
    words = ["several cases", "first", "changes configuration", "stays in", "enters", "leaves"]
    table = pd.DataFrame(
        {
            "outcome": data.outcome,
            "unit": np.array(units.partitions, dtype=object)[unit],
            "period": np.array(periods.partitions, dtype=object)[period],
            "case": np.array(data.cases, dtype=object)[order],
            "row": pd.array(row, dtype="Int64").take(order),
            "combination": combination[order],
            "configurations": _names(inside, list(terms))[order],
            "solution_membership": solution[order],
            "outcome_membership": data.y[order],
            "row_changed": same & ~several & (row[order] != row[before]),
            "skipped": np.where(same, np.maximum(np.diff(period, prepend=0) - 1, 0), 0),
            "move": np.select(choices, words, "stays out"),
        }
    )
    table.loc[row[order] == 0, "row"] = pd.NA
    return table


def _rows(data):
    """Return the number of each case's row of the truth table, from 1, and its combination; 0 and none at 0.5."""
    multi = np.array(data.levels) > 2
    half = ((data.x == 0.5) & ~multi).any(axis=1)
    corners = np.where(multi, data.x, data.x > 0.5).astype(np.int64)
    found, row_of = np.unique(corners, axis=0, return_inverse=True)
    numbers = np.ravel_multi_index(found.T, data.levels) + 1
    texts = np.array([format_term(tuple(row), data.conditions, data.levels) for row in found.tolist()], dtype=object)
    return np.where(half, 0, numbers[row_of.ravel()]), np.where(half, "", texts[row_of.ravel()])


def _configurations(data, terms):
    """Return which configurations each case is a member of, and its membership in the solution."""
    if not terms:
        return np.zeros((len(data.cases), 1), dtype=bool), np.zeros(len(data.cases))
    memberships = term_memberships(data, list(terms.values()))
    return memberships.T > 0.5, memberships.max(axis=0)


def _names(inside, numbers):
    """Return the numbers of each case's configurations as text."""
    found, line_of = np.unique(inside, axis=0, return_inverse=True)
    texts = [join(str(number) for number, one in zip(numbers, line, strict=False) if one) for line in found.tolist()]
    return np.array(texts, dtype=object)[line_of.ravel()]


def way_table(trajectories):
    """Return one line a unit: how it went through the periods.

    Parameters
    ----------
    trajectories : DataFrame
        From `trajectory_table`.

    Returns
    -------
    DataFrame
        `outcome`, `unit`, `periods`, `rows` (different rows of the truth table), `in_solution` (periods), `enters`,
        `leaves`, `changes` (of configuration, in the solution all the while), `skipped` (periods without the unit in
        between), `course` (of `COURSES`), `moved` (when it entered and left, such as ``+2019;-2021``).

    Examples
    --------
    >>> lines = [("Y", "Oak", "2019", 1, "", 0, "first"), ("Y", "Oak", "2020", 2, "1", 0, "enters")]
    >>> columns = ["outcome", "unit", "period", "row", "configurations", "skipped", "move"]
    >>> way_table(pd.DataFrame(lines, columns=columns))[["in_solution", "course", "moved"]].values.tolist()
    [[1, 'enters once', '+2020']]
    """
    columns = ["periods", "rows", "in_solution", "enters", "leaves", "changes", "skipped", "course", "moved"]
    if trajectories.empty:
        return pd.DataFrame(columns=["outcome", "unit", *columns])
    move, signs = trajectories["move"], {"enters": "+", "leaves": "-"}
    marked = move.map(signs).fillna("")
    frame = trajectories.assign(
        inside=trajectories["configurations"] != "",
        entered=move == "enters",
        left=move == "leaves",
        changed=move == "changes configuration",
        several=move == "several cases",
        moved=np.where(marked == "", "", marked + trajectories["period"]),
    )
    groups = frame.groupby(["outcome", "unit"], sort=False)
    table = groups.agg(
        periods=("period", "nunique"),
        rows=("row", "nunique"),
        in_solution=("inside", "sum"),
        enters=("entered", "sum"),
        leaves=("left", "sum"),
        changes=("changed", "sum"),
        skipped=("skipped", "sum"),
        several=("several", "any"),
        moved=("moved", lambda texts: join(filter(None, texts))),
    ).reset_index()
    ins, outs = table["enters"], table["leaves"]
    choices = [table["several"], table["periods"] == 1, (ins + outs) > 1, ins == 1, outs == 1, table["in_solution"] > 0]
    words = ["several cases", "one period", "back and forth", "enters once", "leaves once", "always in"]
    table["course"] = np.select(choices, words, "always out")
    return table[["outcome", "unit", *columns]]
