"""Two runs side by side: what changed in configuration, data, truth table, solution and fit, as one table."""

import json
from typing import NamedTuple

import pandas as pd

from equifinal.identity import cutoff_name
from equifinal.sets.expressions import parse
from equifinal.sets.implicants import format_term
from equifinal.steps.robustness.relations import relation

__all__ = ["COLUMNS", "Run", "compare", "paths"]

COLUMNS = ["part", "outcome", "name", "field", "before", "after"]
SOLUTION = ["outcome", "solution"]
UNSEEN = {"value": "?", "n": "0"}


class Run(NamedTuple):
    """A run as `compare` takes it: its manifest, and the tables of `paths` with every cell a text."""

    manifest: dict
    tables: dict


def paths(manifest):
    """Return the tables that `compare` needs, name to path in the run's folder."""
    cut = f"incl{cutoff_name(manifest['config']['consistency_cutoff'])}"
    minimised = {name: f"05_minimise/{cut}/{name}.csv" for name in ("solutions", "models", "terms")}
    return {
        "cases": "01_ingest/cases.csv",
        "memberships": "02_calibrate/memberships.csv",
        "truth_table": f"04_truth_table/{cut}/truth_table.csv",
        **minimised,
    }


def compare(a, b):
    """Return every difference between two runs, one line each.

    Parameters
    ----------
    a, b : Run
        The earlier and the later.

    Returns
    -------
    DataFrame
        `part` (configuration, software, data, memberships, truth table, solution, fit), `outcome`, `name` (the key, the
        case, the row, the solution or ``solution: term``), `field`, `before`, `after`; all texts, empty for what is not
        there. Rows of the truth table are named by their combination of conditions; a row that one of the runs has no
        case for has the value ``?`` there. Terms lost have `before`, terms gained `after`. `relation` says how the
        first model of b stands to the models of a (`relations.relation`).
    """
    lines = [
        *_settings("configuration", a.manifest["config"], b.manifest["config"]),
        *_settings("software", a.manifest["software"], b.manifest["software"]),
        *_settings("data", _given(a.manifest), _given(b.manifest)),
        *_cells("data", a.tables["cases"], b.tables["cases"], ["case"]),
        *_cells("memberships", a.tables["memberships"], b.tables["memberships"], ["case"]),
    ]
    conditions = a.manifest["config"]["conditions"]
    if comparable := set(conditions) == set(b.manifest["config"]["conditions"]):
        levels = _levels(conditions, a, b)
        rows = [_named(run.tables["truth_table"], conditions, levels) for run in (a, b)]
        lines += _cells("truth table", *rows, ["outcome", "row"], UNSEEN)
    firsts = [run.tables["models"].drop_duplicates(SOLUTION) for run in (a, b)]
    lines += _cells("solution", *(first[[*SOLUTION, "expression"]] for first in firsts), SOLUTION)
    lines += _cells("solution", *(run.tables["solutions"][[*SOLUTION, "models"]] for run in (a, b)), SOLUTION)
    lines += _relations(a, b, conditions, levels) if comparable else []
    lines += _cells("fit", *(first[[*SOLUTION, "consistency", "pri", "coverage"]] for first in firsts), SOLUTION)
    lines += _terms(a.tables["terms"], b.tables["terms"])
    return pd.DataFrame(lines, columns=COLUMNS)


def _settings(part, a, b):
    """Yield the keys that differ."""
    a, b = (dict(_flat(settings)) for settings in (a, b))
    for key in [*a, *(key for key in b if key not in a)]:
        if a.get(key) != b.get(key):
            name, _, field = key.partition(": ") if part == "data" else (key, "", "")
            yield part, "", name, field, a.get(key, ""), b.get(key, "")


def _given(manifest):
    """Return path and checksum of the files a run was given: of data, of coding sheet and codebook."""
    sources = manifest.get("sources") or [manifest["data"]]  # of a run before 0.2.0: the data alone
    config, digests = manifest["config"], {one["path"]: one["sha256"] for one in sources}
    files = {"data": config.get("data"), **config.get("coding", {})}
    return {f"{key} file": {"path": path, "sha256": digests[path]} for key, path in files.items() if path in digests}


def _flat(settings, above=""):
    """Yield every setting as a text, those within a mapping with the key of the mapping before theirs."""
    for key, value in settings.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}: ")
        else:
            yield f"{above}{key}", value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _cells(part, a, b, keys, absent=None):
    """Yield the cells that differ, line by line and in the order of the columns."""
    absent, a, b = absent or {}, _by_key(a, keys), _by_key(b, keys)
    for key in [*a, *(key for key in b if key not in a)]:
        one, other = a.get(key, {}), b.get(key, {})
        outcome, name = key if len(key) == 2 else ("", key[0])
        for field in dict.fromkeys([*one, *other]):
            before, after = (line.get(field, absent.get(field, "") if not line else "") for line in (one, other))
            if before != after:
                yield part, outcome, name, field, before, after


def _by_key(frame, keys):
    """Return the lines of a table by their keys: dicts of the other columns."""
    records = frame.to_dict("records")
    return {tuple(line.pop(key) for key in keys): line for line in records}


def _levels(conditions, a, b):
    """Return how many values each condition has in the truth tables of the two runs, two at least."""
    tables = [run.tables["truth_table"] for run in (a, b)]
    return [max(2, *(int(v) + 1 for table in tables for v in table[c])) for c in conditions]


def _named(table, conditions, levels):
    """Return a truth table with its rows named by their combination."""
    rows = table[conditions].astype(int).itertuples(index=False)
    named = table.drop(columns=conditions)
    return named.assign(row=[format_term(row, conditions, levels) for row in rows])


def _terms(a, b):
    """Yield the terms lost and gained by all models of a solution taken together, and the new fit of those kept."""
    keys = [*SOLUTION, "term"]
    fields = ["consistency", "raw_coverage"]
    a, b = (_by_key(frame.drop_duplicates(keys)[[*keys, *fields]], keys) for frame in (a, b))
    for key in [*a, *(key for key in b if key not in a)]:
        outcome, solution, term = key
        if (key in a) != (key in b):
            yield "solution", outcome, solution, "term", term if key in a else "", term if key in b else ""
            continue
        for field in fields:
            if a[key][field] != b[key][field]:
                yield "fit", outcome, f"{solution}: {term}", field, a[key][field], b[key][field]


def _relations(a, b, conditions, levels):
    """Yield how the first model of each later solution stands to the earlier models, where it is not the same."""
    if max(levels) > 2 and _levels(conditions, a, a) != _levels(conditions, b, b):
        return  # ~A means other values where A has other values
    models = [run.tables["models"].groupby(SOLUTION, sort=False)["expression"].agg(list) for run in (a, b)]
    for key in models[0].index.intersection(models[1].index, sort=False):
        before, after = (
            [parse(text, conditions, levels).terms for text in found.get(key, []) if text != "0"] for found in models
        )
        word = relation(after[0] if after else [], before, levels)
        if word != "same" and (before or after):
            yield "solution", *key, "relation", "", word
