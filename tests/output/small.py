"""A study of a few cases as the text sees it: the run's tables, made by the engine and written out and read back."""

import pandas as pd

from equifinal.api.results import as_read
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from equifinal.sets.data import CalibratedData
from equifinal.sets.expectations import reversed_expectations
from equifinal.steps.cases.kinds import case_kind_table, models_of
from equifinal.steps.cases.selection import case_selection_table
from equifinal.steps.minimise.counterfactuals import counterfactual_tables
from equifinal.steps.minimise.frames import configuration_table, model_table, solution_table, term_table
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.necessity.combinations import necessary_combinations
from equifinal.steps.necessity.conditions import necessity_table
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.assessment import assess
from equifinal.steps.robustness.changed import plausible
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.frames import deviant_table, excluded_table, truth_table_frame, truth_table_overview
from equifinal.steps.truth_table.table import truth_table

PLAN = {"multiverse_consistency": [0.8, 0.8, 0.05], "multiverse_pri": [0.7, 0.7, 0.05], "multiverse_frequency": [1]}


def study(memberships, outcome="Y", expectations=(), cutoffs=None, paths=None, labels=None, limit=1000):
    """Return a run's tables: `memberships` has a column a condition and the outcome, cases in the index."""
    cutoffs = cutoffs or Cutoffs(0.8, 0.7, 1)
    name = outcome.partition("[")[0]
    conditions = [column for column in memberships if column != name]
    first = CalibratedData.from_frame(memberships, outcome, conditions)
    frames = {"memberships": [memberships.rename_axis("case").reset_index()]}
    sides = ((first, list(expectations)), (first.negated(), reversed_expectations(expectations)))
    both, solutions = [truth_table(data, cutoffs) for data, _ in sides], []
    for (data, expected), table in zip(sides, both, strict=True):
        solved = minimise(table, expected, limit=limit)
        solutions.append(solved)
        configurations, named = configuration_table(data, solved, paths if data is first else {})
        models = models_of(data, named)
        rows = {case: row for row, cases in zip(table.numbers, table.cases, strict=True) for case in cases}
        anchors = {"raw": memberships, "methods": {}, "half": None, "conditions": conditions}
        assessed = assess(data, cutoffs, [0.85], plausible(cutoffs), anchors, PLAN, Analyst(expected, limit=limit))
        tables = {
            "necessity": necessity_table(data, 0.9)[lambda frame, o=data.outcome: frame["outcome"] == o],
            "truth_table": truth_table_frame(table),
            "overview": truth_table_overview([table]),
            "deviant_cases": deviant_table(data, table),
            "models": model_table(data, solved),
            "terms": term_table(data, solved),
            "solutions": solution_table(table, solved),
            "configurations": configurations,
            "paths": named,
            "case_kinds": case_kind_table(data, models, rows),
            "case_selection": case_selection_table(data, models, rows),
            **{name: assessed[name] for name in ("changes", "ranges", "leave_one_out", "protocol")},
        }
        for key, frame in tables.items():
            frames.setdefault(key, []).append(frame)
    counts, listed = counterfactual_tables(both, solutions, [expected for _, expected in sides])
    frames |= {"assumptions": [counts], "counterfactuals": [listed], "excluded": [excluded_table({}, first)]}
    frames["combinations"] = [necessary_combinations(first, 0.9, 0.6, 0.6, 3)]
    settings = {
        "outcome": outcome,
        "conditions": conditions,
        "necessity_cutoff": 0.9,
        "frequency_cutoff": cutoffs.frequency,
        "consistency_cutoff": cutoffs.consistency,
        "pri_cutoff": cutoffs.pri,
        "contradiction_cutoff": cutoffs.contradiction,
        "directional_expectations": list(expectations),
        "directional_expectations_negation": None,
        "data": "data/raw/small.csv",
    }
    return Source(settings, labels or Labels(), {key: as_read(pd.concat(found)) for key, found in frames.items()})


def crisp(rows, columns="ABY"):
    """Return crisp cases c0, c1, …, a string of 0 and 1 each."""
    frame = pd.DataFrame([[float(v) for v in row] for row in rows], columns=list(columns))
    return frame.set_axis([f"c{i}" for i in range(len(rows))])
