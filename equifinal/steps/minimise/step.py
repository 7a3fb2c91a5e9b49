"""Step 5: the solutions of the outcome and of its negation, at one consistency cutoff."""

import pandas as pd

from equifinal.languages import said
from equifinal.steps.asked import chosen_of
from equifinal.steps.sides import combinations, search_options, sides_of
from equifinal.steps.truth_table.frames import excluded_table, truth_table_of_frame

from .chosen import with_chosen
from .counterfactuals import counterfactual_tables
from .enhanced import minimise_both
from .frames import configuration_table, model_table, solution_table, term_table
from .theory import theory_tables

__all__ = ["notes", "run"]


def run(memberships, truth_table, excluded, settings, strict=True):
    """Minimise the truth tables of both sides.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    truth_table, excluded : DataFrame
        Of the step of the truth table.
    settings : mapping
        `outcome`, `conditions`, `directional_expectations`, `directional_expectations_negation`,
        `exclude_contradictory_assumptions`, `models`, `max_models`, `max_seconds`, `paths` and `theories` of the
        configuration; `model` where one is chosen among those that tie.
    strict : bool
        Whether a chosen model that there is not is refused, or passed over as at raised cutoffs.

    Returns
    -------
    dict of str to DataFrame
        `solutions`, `models`, `terms`, `configurations`, `paths`, `theories`, `theory_cases`, `assumptions`,
        `counterfactuals`, and `excluded`: what was excluded for being a contradictory assumption.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame` and `with_chosen`, and if an expectation, a path or a theory cannot be read.

    Examples
    --------
    >>> from equifinal.steps.truth_table import step
    >>> memberships = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> settings = {"outcome": "Y", "conditions": ["A", "B"], "all_rows_up_to": 0, "impossible_combinations": []}
    >>> settings |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "contradiction_cutoff": None}
    >>> settings |= {"excluded_rows": [], "exclude_simultaneous_rows": False}
    >>> settings |= {"directional_expectations": ["A", "B"], "directional_expectations_negation": None}
    >>> settings |= {"exclude_contradictory_assumptions": False, "paths": {}, "theories": {}}
    >>> settings |= {"models": "minimum", "max_models": 1000, "max_seconds": 60}
    >>> before = step.run(memberships, settings, consistency=0.8)
    >>> found = run(memberships, before["truth_table"], before["excluded"], settings)
    >>> print(found["solutions"][["outcome", "solution", "models", "terms"]].to_string(index=False))
    outcome     solution  models  terms
          Y conservative       1      1
          Y parsimonious       2      1
          Y intermediate       1      1
         ~Y conservative       1      1
         ~Y parsimonious       2      1
         ~Y intermediate       1      1
    """
    sides = sides_of(memberships, settings)
    outcome, expectations = sides[0].data, [side.expectations for side in sides]
    tables = [truth_table_of_frame(truth_table, side.data).exclude(combinations(excluded, side.data)) for side in sides]
    tables, solutions, contradictory = minimise_both(
        tables,
        expectations,
        untangle=settings["exclude_contradictory_assumptions"],
        **search_options(settings),
    )
    solutions = [
        with_chosen(solved, chosen_of(settings, table.outcome), table, strict)
        for table, solved in zip(tables, solutions, strict=True)
    ]
    found = [
        _side(side, table, solved, settings["theories"])
        for side, table, solved in zip(sides, tables, solutions, strict=True)
    ]
    counts, counterfactuals = counterfactual_tables(tables, solutions, expectations, seconds=settings["max_seconds"])
    return {
        **{name: pd.concat(part[name] for part in found) for name in found[0]},
        "assumptions": counts,
        "counterfactuals": counterfactuals,
        "excluded": excluded_table({"contradictory assumption": contradictory}, outcome),
    }


def _side(side, table, solved, theories):
    """Return the tables of one side's solutions."""
    configurations, paths = configuration_table(side.data, solved, side.paths)
    fits, kinds = theory_tables(side.data, solved, theories)
    return {
        "solutions": solution_table(table, solved),
        "models": model_table(side.data, solved),
        "terms": term_table(side.data, solved),
        "configurations": configurations,
        "paths": paths,
        "theories": fits,
        "theory_cases": kinds,
    }


def notes(found, conditions):
    """Return what the user should be told of the tables of `run`: the configurations without a core condition.

    Parameters
    ----------
    found : dict of str to DataFrame
        From `run`.
    conditions : sequence of str

    Returns
    -------
    list of str
        A sentence a configuration.

    Examples
    --------
    >>> lines = [("Y", 1, 1, "core present"), ("Y", 1, 2, "peripheral absent")]
    >>> frame = pd.DataFrame(lines, columns=["outcome", "model", "configuration", "A"])
    >>> notes({"configurations": frame}, ["A"])
    ['configuration 2 of Y, model 1, lies in no parsimonious term: all its conditions are peripheral.']
    """
    frame = found["configurations"]
    core = frame[list(conditions)].map(lambda word: word.startswith("core")).any(axis=1)
    return [
        said(
            "configuration {configuration} of {outcome}, model {model}, lies in no parsimonious term: "
            "all its conditions are peripheral.",
            configuration=row.configuration,
            outcome=row.outcome,
            model=row.model,
        )
        for row in frame[~core.astype(bool)].itertuples()
    ]
