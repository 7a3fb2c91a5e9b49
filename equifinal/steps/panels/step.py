"""Step 8: what the solutions of all cases are in each period, unit and group, and how units go through the periods."""

from dataclasses import replace

import pandas as pd

from equifinal.steps.asked import coded_by_hand
from equifinal.steps.sides import combinations, search_options, sides_of
from equifinal.steps.truth_table.cutoffs import Cutoffs

from .asked import necessary_sets, sufficient_sets
from .design import design_table
from .dimensions import dimensions_of
from .notes import notes_of
from .partitions import model_lines, partition_line, row_lines
from .solutions import Minimiser, part_of
from .stability import stability_table
from .standing import standing_table
from .tables import fit_tables
from .trajectories import trajectory_table, way_table
from .whole import whole_of

__all__ = ["notes", "run"]

SEARCHED = 100  # tied models of a partition that are told apart; all are counted
KEYS = ("outcome", "dimension", "partition")
ROW = [*KEYS, "row", "value", "n", "consistency", "pri", "cases"]
MODEL = [*KEYS, "solution", "models", "exact", "model", "expression", "consistency", "pri", "coverage", "relation"]
WAY = [
    *("outcome", "unit", "period", "case", "row", "combination", "configurations", "solution_membership"),
    *("outcome_membership", "row_changed", "skipped", "move"),
]


def run(memberships, clusters, found, settings):
    """Look at the analysis of all cases in every period, unit and group.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    clusters : DataFrame of str
        `case`, `dimension`, `kind`, `partition`, of the step of ingest.
    found : mapping of str to DataFrame
        What the earlier steps made at the baseline: `combinations`, `truth_table`, `models`, `configurations`, `paths`
        and `excluded`, by all rules.
    settings : mapping
        `outcome`, `conditions`, `consistency_cutoff`, `pri_cutoff`, `frequency_cutoff`, `contradiction_cutoff`,
        `cluster_frequency`, `cluster_distance`, `directional_expectations`,
        `directional_expectations_negation`, `models`, `max_models`, `max_seconds` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `design`, `fit`, `distances`, `partitions`, `partition_rows`, `partition_models`, `stability`, `standing`,
        `trajectories`, `ways`; all but the first for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`, and if an expectation cannot be read.

    Examples
    --------
    See `tests/steps/panels/test_step.py`, which runs the steps before this one first.
    """
    sides = sides_of(memberships, settings)
    dimensions = dimensions_of(clusters, sides[0].data.cases)
    parts = [_side(side, dimensions, found, settings) for side in sides]
    tables = {name: pd.concat([part[name] for part in parts], ignore_index=True) for name in parts[0]}
    return {"design": design_table(dimensions, sides[0].data.x), **tables}


def notes(found):
    """Return what the user should be told of the tables of `run`.

    Parameters
    ----------
    found : dict of str to DataFrame
        From `run`.

    Returns
    -------
    list of str
        A sentence each.

    Examples
    --------
    >>> from .design import design_table
    >>> notes({"design": design_table([], [])})
    []
    """
    return notes_of(found["design"])


def _side(side, dimensions, found, settings):
    """Return the tables of one side."""
    data, taken_out = side.data, combinations(found["excluded"], side.data)
    names = ("truth_table", "models", "configurations", "paths")
    whole = whole_of(data, *(found[name] for name in names))
    suin = found["combinations"]
    asked = necessary_sets(data, suin.loc[suin["outcome"] == data.outcome, "expression"])
    asked += sufficient_sets(data, found["models"])
    fit, distances = fit_tables(data, asked, dimensions, settings["cluster_distance"])
    minimiser = _minimiser(side, taken_out, settings)
    solved = {d.name: [minimiser.solve(part_of(data, members)) for members in d.members] for d in dimensions}
    return {
        "fit": fit,
        "distances": distances,
        **_partition_tables(data, dimensions, solved, whole),
        "stability": _stacked(
            (stability_table(solved[d.name], data.conditions, data.levels, whole), data, d) for d in dimensions
        ),
        "standing": pd.concat([standing_table(data, d, solved[d.name], whole) for d in dimensions]),
        **_ways(data, dimensions, whole.configurations),
    }


def _minimiser(side, taken_out, settings):
    """Return what solves the partitions: as all cases were, but for the frequency cutoff."""
    outcome = side.data.outcome
    cutoffs = Cutoffs.of_settings(settings, settings["consistency_cutoff"], outcome)
    if settings["cluster_frequency"]:
        cutoffs = replace(cutoffs, frequency=settings["cluster_frequency"])
    options = search_options(settings)
    options["limit"] = min(options["limit"], SEARCHED)
    return Minimiser(cutoffs, side.expectations, taken_out, coded_by_hand(settings, outcome), **options)


def _partition_tables(data, dimensions, solved, whole):
    """Return what came of each partition, the rows of their truth tables, and their models."""
    units = next((d for d in dimensions if d.kind == "unit"), None)
    lines, relations = {"partitions": [], "partition_rows": [], "partition_models": []}, {}
    for d in dimensions:
        for name, members, part in zip(d.partitions, d.members, solved[d.name], strict=True):
            key = {"outcome": data.outcome, "dimension": d.name, "partition": name}
            mine = part_of(data, members)
            n = len(set(units.codes[members].tolist())) if units else None
            lines["partitions"].append(key | {"kind": d.kind} | partition_line(part, mine, whole.table, n))
            lines["partition_rows"] += [key | line for line in row_lines(part)]
            lines["partition_models"] += [key | line for line in model_lines(part, mine, whole.models, relations)]
    columns = {"partition_rows": [*ROW[:4], *data.conditions, *ROW[4:]], "partition_models": MODEL}
    return {name: pd.DataFrame(found, columns=columns.get(name)) for name, found in lines.items()}


def _stacked(tables):
    """Return the tables of several dimensions, each line with its outcome and dimension."""
    named = []
    for table, data, dimension in tables:
        table.insert(0, "outcome", data.outcome)
        table.insert(1, "dimension", dimension.name)
        named.append(table)
    return pd.concat(named, ignore_index=True)


def _ways(data, dimensions, configurations):
    """Return the ways of the units through the periods, where there are both."""
    units, periods = (next((d for d in dimensions if d.kind == kind), None) for kind in ("unit", "period"))
    if not units or not periods:
        return {"trajectories": pd.DataFrame(columns=WAY), "ways": way_table(pd.DataFrame())}
    trajectories = trajectory_table(data, units, periods, configurations)
    return {"trajectories": trajectories, "ways": way_table(trajectories)}
