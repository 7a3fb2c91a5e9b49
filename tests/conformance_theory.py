"""Hold theories against solutions: ``python tests/conformance_theory.py SPECS.json OUT_DIR``.

Specs and answers have the form of tests/reference/theory/; the data files lie beside the specs. Each spec's answer
becomes ``OUT_DIR/<id>.json``; what cannot be answered is ``{"error": sentence}``.
`tests/reference/compare_theory.py` says where two folders of answers differ.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.minimise.theory import AREAS, OUTSIDE, UNDECIDED, theory_tables
from equifinal.steps.truth_table.table import truth_table
from tests.conformance import LIMIT, Text, attempt, cutoffs, expectations, number, plain, read_data, side

FIGURES = ("sum", "consistency", "pri", "coverage")


def main(specs, out):
    """Answer every spec of a file."""
    specs, out = pathlib.Path(specs), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for spec in json.loads(specs.read_text("utf-8")):
        found = attempt(answer, spec, specs.parent)
        text = json.dumps({"id": spec["id"], **found}, ensure_ascii=False, default=plain)
        (out / f"{spec['id']}.json").write_text(text + "\n", "utf-8")


def answer(spec, folder):
    """Return the models of a spec, and each of its theories held against each of them."""
    data = read_data(spec, folder)
    data = data.negated() if side(spec)[1] else data
    solutions = minimise(truth_table(data, cutoffs(spec)), expectations(spec), limit=LIMIT)
    models = [Text(data).model(model) for model in solutions["intermediate"].models]
    fits, cases = theory_tables(data, solutions, spec["theories"])
    keys = ["theory", "model"]
    pairs = zip(fits.groupby(keys, sort=False), cases.groupby(keys, sort=False), strict=True)
    return {
        "models": models,
        "outcome_cases": {
            name: int(group.sum())
            for name, group in (("present", data.y > 0.5), ("absent", data.y < 0.5), ("undecided", data.y == 0.5))
        },
        "evaluations": [
            {
                "theory": theory,
                "expression": spec["theories"][theory],
                "model": models[model - 1],
                "fit": fit_answer(fit),
                "cases": cases_answer(kinds),
                "in_no_area": listed(kinds[kinds["kind"] == OUTSIDE]),
            }
            for ((theory, model), fit), (_, kinds) in pairs
        ],
    }


def short(part):
    """Return the name of a part in an answer."""
    return part.replace("theory", "T").replace("solution", "S")


def fit_answer(fit):
    """Return the figures of each part."""
    return {short(line["part"]): {key: number(line[key]) for key in FIGURES} for line in fit.to_dict("records")}


def cases_answer(kinds):
    """Return the cases of each area: with the outcome, without it, undecided."""
    found = {}
    for area, (with_it, without) in AREAS.items():
        own = kinds[kinds["part"] == area].groupby("kind")
        names = {"outcome": with_it, "no_outcome": without, "undecided": UNDECIDED}
        found[short(area)] = {group: listed(own.get_group(kind)) for group, kind in names.items()}
    return found


def listed(lines):
    """Return the cases of a line."""
    return [case for case in lines["cases"].iloc[0].split(";") if case]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
