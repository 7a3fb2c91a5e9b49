"""Answer data sets in the form of tests/reference/: ``python tests/conformance.py SPECS.json OUT_DIR``.

The data files lie beside the specs. Each spec's answer becomes ``OUT_DIR/<id>.json``; what cannot be answered is
``{"error": sentence}`` in its place. `tests/reference/README.md` describes specs and answers, and
`tests/reference/compare.py` says where two folders of answers differ.
"""

import json
import math
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.sets.fit import sufficiency, unique_coverage
from equifinal.sets.implicants import format_term, membership
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.necessity.conditions import necessity_table
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

LIMIT = 100_000  # models to look for; no limit of time, so that an answer is the same on every machine
SOLUTIONS = ("conservative", "parsimonious", "conservative_all", "parsimonious_all", "intermediate")
LISTED = 200  # models of a solution that an answer lists; of more it gives the number only


def main(specs, out):
    """Answer every spec of a file."""
    specs, out = pathlib.Path(specs), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for spec in json.loads(specs.read_text("utf-8")):
        found = attempt(answer, spec, specs.parent)
        text = json.dumps({"id": spec["id"], "spec": spec, **found}, ensure_ascii=False, default=plain)
        (out / f"{spec['id']}.json").write_text(text + "\n", "utf-8")


def answer(spec, folder):
    """Return the whole answer to a spec."""
    given = attempt(read_data, spec, folder)
    if failed(given):
        return dict.fromkeys(("necessity", "truth_table"), given) | unsolved(given)
    data = given.negated() if side(spec)[1] else given
    result = {"necessity": attempt(necessity_answer, given)}
    table = attempt(lambda: truth_table(data, cutoffs(spec)))
    if failed(table):
        return result | {"truth_table": table} | unsolved(table)
    text = Text(data)
    result["truth_table"] = attempt(table_answer, table)
    result["flags"] = {"half_membership_cases": list(table.half)}
    result["solutions"], models = solutions(table, spec, text)
    fit = attempt(fit_answer, models, data, text)
    result["fit"], result["terms"] = (fit, {}) if failed(fit) else fit
    return result


def unsolved(error):
    """Return the part of an answer that an error leaves without solutions."""
    return {"solutions": dict.fromkeys(SOLUTIONS, error), "fit": {}, "terms": {}}


def solutions(table, spec, text):
    """Return the solutions of an answer, and the models whose fit belongs to it."""
    between = attempt(lambda: minimise(table, expectations(spec), limit=LIMIT))
    # An expectation that cannot be read costs the intermediate solution alone.
    least = attempt(minimise, table, limit=LIMIT) if failed(between) else between
    every = attempt(minimise, table, limit=LIMIT, irredundant=True)
    sources = {
        "conservative": (least, "conservative"),
        "parsimonious": (least, "parsimonious"),
        "conservative_all": (every, "conservative"),
        "parsimonious_all": (every, "parsimonious"),
        "intermediate": (between, "intermediate"),
    }
    answers, models = {}, {}
    for name, (found, kind) in sources.items():
        answers[name] = found if failed(found) else solution_answer(found[kind], name, text)
        if not failed(found) and not name.endswith("_all"):
            models |= dict.fromkeys(found[kind].models)
    return answers, models


def attempt(function, *args, **kwargs):
    """Return what the function returns or, where it fails, the sentence that says why."""
    try:
        return function(*args, **kwargs)
    except InputError as error:
        return {"error": str(error)}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def failed(result):
    """Whether a result is an error."""
    return isinstance(result, dict) and "error" in result


def side(spec):
    """Return the outcome's name, and whether its negation is to be explained."""
    name = brackets(spec["outcome"]).replace(" ", "")
    return name.lstrip("~"), bool(spec.get("negate")) != (name.count("~") % 2 == 1)


def brackets(text):
    """Return an expression with values in square brackets, however they were written."""
    return text.replace("{", "[").replace("}", "]")


def read_data(spec, folder):
    """Return the data of a spec, not negated. The first column names the cases, whatever it looks like."""
    frame = pd.read_csv(folder / spec["data"], dtype=str, keep_default_na=False, index_col=0, encoding="utf-8-sig")
    frame = frame.rename(columns=str.strip)
    numbers = frame.apply(lambda column: pd.to_numeric(column, errors="coerce"))
    return CalibratedData.from_frame(numbers, side(spec)[0], spec["conditions"])


def cutoffs(spec):
    """Return the cutoffs of a spec; the higher of two consistency cutoffs decides what is coded 1."""
    high, *low = sorted(np.atleast_1d(spec.get("incl_cut", 1)).astype(float).tolist(), reverse=True)
    return Cutoffs(high, float(spec.get("pri_cut") or 0), int(spec.get("n_cut") or 1), low[0] if low else None)


def expectations(spec):
    """Return the directional expectations of a spec as a list of texts."""
    given = spec.get("dir_exp") or []
    parts = re.split(r",(?![^\[]*\])", brackets(given)) if isinstance(given, str) else map(brackets, given)
    return [part.strip() for part in parts if part.strip()]


class Text:
    """Terms and models as text: all literals in brackets where a condition has more than two levels."""

    def __init__(self, data):
        self.conditions = data.conditions
        self.levels = [max(3, n) for n in data.levels] if max(data.levels, default=2) > 2 else data.levels

    def term(self, implicant):
        return format_term(implicant, self.conditions, self.levels)

    def model(self, model):
        return " + ".join(map(self.term, model))


def necessity_answer(data):
    """Return the necessity of every set for the outcome and for its negation."""
    table = necessity_table(data)
    blocks = {"outcome": table["outcome"] == data.outcome, "negated_outcome": table["outcome"] != data.outcome}
    names = {"condition": "set", "consistency": "inclN", "ron": "RoN", "coverage": "covN"}
    return {block: records(table[mask].rename(columns=names)[[*names.values()]]) for block, mask in blocks.items()}


def table_answer(table):
    """Return the observed rows of a truth table."""
    columns = zip(
        table.numbers,
        table.rows.tolist(),
        table.n,
        table.consistency,
        table.pri,
        table.values,
        table.cases,
        strict=True,
    )
    keys = ("row", "config", "n", "incl", "PRI", "OUT", "cases")
    rows = [dict(zip(keys, map(number, line), strict=True)) for line in columns if line[2]]
    return {"levels": list(table.levels), "rows": rows}


def solution_answer(solution, name, text):
    """Return the models of a solution, or their number only where there are too many."""
    listed = [text.model(model) for model in solution.models]
    if solution.count > LISTED and name != "intermediate":
        listed = None
    return {"n_models": solution.count, "models": listed} | ({} if solution.complete else {"complete": False})


def fit_answer(models, data, text):
    """Return the fit of models and of their terms."""
    members, fits, terms = {}, {}, {}
    for term in dict.fromkeys(term for model in models for term in model):
        x = members[term] = membership(term, data.x, data.levels)
        cases = [case for case, m in zip(data.cases, x.tolist(), strict=True) if m > 0.5]
        terms[text.term(term)] = {"config": list(term), **sufficiency_answer(x, data.y), "cases": cases}
    for model in models:
        x = np.array([members[term] for term in model])
        unique = unique_coverage(x, data.y) if len(model) > 1 else [None]
        covered = dict(zip(map(text.term, model), map(number, unique), strict=True))
        fits[text.model(model)] = {**sufficiency_answer(x.max(axis=0), data.y), "covU": covered}
    return fits, terms


def sufficiency_answer(x, y):
    """Return consistency, PRI and coverage under the names of an answer."""
    return dict(zip(("inclS", "PRI", "covS"), map(number, sufficiency(x, y)), strict=True))


def records(frame):
    """Return the lines of a frame as dicts."""
    return [{key: number(value) for key, value in line.items()} for line in frame.to_dict("records")]


def number(value):
    """Return a value as JSON knows it: null for 0/0."""
    return None if isinstance(value, float) and math.isnan(value) else value


def plain(value):
    """Return a NumPy number as a plain one, anything else as text."""
    return value.item() if isinstance(value, np.generic) else str(value)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
