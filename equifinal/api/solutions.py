"""The solutions of the outcome and of its negation, and what each case is to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.steps.cases import step as cases_step
from equifinal.steps.minimise import step

from .asked import DEFAULTS, extended
from .results import Result, as_read, numbered, tell
from .truth_tables import TruthTables, tables_at

__all__ = ["CaseKinds", "Solutions", "case_kinds", "minimise", "solutions_at"]


@dataclass(frozen=True, eq=False, repr=False)
class Solutions(Result):
    """The conservative, parsimonious and intermediate solutions, all tied models of each.

    Parameters
    ----------
    models : DataFrame
        ``outcome, solution, model, expression, terms, consistency, pri, coverage``.
    terms : DataFrame
        ``outcome, solution, model, term, consistency, pri, raw_coverage, unique_coverage, cases``.
    configurations : DataFrame
        Intermediate models, a column a condition: ``core present``, ``peripheral absent``, … or empty.
    paths : DataFrame
        The term of each configuration, and the named path that it belongs to.
    solutions : DataFrame
        How many models tie, and what of it is proved.
    assumptions, counterfactuals : DataFrame
        What the models assume of rows without cases: in numbers, and row by row.
    theories, theory_cases : DataFrame
        Where solution and theories overlap: the fit of each area, and the kinds of cases with their shares.
    excluded : DataFrame
        Contradictory assumptions that were taken out.
    truth_tables : TruthTables
        What was minimised.
    settings : mapping
        Every key of the configuration for this analysis.

    Examples
    --------
    >>> from equifinal import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "B": [1, 0, 0], "OUT": [1, 1, 0]}, index=["p", "q", "r"])
    >>> minimise(truth_table(frame, "OUT")).configurations[["outcome", "A", "B"]].values.tolist()
    [['OUT', 'core present', ''], ['~OUT', 'core absent', 'peripheral absent']]
    """

    models: pd.DataFrame
    terms: pd.DataFrame
    configurations: pd.DataFrame
    paths: pd.DataFrame
    solutions: pd.DataFrame
    assumptions: pd.DataFrame
    counterfactuals: pd.DataFrame
    theories: pd.DataFrame
    theory_cases: pd.DataFrame
    excluded: pd.DataFrame
    truth_tables: TruthTables
    settings: Mapping[str, Any]

    @property
    def memberships(self) -> pd.DataFrame:
        """The memberships, as of the truth tables."""
        return self.truth_tables.memberships


@dataclass(frozen=True, eq=False, repr=False)
class CaseKinds(Result):
    """What each case is to each configuration, and which to look at next.

    Parameters
    ----------
    case_kinds : DataFrame
        ``typical``, ``deviant in consistency`` and so on, a line a case and configuration.
    case_selection : DataFrame
        Cases and pairs of cases to study within, the best first.

    Examples
    --------
    >>> CaseKinds(pd.DataFrame({"case": ["p"]}), pd.DataFrame({"case": []}))
    CaseKinds(case_kinds: 1 row, case_selection: 0 rows)
    """

    case_kinds: pd.DataFrame
    case_selection: pd.DataFrame


def minimise(
    tables: TruthTables,
    *,
    directional_expectations: Sequence[str] = DEFAULTS["directional_expectations"],
    directional_expectations_negation: Sequence[str] | None = DEFAULTS["directional_expectations_negation"],
    exclude_contradictory_assumptions: bool = DEFAULTS["exclude_contradictory_assumptions"],
    models: str = DEFAULTS["models"],
    max_models: int = DEFAULTS["max_models"],
    max_seconds: float = DEFAULTS["max_seconds"],
    paths: Mapping[str, Mapping[str, str]] = DEFAULTS["paths"],
    theories: Mapping[str, str] = DEFAULTS["theories"],
    model: Mapping[str, Any] = DEFAULTS["model"],
    configuration_names: Mapping[str, Any] = DEFAULTS["configuration_names"],
) -> Solutions:
    """Minimise the truth tables of both sides.

    Configurations without a core condition are told as a warning.

    Parameters
    ----------
    tables : TruthTables
    directional_expectations : sequence of str
        Literals or conjunctions under which the outcome is expected; without any, the intermediate solution is the
        conservative one.
    directional_expectations_negation : sequence of str, optional
        The same for the negation; left out, each single literal above, negated.
    exclude_contradictory_assumptions : bool
        Whether remainders that the parsimonious solutions of both sides rest on are excluded.
    models : str
        ``minimum``: all models with the least number of terms; ``irredundant``: all that can lose no term.
    max_models, max_seconds
        How many tied models to list, and the time for each solution.
    paths : mapping
        Named paths: for each name `terms`, the literals that its configurations share.
    theories : mapping of str to str
        Expressions to hold against the solution, by name.
    model : mapping
        For each side a model among those that tie, by number or expression, which is listed first: ``{"OUT": 2}``.
    configuration_names : mapping
        Names of single configurations, by their terms.

    Returns
    -------
    Solutions

    Raises
    ------
    InputError
        With the key.

    Examples
    --------
    >>> from equifinal import truth_table
    >>> rows = {"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "OUT": [1, 1, 1, 0]}
    >>> solved = minimise(truth_table(pd.DataFrame(rows, index=list("pqrs")), "OUT"))
    >>> solved.models[["outcome", "solution", "expression"]].values.tolist()[2]
    ['OUT', 'intermediate', 'A + B']
    """
    if not isinstance(tables, TruthTables):
        raise InputError(
            said("tables is of the type {text}.", text=type(tables).__name__),
            said("truth_table(…) makes what is wanted"),
        )
    settings = extended(
        tables.settings,
        tables.memberships,
        directional_expectations=directional_expectations,
        directional_expectations_negation=directional_expectations_negation,
        exclude_contradictory_assumptions=exclude_contradictory_assumptions,
        models=models,
        max_models=max_models,
        max_seconds=max_seconds,
        paths=paths,
        theories=theories,
        model=model,
        configuration_names=configuration_names,
    )
    solved = _minimised(tables, settings)
    tell(step.notes(solved.frames, settings["conditions"]))
    return solved


def _minimised(tables: TruthTables, settings: Mapping[str, Any], strict: bool = True) -> Solutions:
    """Return the solutions of truth tables."""
    found = step.run(tables.memberships, as_read(tables.truth_table), as_read(tables.excluded), settings, strict)
    return Solutions(**numbered(found), truth_tables=tables, settings=settings)


def solutions_at(solutions: Solutions, consistency: float) -> Solutions:
    """Return the same analysis at another consistency cutoff.

    Examples
    --------
    >>> from equifinal import truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "OUT": [1, 0.7, 0]}, index=["p", "q", "r"])
    >>> solved = minimise(truth_table(frame, "OUT"))
    >>> raised = solutions_at(solved, 0.9)
    >>> ["OUT" in found.models["outcome"].tolist() for found in (solved, raised)]
    [True, False]
    """
    tables = tables_at(solutions.memberships, solutions.settings, consistency)
    return _minimised(tables, solutions.settings, strict=False)


def case_kinds(solutions: Solutions) -> CaseKinds:
    """Say what each case is to each configuration, and which cases to study next (Schneider & Rohlfing 2013).

    Parameters
    ----------
    solutions : Solutions

    Returns
    -------
    CaseKinds

    Examples
    --------
    >>> from equifinal import truth_table
    >>> frame = pd.DataFrame({"A": [0.6, 0.9, 0.1], "OUT": [0.8, 1, 0.3]}, index=["p", "q", "r"])
    >>> kinds = case_kinds(minimise(truth_table(frame, "OUT"))).case_kinds.query("outcome == 'OUT'")
    >>> kinds[["case", "configuration", "kind"]].values.tolist()[:3]
    [['p', '1', 'typical'], ['q', '1', 'typical'], ['r', '1', 'irrelevant']]
    """
    if not isinstance(solutions, Solutions):
        raise InputError(
            said("solutions is of the type {text}.", text=type(solutions).__name__),
            said("minimise(…) makes what is wanted"),
        )
    table, paths = as_read(solutions.truth_tables.truth_table), as_read(solutions.paths)
    found = numbered(cases_step.run(solutions.memberships, table, paths, solutions.settings))
    return CaseKinds(found["case_kinds"], found["case_selection"])
