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
    """Return a truth table as a frame: by value, consistency and frequency, falling, then by row number."""
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
    """Return for each truth table how many rows are coded what, and which cases lie at exactly 0.5."""
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
    """Return the truth table of one outcome from its frame: the way back from `truth_table_frame`."""
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


def excluded_table(excluded, data):
    """Return one line an excluded combination: the rule, and the combination as an expression.

    Parameters
    ----------
    excluded : mapping of str to list of implicants
        Rule to combinations.
    """
    lines = [(rule, format_term(c, data.conditions, data.levels)) for rule, found in excluded.items() for c in found]
    return pd.DataFrame(lines, columns=["rule", "combination"])


def deviant_table(data, table):
    """Return the cases that go against their row, by row.

    In a row coded 1 these are the cases outside the outcome (deviant in consistency), in a row coded 0 or C
    those in the outcome (deviant in coverage).

    Returns
    -------
    DataFrame
        `outcome`, `row`, `value`, `case`, `membership` (in the outcome), `deviant`.
    """
    y, lines = dict(zip(data.cases, data.y.tolist(), strict=True)), []
    for number, value, cases in zip(table.numbers, table.values, table.cases, strict=True):
        for case in cases if value != "?" else ():
            if (y[case] > 0.5) != (value == "1"):
                lines.append((table.outcome, number, value, case, y[case], DEVIANT[value == "1"]))
    return pd.DataFrame(lines, columns=["outcome", "row", "value", "case", "membership", "deviant"])
