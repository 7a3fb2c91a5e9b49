"""The solutions as frames, with the columns that users and checks rely on."""

import pandas as pd

from equifinal.sets.data import join, term_memberships
from equifinal.sets.fit import sufficiency, unique_coverage
from equifinal.sets.implicants import format_model, format_term

from .configurations import core_conditions, describe, name_path

__all__ = ["configuration_table", "intermediate", "model_table", "solution_table", "term_table"]

MOST = 10**15  # models: what a reader of the table holds to the last digit


def intermediate(table, outcome):
    """Return the lines of a table that tell of an outcome's intermediate solution.

    Parameters
    ----------
    table : DataFrame
        With columns `outcome` and `solution`.
    outcome : str

    Returns
    -------
    DataFrame
        The same columns, the index kept.

    Examples
    --------
    >>> kinds = ["parsimonious", "intermediate", "intermediate"]
    >>> table = pd.DataFrame({"outcome": ["Y", "Y", "~Y"], "solution": kinds, "expression": ["A", "A*B", "~A"]})
    >>> intermediate(table, "Y")["expression"].tolist()
    ['A*B']
    """
    return table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]


def solution_table(table, solutions):
    """Return one line a solution: how many models tie, what of it is proved, and in words what is special.

    Parameters
    ----------
    table : TruthTable
    solutions : dict of str to Solution
        From `minimise`.

    Returns
    -------
    DataFrame
        `outcome`, `solution`, `models` (how many there are), `exact` (False: at least so many), `listed`,
        `terms` (of the smallest model found), `proved` (no model has fewer terms), `note`, `at_most` (there are no more
        models; empty where nothing is proved of it, or only that there are no more than 10 ** 15).

    Examples
    --------
    One case with the outcome, in A*B, and one without, in ~A*~B: A and B tie.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> table = truth_table(CalibratedData.from_frame(frame, "Y", ["A", "B"]), Cutoffs())
    >>> solution_table(table, minimise(table)).set_index("solution").loc["parsimonious", "note"]
    '2 models tie; 2 of them are listed'
    """
    lines = []
    for kind, solution in solutions.items():
        listed, note = len(solution.models), _note(table, kind, solution)
        figures = (solution.count, solution.complete, listed, solution.size, solution.bound)
        at_most = solution.at_most if solution.at_most <= MOST else pd.NA
        lines.append((table.outcome, kind, *figures, note, at_most))
    columns = ["outcome", "solution", "models", "exact", "listed", "terms", "proved", "note", "at_most"]
    return pd.DataFrame(lines, columns=columns).astype({"at_most": "Int64"})


def _note(table, kind, solution):
    """Return in words what is special about a solution; an empty text where nothing is."""
    if not len(table.positive):
        return "no row of the truth table is coded 1: there is nothing to minimise"
    if not len(table.negative) and kind == "parsimonious":
        return "every observed row is coded 1: the outcome is always present"
    # The intermediate solution rests on the models listed of the others: a limit may cut it short as well as the time.
    short, keys = "time ran out", "max_seconds"
    if kind == "intermediate":
        short, keys = "the search was cut short", "max_seconds or max_models"
    if solution.size > solution.bound:
        found = f"a model of {solution.size} terms was found, and none has fewer than {solution.bound}"
        return f"{short}: {found}; raise {keys}"
    listed = f"{len(solution.models)} of them are listed"
    if not solution.complete:
        most = f" and at most {solution.at_most}" if solution.at_most <= MOST else ""
        return f"{short}: at least {solution.count}{most} models tie, {listed}; raise {keys}"
    return f"{solution.count} models tie; {listed}" if solution.count > 1 else ""


def model_table(data, solutions):
    """Return one line a model of every solution, with its fit.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
        From `minimise`.

    Returns
    -------
    DataFrame
        `outcome`, `solution`, `model` (its number), `expression`, `terms` (how many), `consistency`, `pri`, `coverage`.

    Examples
    --------
    Whoever has A or B has the outcome.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> table = truth_table(data, Cutoffs())
    >>> solutions = minimise(table)
    >>> model_table(data, solutions)[["solution", "expression", "terms", "coverage"]].values.tolist()[0]
    ['conservative', 'A + B', 2, 1.0]
    """
    lines = []
    for kind, solution in solutions.items():
        for number, model in enumerate(solution.models, 1):
            fit = sufficiency(term_memberships(data, model).max(axis=0), data.y)
            expression = format_model(model, data.conditions, data.levels)
            lines.append((data.outcome, kind, number, expression, len(model), fit.consistency, fit.pri, fit.coverage))
    columns = ["outcome", "solution", "model", "expression", "terms", "consistency", "pri", "coverage"]
    return pd.DataFrame(lines, columns=columns)


def term_table(data, solutions):
    """Return one line a term of every model, with its fit and the cases that are members of it.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
        From `minimise`.

    Returns
    -------
    DataFrame
        `outcome`, `solution`, `model` (its number), `term`, `consistency`, `pri`, `raw_coverage`, `unique_coverage`,
        `cases` (membership above 0.5, joined by semicolons).

    Examples
    --------
    The data of `model_table`: only the case q needs A.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> table = truth_table(data, Cutoffs())
    >>> solutions = minimise(table)
    >>> print(term_table(data, solutions)[["term", "raw_coverage", "unique_coverage", "cases"]].head(2).round(2))
      term  raw_coverage  unique_coverage cases
    0    A          0.67             0.33   p;q
    1    B          0.67             0.33   p;r
    """
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
    """Return the configurations of the intermediate models [1]_, and the path that each belongs to.

    Configurations are numbered by path, in the order of `paths`, then by falling raw coverage.

    Parameters
    ----------
    data : CalibratedData
    solutions : dict of str to Solution
        From `minimise`.
    paths : mapping of str to implicant, optional
        Name of a path to the literals that its configurations share.

    Returns
    -------
    configurations : DataFrame
        `outcome`, `model`, `configuration` (numbers), a column a condition with the words of `describe`, `consistency`,
        `raw_coverage`, `unique_coverage`, `cases`.
    paths : DataFrame
        `outcome`, `model`, `configuration`, `term`, `path` (empty where it belongs to none).

    Examples
    --------
    The data of `model_table`, where B is a path of its own and so comes first.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> table = truth_table(data, Cutoffs())
    >>> solutions = minimise(table)
    >>> configurations, paths = configuration_table(data, solutions, {"through B": (-1, 1)})
    >>> configurations[["configuration", "A", "B"]].values.tolist()
    [[1, '', 'core present'], [2, 'core present', '']]
    >>> paths[["configuration", "term", "path"]].values.tolist()
    [[1, 'B', 'through B'], [2, 'A', '']]

    References
    ----------
    .. [1] Fiss, P. C. (2011). Building better causal theories: a fuzzy set approach to typologies in
       organization research. Academy of Management Journal, 54(2), 393-420. doi:10.5465/amj.2011.60263120
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
