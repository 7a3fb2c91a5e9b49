"""Truth tables as frames, with the columns that users and checks rely on, and back."""

import math

import numpy as np
import pandas as pd

from equifinal.sets.data import join
from equifinal.sets.implicants import format_term

from .table import TruthTable

__all__ = ["deviant_table", "excluded_table", "truth_table_frame", "truth_table_of_frame", "truth_table_overview"]

DEVIANT = {True: "consistency", False: "coverage"}


# Fields of a truth table, and their columns.
COLUMNS = {"numbers": "row", "values": "value", "n": "n", "consistency": "consistency", "pri": "pri"}


def truth_table_frame(table):
    """Return a truth table as a frame: by value, consistency and frequency, falling, then by row number.

    Parameters
    ----------
    table : TruthTable

    Returns
    -------
    DataFrame
        `outcome`, `row`, a column a condition, `value`, `n`, `consistency`, `pri`, `cases` (joined by semicolons).

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "Y": [1, 0.8, 0]}, index=list("pqr"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> table = truth_table(data, Cutoffs())
    >>> print(truth_table_frame(table).to_string(index=False))
    outcome  row  A value  n  consistency      pri cases
          Y    2  1     1  2          0.9 0.888889   p;q
          Y    1  0     0  1          0.0 0.000000     r
    """
    frame = pd.DataFrame(table.rows, columns=list(table.conditions))
    frame.insert(0, "outcome", table.outcome)
    frame.insert(1, "row", table.numbers)
    frame["value"] = table.values
    for name in ("n", "consistency", "pri"):
        frame[name] = getattr(table, name)
    frame["cases"] = [join(cases) for cases in table.cases]
    rank = frame["value"].map({"1": 0, "C": 1, "0": 2, "?": 3})
    by = pd.DataFrame({"a": rank, "b": -frame["consistency"], "c": -frame["n"], "d": frame["row"]})
    return frame.loc[by.sort_values(list("abcd"), kind="stable").index].reset_index(drop=True)


def truth_table_overview(tables):
    """Return for each truth table how many rows are coded what, and which cases lie at exactly 0.5.

    Parameters
    ----------
    tables : iterable of TruthTable

    Returns
    -------
    DataFrame
        `outcome`, `possible_rows`, `observed_rows`, `coded_1`, `coded_0`, `coded_C`, `remainders`, `cases_in_no_row`.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "Y": [1, 0.8, 0]}, index=list("pqr"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> table = truth_table(data, Cutoffs())
    >>> overview = truth_table_overview([table])
    >>> overview[["possible_rows", "observed_rows", "coded_1", "coded_0", "remainders"]].values.tolist()
    [[2, 2, 1, 1, 0]]
    """
    lines = []
    for table in tables:
        coded = {f"coded_{value}": table.values.count(value) for value in "10C"}
        lines.append(
            {
                "outcome": table.outcome,
                "possible_rows": math.prod(table.levels),
                "observed_rows": sum(n > 0 for n in table.n),
                **coded,
                "remainders": table.remainders,
                "cases_in_no_row": join(table.half),
            }
        )
    return pd.DataFrame(lines)


def truth_table_of_frame(frame, data):
    """Return the truth table of one outcome from its frame: the way back from `truth_table_frame`.

    Parameters
    ----------
    frame : DataFrame
        Of one outcome or several, one below the other.
    data : CalibratedData
        Of the outcome wanted.

    Returns
    -------
    TruthTable
        Without the cases that are in no row, and with nothing excluded: a frame does not name them.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "Y": [1, 0.8, 0]}, index=list("pqr"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> table = truth_table(data, Cutoffs())
    >>> truth_table_of_frame(truth_table_frame(table), data).values
    ('0', '1')
    """
    frame = frame[frame["outcome"] == data.outcome].sort_values("row")
    return TruthTable(
        outcome=data.outcome,
        conditions=data.conditions,
        levels=data.levels,
        rows=frame[list(data.conditions)].to_numpy(dtype=np.int64),
        **{name: tuple(frame[column]) for name, column in COLUMNS.items()},
        cases=tuple(tuple(filter(None, cases.split(";"))) for cases in frame["cases"]),
        half=(),
    )


def excluded_table(excluded, data, own=None):
    """Return one line an excluded combination: the rule, and the combination as an expression.

    Parameters
    ----------
    excluded : mapping of str to list of implicants
        Rule to combinations, from `excluded_by_rule`.
    data : CalibratedData
    own : mapping of str to such a mapping, optional
        What is excluded for one side alone, by the side.

    Returns
    -------
    DataFrame
        `rule`, `combination`; before them `outcome`, empty for both, where something is excluded for one side alone.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "Y": [1, 0.8, 0]}, index=list("pqr"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> excluded_table({"by hand": [(0,)]}, data).values.tolist()
    [['by hand', '~A']]
    >>> excluded_table({}, data, {"Y": {"by hand": [(0,)]}, "~Y": {}}).values.tolist()
    [['Y', 'by hand', '~A']]
    """
    lines = [
        (side, rule, format_term(c, data.conditions, data.levels))
        for side, rules in {"": excluded, **(own or {})}.items()
        for rule, found in rules.items()
        for c in found
    ]
    frame = pd.DataFrame(lines, columns=["outcome", "rule", "combination"])
    return frame if frame["outcome"].any() else frame.drop(columns="outcome")


def deviant_table(data, table):
    """Return the cases that go against their row, by row.

    In a row coded 1 these are the cases outside the outcome (deviant in consistency), in a row coded 0 or C
    those in the outcome (deviant in coverage) [1]_.

    Parameters
    ----------
    data : CalibratedData
    table : TruthTable
        Of the same outcome.

    Returns
    -------
    DataFrame
        `outcome`, `row`, `value`, `case`, `membership` (in the outcome), `deviant`.

    Examples
    --------
    Two of three cases in A have the outcome, and the cutoff asks for no more.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 1], "Y": [1, 1, 0]}, index=list("pqr"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> deviant_table(data, truth_table(data, Cutoffs(consistency=0.6)))[["value", "case", "deviant"]].values.tolist()
    [['1', 'r', 'consistency']]

    References
    ----------
    .. [1] Schneider, C. Q., & Rohlfing, I. (2013). Combining QCA and process tracing in set-theoretic multi-method
       research. Sociological Methods & Research, 42(4), 559-597. doi:10.1177/0049124113481341
    """
    y, lines = dict(zip(data.cases, data.y.tolist(), strict=True)), []
    for number, value, cases in zip(table.numbers, table.values, table.cases, strict=True):
        for case in cases if value != "?" else ():
            if (y[case] > 0.5) != (value == "1"):
                lines.append((table.outcome, number, value, case, y[case], DEVIANT[value == "1"]))
    return pd.DataFrame(lines, columns=["outcome", "row", "value", "case", "membership", "deviant"])
