"""Answer data sets in the form of tests/nca/reference/: ``python tests/conformance_nca.py SPECS.json OUT_DIR``.

The data files lie beside the specs. Each spec's answer becomes ``OUT_DIR/<id>.json``; of what cannot be analysed it
holds ``refused`` with the reason. `tests/nca/reference/README.md` describes specs and answers.
"""

import json
import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.nca.bottlenecks import NOT_AVAILABLE, NOT_NECESSARY, bottleneck, levels_of
from equifinal.nca.ceilings import LINES, corners_of
from equifinal.nca.effects import effect
from equifinal.nca.peers import peers_of
from equifinal.nca.permutation import p_values
from equifinal.nca.scope import plot_of

SEED = 20160801
NAMES = {"zone": "ceiling_zone", "size": "effect_size"}


def main(specs, out):
    """Answer every spec of a file."""
    specs, out = pathlib.Path(specs), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for spec in json.loads(specs.read_text("utf-8")):
        try:
            found = answer(spec, specs.parent)
        except InputError as error:
            found = {"refused": str(error)}
        (out / f"{spec['id']}.json").write_text(json.dumps({"id": spec["id"], **found}, default=plain) + "\n", "utf-8")


def answer(spec, folder):
    """Return the whole answer to a spec."""
    frame = pd.read_csv(folder / spec["data"], index_col=0)
    y = frame[spec["outcome"]]
    places = [(corner, scope) for corner in spec["corners"] for scope in spec["scopes"]]
    plots = {
        (condition, *place_key(corner, scope)): plot_of(frame[condition], y, corner, given(scope))
        for corner, scope in places
        for condition in spec["conditions"]
    }
    analyses, bottlenecks = [], []
    for corner, scope in places:
        here = {condition: plots[condition, *place_key(corner, scope)] for condition in spec["conditions"]}
        tested = corner == 1 and scope == "observed"
        p = tests(list(here.values()), spec) if tested else [{}] * len(here)
        for (condition, plot), found in zip(here.items(), p, strict=True):
            ceilings = {ceiling: figures(plot, ceiling, found.get(ceiling)) for ceiling in spec["ceilings"]}
            block = {"condition": condition, "corner": corner, "scope": scope, "limits": plot.own_limits}
            analyses.append(block | {"area": plot.area, "ceilings": ceilings})
        for unit_y, unit_x in spec["units"]:
            for ceiling in spec["ceilings"]:
                block = {"corner": corner, "scope": scope, "ceiling": ceiling, "unit_y": unit_y, "unit_x": unit_x}
                bottlenecks.append(block | needed(here, ceiling, unit_y, unit_x, spec["steps"]))
    return {"cases": len(frame), "analyses": analyses, "bottlenecks": bottlenecks}


def place_key(corner, scope):
    """Return corner and scope as a key."""
    return corner, str(scope)


def given(scope):
    """Return a scope as the engine takes it."""
    return None if scope == "observed" else scope


def tests(plots, spec):
    """Return the p values: where no permutations are asked for, those that are exact."""
    asked = spec["permutations"]
    found = p_values(plots, spec["ceilings"], asked or 1, SEED)
    return [{name: p for name, p in values.items() if asked or not p.permutations} for values in found]


def figures(plot, ceiling, p):
    """Return the figures of a ceiling under the names of an answer."""
    found = {NAMES.get(name, name): number(value) for name, value in effect(plot, ceiling)._asdict().items()}
    if ceiling not in LINES:
        # The hull is that of the unit square; of a constant set there is none, but one peer.
        peers = peers_of(plot.x, plot.y)
        peers = corners_of(peers, ceiling)
        found["peers"] = list(zip(plot.own_x(peers.x).tolist(), plot.own_y(peers.y).tolist(), strict=True))
    if p is not None:
        found["p"] = {"value": number(p.value), "permutations": p.permutations or "all"}
    return found


def needed(plots, ceiling, unit_y, unit_x, steps):
    """Return a bottleneck table."""
    cells, short = {}, {}
    for condition, plot in plots.items():
        labels, levels = levels_of(plot, unit_y, steps)
        need, cases = bottleneck(plot, ceiling, levels, unit_x)
        cells[condition], short[condition] = list(map(cell, need.tolist())), list(map(number, cases.tolist()))
    table = {"levels": labels.tolist(), "y": levels.tolist(), "cells": cells}
    return table | ({"cases": short} if unit_x == "percentile" else {})


def cell(value):
    """Return a cell of a bottleneck table."""
    return {NOT_NECESSARY: "NN", NOT_AVAILABLE: "NA"}.get(value, number(value))


def number(value):
    """Return a number as JSON knows it: null for what is not defined."""
    return None if value is None or math.isnan(value) else value


def plain(value):
    """Return a NumPy number as a plain one."""
    return value.item() if isinstance(value, np.generic) else str(value)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
