"""A study of a few cases as the text sees it: the run's tables, made by the steps and written out and read back."""

import pandas as pd

from equifinal.disk.tables import as_bytes, of_bytes
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from equifinal.sets.data import CalibratedData
from equifinal.sets.implicants import format_term
from equifinal.steps.cases import step as cases
from equifinal.steps.minimise import step as minimise
from equifinal.steps.nca import step as nca
from equifinal.steps.necessity import step as necessity
from equifinal.steps.robustness import step as robustness
from equifinal.steps.truth_table import step as truth_table
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.study.nca import settled_nca
from equifinal.study.resolve import fill

PLAN = {"multiverse_consistency": [0.8, 0.8, 0.05], "multiverse_pri": [0.7, 0.7, 0.05], "multiverse_frequency": [1]}
RAISED = 0.85


def study(memberships, outcome="Y", expectations=(), cutoffs=None, paths=None, labels=None, limit=1000, theories=None):
    """Return a run's tables: `memberships` has a column a condition and the outcome, cases in the index."""
    cutoffs = cutoffs or Cutoffs(0.8, 0.7, 1)
    name = outcome.partition("[")[0]
    conditions = [column for column in memberships if column != name]
    levels = [max(2, int(memberships[column].max()) + 1) for column in conditions]
    settings = fill(
        {
            "study": "small",
            "data": "data/raw/small.csv",
            "case_id": "case",
            "outcome": outcome,
            "conditions": conditions,
            "frequency_cutoff": cutoffs.frequency,
            "consistency_cutoff": cutoffs.consistency,
            "pri_cutoff": cutoffs.pri,
            "contradiction_cutoff": cutoffs.contradiction,
            "necessity_cutoff": 0.9,
            "directional_expectations": list(expectations),
            "paths": {key: {"terms": format_term(term, conditions, levels)} for key, term in (paths or {}).items()},
            "max_models": limit,
            "theories": theories or {},
            "robustness": PLAN,
        }
    )
    memberships = memberships.rename_axis("case")
    data = CalibratedData.from_frame(memberships, outcome, conditions)
    settings["nca"] = settled_nca(settings, data, memberships)
    frames = {"memberships": memberships.reset_index(), **necessity.run(memberships, settings)}
    if settings["nca"]["run"]:
        frames |= nca.run(memberships, memberships, settings)
    solved = {at: solutions(memberships, settings, at) for at in (cutoffs.consistency, RAISED)}
    frames |= solved[cutoffs.consistency]
    frames |= cases.run(memberships, frames["truth_table"], frames["paths"], settings)
    models = {at: found["models"] for at, found in solved.items()}
    frames |= robustness.run(memberships, memberships, models, frames["excluded"], settings)
    return Source(settings, labels or Labels(), {key: of_bytes(as_bytes(frame)) for key, frame in frames.items()})


def solutions(memberships, settings, consistency):
    """Return the truth tables and what they are minimised to, at one consistency cutoff."""
    tables = truth_table.run(memberships, settings, consistency)
    return tables | minimise.run(memberships, tables["truth_table"], tables["excluded"], settings)


def crisp(rows, columns="ABY"):
    """Return crisp cases c0, c1, …, a string of 0 and 1 each."""
    frame = pd.DataFrame([[float(v) for v in row] for row in rows], columns=list(columns))
    return frame.set_axis([f"c{i}" for i in range(len(rows))])
