"""A small panel, eight towns in three years, and the step on it after those before it were run."""

import functools

import numpy as np
import pandas as pd

from equifinal.steps.minimise import step as minimise
from equifinal.steps.necessity import step as necessity
from equifinal.steps.panels import step
from equifinal.steps.truth_table import step as truth_table
from equifinal.study.resolve import fill

YEARS, TOWNS = ("2019", "2020", "2021"), tuple(f"t{i}" for i in range(8))
CONFIG = {
    "study": "s",
    "data": "d.csv",
    "case_id": ["town", "year"],
    "clusters": {"year": "period", "town": "unit", "side": "group"},
    "outcome": "Y",
    "conditions": ["A", "B", "C"],
    "directional_expectations": ["A", "B"],
}


@functools.cache
def memberships():
    """Return the memberships: Y is A*B or ~A*C."""
    rng = np.random.default_rng(3)
    x = rng.integers(1, 20, (len(YEARS) * len(TOWNS), 3)) / 20
    x[x == 0.5] = 0.55
    y = np.maximum(np.minimum(x[:, 0], x[:, 1]), np.minimum(x[:, 2], 1 - x[:, 0]))
    cases = [f"{town} {year}" for town in TOWNS for year in YEARS]
    return pd.DataFrame(np.c_[x, y], columns=[*"ABC", "Y"], index=pd.Index(cases, name="case"))


@functools.cache
def clusters():
    """Return the periods, units and groups of the cases."""
    lines = []
    for case in memberships().index:
        town, year = case.split()
        side = "north" if town < "t4" else "south"
        lines += [(case, "year", "period", year), (case, "town", "unit", town), (case, "side", "group", side)]
    return pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])


def run(memberships, clusters, **change):
    """Return the tables of the step, those of the steps before, and the settings."""
    settings = fill(CONFIG | change)
    return *tables_of(memberships, clusters, settings), settings


def tables_of(memberships, clusters, settings):
    """Return the tables of the step, and those of the steps before."""
    before = {"memberships": memberships, **necessity.run(memberships, settings)}
    before |= truth_table.run(memberships, settings, settings["consistency_cutoff"])
    solved = minimise.run(memberships, before["truth_table"], before["excluded"], settings)
    before |= solved | {"excluded": pd.concat([before["excluded"], solved["excluded"]])}
    return step.run(memberships, clusters, before, settings), before


@functools.cache
def made():
    """Return what `run` makes of the panel as it is."""
    return run(memberships(), clusters())
