"""Panels, measured: all tables of the step, and the fit of a solution's terms by period and unit, as peers give it."""

from typing import NamedTuple

import pandas as pd

import equifinal
from benchmarks import OUTCOME
from equifinal.sets.data import CalibratedData
from equifinal.steps.panels.asked import sufficient_sets
from equifinal.steps.panels.dimensions import dimensions_of
from equifinal.steps.panels.tables import fit_tables

__all__ = ["TASKS", "Panel", "panel_of"]

CLUSTERS = {"period": "period", "unit": "unit"}
VIEWS = ("pooled", *CLUSTERS)


class Panel(NamedTuple):
    """A panel of which the pooled solution is known: what the clock does not count.

    Parameters
    ----------
    cases : DataFrame
        Memberships, and the columns ``period`` and ``unit``.
    solutions : equifinal.Solutions
    data : CalibratedData
    dimensions : list of Dimension
    """

    cases: pd.DataFrame
    solutions: object
    data: CalibratedData
    dimensions: list


def panel_of(frame, pri):
    """Return the panel of a table of memberships whose cases are named by unit and period."""
    conditions = [name for name in frame if name != OUTCOME]
    table = equifinal.truth_table(frame, OUTCOME, conditions, consistency_cutoff=0.8, pri_cutoff=pri)
    names = frame.index.str.split(" ", expand=True)
    cases = frame.assign(unit=names.get_level_values(0), period=names.get_level_values(1))
    long = cases.rename_axis("case").reset_index().melt("case", list(CLUSTERS), "dimension", "partition")
    long["kind"] = long["dimension"]
    data = CalibratedData.from_frame(frame, OUTCOME, conditions)
    return Panel(cases, equifinal.minimise(table), data, dimensions_of(long, data.cases))


def all_tables(panel, _pri, steps):
    """Make all tables of the step: the solutions of every period and unit too, for the outcome and its negation."""
    found = equifinal.panels(panel.solutions, panel.cases, CLUSTERS)
    steps.lap("tables")
    return {"partitions": len(found.partitions) // 2, "solved": int((found.partitions["status"] == "solved").sum())}


def terms(panel, _pri, steps):
    """Return consistency and coverage of the parsimonious terms: pooled, by period and by unit, and their distances."""
    models = panel.solutions.models.query("solution == 'parsimonious' and model == 1")
    asked = [one for one in sufficient_sets(panel.data, models) if one.part == "term"]
    fit, distances = fit_tables(panel.data, asked, panel.dimensions)
    steps.lap("fit")
    figures = []
    for term in sorted(one.expression for one in asked):
        of_term = fit[fit["expression"] == term]
        for name in ("consistency", "coverage"):
            figures += of_term[name].tolist()
        figures += distances.loc[distances["expression"] == term, "distance"].tolist()
    return {"terms": len(asked), "figures": figures}


TASKS = {"panel tables": all_tables, "panel terms": terms}
