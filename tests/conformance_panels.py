"""Answer panel data in the form of tests/reference/panels/: ``python tests/conformance_panels.py SPECS.json OUT_DIR``.

The data files lie beside the specs; each spec's answer becomes ``OUT_DIR/<id>.json``. The README of that folder
describes specs and answers, and its `compare.py` says where two folders of answers differ.
"""

import json
import math
import pathlib
import sys
from dataclasses import replace

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import numpy as np
import pandas as pd

from equifinal.sets.algebra import Expression
from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import evaluate
from equifinal.sets.fit import sufficiency
from equifinal.sets.implicants import FREE, format_model
from equifinal.steps.panels.design import design_table
from equifinal.steps.panels.dimensions import VIEWS, dimensions_of
from equifinal.steps.panels.distances import distances
from equifinal.steps.panels.fit import pooled_sums, sums_by
from equifinal.steps.panels.solutions import Minimiser, part_of
from equifinal.steps.panels.stability import stability_table
from equifinal.steps.truth_table.cutoffs import Cutoffs

LIMIT = 100_000  # models to look for; no limit of time, so that an answer is the same on every machine


def main(specs, out):
    """Answer every spec of a file."""
    specs, out = pathlib.Path(specs), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for spec in json.loads(specs.read_text("utf-8")):
        text = json.dumps({"id": spec["id"], **answer(spec, specs.parent)}, ensure_ascii=False, default=plain)
        (out / f"{spec['id']}.json").write_text(text + "\n", "utf-8")


def answer(spec, folder):
    """Return the whole answer to a spec."""
    frame = pd.read_csv(folder / spec["data"], dtype=str, keep_default_na=False).set_index("case")
    columns = [*spec["conditions"], spec["outcome"]]
    data = CalibratedData.from_frame(frame[columns].astype(float), spec["outcome"], spec["conditions"])
    kinds = {spec["unit"]: "unit"} if spec.get("unit") else {}
    kinds[spec["cluster"]] = "period" if kinds else "group"
    lines = [(case, name, kind, frame.at[case, name]) for name, kind in kinds.items() for case in frame.index]
    table = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    dimensions = dimensions_of(table, data.cases)
    side = data.negated() if spec["negate"] else data
    minimiser = Minimiser(cutoffs(spec), spec["dir_exp"], limit=LIMIT)
    whole = minimiser.solve(side)
    solved = {
        d: [
            minimiser.solve(part_of(side, members), own_cutoffs(spec, d, name))
            for name, members in zip(d.partitions, d.members, strict=True)
        ]
        for d in dimensions
    }
    partitions = [partition_answer("pooled", "-", side, whole)]
    for d in dimensions:
        for name, members, found in zip(d.partitions, d.members, solved[d], strict=True):
            partitions.append(partition_answer(VIEWS[d.kind], name, part_of(side, members), found))
    return {
        "design": design_answer(dimensions, data),
        "diagnostics": diagnostics(data, side, whole, dimensions),
        "partitions": partitions,
        "stability": [line for d in dimensions for line in stability_answer(d, solved[d], side)],
    }


def cutoffs(spec):
    """Return the cutoffs of a spec."""
    return Cutoffs(float(spec["incl_cut"]), float(spec.get("pri_cut") or 0), int(spec.get("n_cut") or 1))


def own_cutoffs(spec, dimension, name):
    """Return the cutoffs of a partition that has its own, else None."""
    own = (spec.get("partition_cutoffs") or {}).get(VIEWS[dimension.kind], {}).get(name)
    if own is None:
        return None
    base = cutoffs(spec)
    consistency, frequency = own.get("incl_cut", base.consistency), own.get("n_cut", base.frequency)
    return replace(base, consistency=float(consistency), frequency=int(frequency))


def design_answer(dimensions, data):
    """Return the design as an answer has it."""
    table = design_table(dimensions, data.x).set_index("kind")
    between = table.loc[table.index != "unit"].iloc[0]
    unit = table.loc["unit"] if "unit" in table.index else None
    return {
        "cases": len(data.cases),
        "clusters": int(between["partitions"]),
        "units": None if unit is None else int(unit["partitions"]),
        "empty_cells": None if unit is None else int(unit["empty_cells"]),
        "cells_with_several": None if unit is None else int(unit["cells_with_several"]),
        "constant_units": None if unit is None else [name for name in unit["constant"].split(";") if name],
    }


def diagnostics(data, side, whole, dimensions):
    """Return the figures of every set: conditions as necessary, terms and models as sufficient."""
    blank, found = (FREE,) * len(data.conditions), []
    single = [(*blank[:i], v, *blank[i + 1 :]) for i, n in enumerate(data.levels) for v in range(n)]
    for target in (data, data.negated()):
        found += [diagnostic([term], target, "necessity", dimensions) for term in single]
    models = dict.fromkeys(model for s in whole.solutions.values() for model in s.models)
    terms = dict.fromkeys((term,) for model in models for term in model)
    return found + [diagnostic(model, side, "sufficiency", dimensions) for model in {**terms, **models}]


def diagnostic(model, data, relation, dimensions):
    """Return the figures of one set."""
    x = evaluate(Expression(model, data.conditions, data.levels), data.x)[None]
    found = {"set": text(model, data), "outcome": data.outcome, "relation": relation}
    found["pooled"] = fit_answer(pooled_sums(x, data.y), relation)[0]
    for d in dimensions:
        sums, view = sums_by(x, data.y, d), VIEWS[d.kind]
        found[view] = dict(zip(d.partitions, fit_answer(sums, relation), strict=True))
        c = sums.consistency if relation == "sufficiency" else sums.coverage
        apart, raw = distances(c), distances(np.nan_to_num(c, nan=1))
        found |= {f"distance_{view}": number(apart.distance[0]), f"adjusted_{view}": number(apart.adjusted[0])}
        found[f"distance_{view}_r"] = number(raw.distance[0])
    return found


def fit_answer(sums, relation):
    """Return the figures of one set in each partition."""
    figures = [sums.consistency[0], sums.coverage[0]]
    if relation == "necessity":
        return [
            {"n": n, "consistency": number(b), "coverage": number(a)}
            for n, a, b in zip(sums.n.tolist(), *figures, strict=True)
        ]
    columns = (sums.n.tolist(), sums.x[0], sums.y[0], sums.xy[0], *figures)
    keys = ("n", "x", "y", "xy", "consistency", "coverage")
    return [dict(zip(keys, map(number, line), strict=True)) for line in zip(*columns, strict=True)]


def partition_answer(kind, name, data, solved):
    """Return truth table and solutions of a partition."""
    table = solved.table
    rows = [
        {"config": row, "n": n, "incl": number(c), "PRI": number(p), "OUT": value}
        for row, n, c, p, value in zip(
            table.rows.tolist(), table.n, table.consistency, table.pri, table.values, strict=True
        )
        if value != "?"
    ]
    return {
        "kind": kind,
        "partition": name,
        "n": len(data.cases),
        "rows": len(rows),
        "positive": table.values.count("1"),
        "negative": table.values.count("0"),
        "status": solved.status,
        "truth_table": rows,
        "solutions": {
            key: {"n_models": s.count, "models": [model_answer(model, data) for model in s.models]}
            for key, s in solved.solutions.items()
        },
    }


def model_answer(model, data):
    """Return a model with its fit."""
    fit = sufficiency(evaluate(Expression(model, data.conditions, data.levels), data.x), data.y)
    return {"expression": text(model, data)} | dict(zip(("inclS", "PRI", "covS"), map(number, fit), strict=True))


def stability_answer(dimension, solved, data):
    """Return the stability of terms and literals in one dimension."""
    table = stability_table(solved, data.conditions, shown(data))
    for kind in ("conservative", "parsimonious", "intermediate"):
        lines = table[table["solution"] == kind]
        yield {
            "kind": VIEWS[dimension.kind],
            "solution": kind,
            "solved": sum(part.status == "solved" for part in solved),
            **{
                f"{part}s": {
                    line.expression: {"some_model": line.some_model, "every_model": line.every_model}
                    for line in lines[lines["part"] == part].itertuples()
                }
                for part in ("term", "literal")
            },
        }


def shown(data):
    """Return levels by which literals are written: all in brackets where a condition has more than two."""
    return [max(3, n) for n in data.levels] if max(data.levels) > 2 else list(data.levels)


def text(model, data):
    """Return a model as text."""
    return format_model(model, data.conditions, shown(data))


def number(value):
    """Return a number as JSON knows it: null for 0/0."""
    value = plain(value)
    return None if isinstance(value, float) and math.isnan(value) else value


def plain(value):
    """Return a NumPy number as a plain one, anything else as it is."""
    return value.item() if isinstance(value, np.generic) else value


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
