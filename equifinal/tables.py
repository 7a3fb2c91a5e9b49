"""The tables of a run, as data frames with the columns that users and checks rely on."""

import math

import numpy as np
import pandas as pd

from .configurations import core_conditions, describe, name_path
from .fit import sufficiency, unique_coverage
from .implicants import format_model, format_term, membership
from .truth_table import TruthTable

__all__ = [
    "configuration_table",
    "deviant_table",
    "excluded_table",
    "intermediate",
    "join",
    "model_table",
    "solution_table",
    "term_memberships",
    "term_table",
    "truth_table_frame",
    "truth_table_of_frame",
    "truth_table_overview",
]

DEVIANT = {True: "consistency", False: "coverage"}
# Fields of a truth table, and their columns.
COLUMNS = {"numbers": "row", "values": "value", "n": "n", "consistency": "consistency", "pri": "pri"}


def join(names):
    """Join case names as the tables do."""
    return ";".join(names)


def intermediate(table, outcome):
    """Return the lines of a table that tell of an outcome's intermediate solution."""
    return table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]


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


def solution_table(table, solutions):
    """Return one line a solution: how many models tie, what of it is proved, and in words what is special.

    Returns
    -------
    DataFrame
        `outcome`, `solution`, `models` (how many there are), `exact` (False: at least so many), `listed`,
        `terms` (of the smallest model found), `proved` (no model has fewer terms), `note`.
    """
    positive, negative = len(table.positive), len(table.negative)
    lines = []
    for kind, solution in solutions.items():
        if not positive:
            note = "no row of the truth table is coded 1: there is nothing to minimise"
        elif not negative and kind == "parsimonious":
            note = "every observed row is coded 1: the outcome is always present"
        elif solution.size > solution.bound:
            note = (
                f"time ran out: a model of {solution.size} terms was found, and none has fewer than {solution.bound}; "
                "raise max_seconds"
            )
        elif not solution.complete:
            note = f"time ran out: at least {solution.count} models tie, {len(solution.models)} of them are listed"
        elif solution.count > 1:
            note = f"{solution.count} models tie; {len(solution.models)} of them are listed"
        else:
            note = ""
        listed = len(solution.models)
        figures = (solution.count, solution.complete, listed, solution.size, solution.bound)
        lines.append((table.outcome, kind, *figures, note))
    columns = ["outcome", "solution", "models", "exact", "listed", "terms", "proved", "note"]
    return pd.DataFrame(lines, columns=columns)


def term_memberships(data, model):
    """Return the cases' memberships in the terms of a model: shape (terms, cases)."""
    return np.array([membership(term, data.x, data.levels) for term in model])


def model_table(data, solutions):
    """Return one line a model of every solution, with its fit."""
    lines = []
    for kind, solution in solutions.items():
        for number, model in enumerate(solution.models, 1):
            fit = sufficiency(term_memberships(data, model).max(axis=0), data.y)
            expression = format_model(model, data.conditions, data.levels)
            lines.append((data.outcome, kind, number, expression, len(model), fit.consistency, fit.pri, fit.coverage))
    columns = ["outcome", "solution", "model", "expression", "terms", "consistency", "pri", "coverage"]
    return pd.DataFrame(lines, columns=columns)


def term_table(data, solutions):
    """Return one line a term of every model, with its fit and the cases that are members of it."""
    lines = []
    for kind, solution in solutions.items():
        for number, model in enumerate(solution.models, 1):
            for term, *figures in _term_lines(data, model):
                text = format_term(term, data.conditions, data.levels)
                lines.append((data.outcome, kind, number, text, *figures))
    columns = ["outcome", "solution", "model", "term", "consistency", "pri"]
    return pd.DataFrame(lines, columns=[*columns, "raw_coverage", "unique_coverage", "cases"])


def _term_lines(data, model):
    """Yield each term of a model with consistency, PRI, raw and unique coverage, and cases."""
    memberships = term_memberships(data, model)
    unique = unique_coverage(memberships, data.y)
    for term, x, alone in zip(model, memberships, unique, strict=True):
        fit = sufficiency(x, data.y)
        cases = join(case for case, m in zip(data.cases, x.tolist(), strict=True) if m > 0.5)
        yield term, fit.consistency, fit.pri, fit.coverage, alone, cases


def configuration_table(data, solutions, paths=None):
    """Return the configurations of the intermediate models, and the path that each belongs to.

    Configurations are numbered by path, in the order of `paths`, then by falling raw coverage.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
    paths : mapping of str to implicant, optional
        Name of a path to the literals that its configurations share.

    Returns
    -------
    configurations : DataFrame
    paths : DataFrame
        Columns `outcome`, `model`, `configuration`, `term`, `path`.
    """
    paths = paths or {}
    rank = [*paths, ""]
    solution, parsimonious = solutions["intermediate"], solutions["parsimonious"].models
    lines, named = [], []
    for number, (model, sources) in enumerate(zip(solution.models, solution.sources, strict=True), 1):
        shorter = [term for source in sources for term in parsimonious[source]]
        found = [(name_path(term, paths), term, fit) for term, *fit in _term_lines(data, model)]
        found.sort(key=lambda line: (rank.index(line[0]), -line[2][2]))
        for configuration, (path, term, (consistency, _, raw, unique, cases)) in enumerate(found, 1):
            words = describe(term, core_conditions(term, shorter), data.levels)
            key = (data.outcome, number, configuration)
            lines.append((*key, *words, consistency, raw, unique, cases))
            named.append((*key, format_term(term, data.conditions, data.levels), path))
    keys = ["outcome", "model", "configuration"]
    figures = ["consistency", "raw_coverage", "unique_coverage", "cases"]
    return (
        pd.DataFrame(lines, columns=[*keys, *data.conditions, *figures]),
        pd.DataFrame(named, columns=[*keys, "term", "path"]),
    )
