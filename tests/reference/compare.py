#!/usr/bin/env python3
"""compare.py GOLDEN_DIR OUT_DIR: where the answers in OUT_DIR differ from the reference.

Both hold one JSON a data set, in the form that README.md describes. Prints up to 20 differences, then one line
of counts; exit status 1 if anything differs or is missing. Standard library only.
"""

import json
import pathlib
import sys

TOLERANCE = 1e-9


def close(a, b):
    """The reference writes null for 0/0; there, null or 0 will do."""
    if a is None or b is None:
        return (a or 0) == (b or 0) or (a is None and b is None)
    return abs(a - b) <= TOLERANCE


def differences(want, got):
    """Yield (block, place, wanted, found); block counts come from `checked`."""
    for outcome, rows in want["necessity"].items():
        found = {r["set"]: r for r in got.get("necessity", {}).get(outcome, [])}
        for row in rows:
            for key in ("inclN", "RoN", "covN"):
                checked["necessity"] += 1
                have = found.get(row["set"], {}).get(key, "absent")
                if have == "absent" or not close(row[key], have):
                    yield "necessity", f"{outcome} {row['set']} {key}", row[key], have
    found = {tuple(r["config"]): r for r in got.get("truth_table", {}).get("rows", [])}
    for row in want["truth_table"]["rows"]:
        checked["truth table"] += 1
        have = found.pop(tuple(row["config"]), None)
        if have is None:
            yield "truth table", row["config"], row, "absent"
            continue
        same = (
            row["n"] == have["n"]
            and str(row["OUT"]) == str(have["OUT"])
            and sorted(row["cases"]) == sorted(have["cases"])
            and close(row["incl"], have["incl"])
            and close(row["PRI"], have["PRI"])
        )
        if not same:
            yield (
                "truth table",
                row["config"],
                {k: row[k] for k in ("n", "OUT", "incl", "PRI")},
                {k: have.get(k) for k in ("n", "OUT", "incl", "PRI")},
            )
    for config, row in found.items():
        if row.get("n"):
            yield "truth table", config, "no such row", row
    for name, want_sol in want["solutions"].items():
        if "error" in want_sol:
            continue
        have = got.get("solutions", {}).get(name, {})
        checked["solutions"] += 1
        if want_sol["models"] is None:
            if have.get("n_models") != want_sol["n_models"]:
                yield "solutions", f"{name} number of models", want_sol["n_models"], have.get("n_models")
        else:
            w, h = ({canonical(m) for m in x or []} for x in (want_sol["models"], have.get("models")))
            if w != h:
                yield (
                    "solutions",
                    name,
                    f"{len(w)} models, missing {sorted(w - h)[:2]}",
                    f"{len(h)} models, extra {sorted(h - w)[:2]}",
                )
    have = {canonical(k): v for k, v in got.get("fit", {}).items()}
    for model, fit in want["fit"].items():
        mine = have.get(canonical(model))
        if mine is None:
            continue  # a missing model is already told above
        for key in ("inclS", "PRI", "covS"):
            checked["fit"] += 1
            if not close(fit[key], mine.get(key)):
                yield "fit", f"{model} {key}", fit[key], mine.get(key)
        unique = {canonical(t): v for t, v in mine.get("covU", {}).items()}
        for term, value in fit["covU"].items():
            if value is None:
                continue
            checked["fit"] += 1
            if not close(value, unique.get(canonical(term))):
                yield "fit", f"{model}: covU of {term}", value, unique.get(canonical(term))


def canonical(expression):
    """A sum of products as a set of sets of literals: order of terms and literals does not count."""
    text = expression.split("<->")[0].split("->")[0].replace("(", "").replace(")", "").replace(" ", "")
    return frozenset(frozenset(t.split("*")) for t in text.split("+") if t)


checked = {"necessity": 0, "truth table": 0, "solutions": 0, "fit": 0}


def main(golden, out):
    wrong = dict.fromkeys(checked, 0)
    sets = whole = shown = 0
    for path in sorted(pathlib.Path(golden).glob("*.json")):
        sets += 1
        answer = pathlib.Path(out) / path.name
        if not answer.exists():
            found = [("truth table", "file", path.name, "absent")]
        else:
            found = list(differences(json.loads(path.read_text("utf-8")), json.loads(answer.read_text("utf-8"))))
        whole += not found
        for block, place, want, have in found:
            wrong[block] += 1
            if shown < 20:
                shown += 1
                print(f"{path.stem}: {block}: {place}: reference {want!r}, here {have!r}"[:300])
    print(
        f"{whole} of {sets} data sets agree wholly; differing: "
        + ", ".join(f"{b} {wrong[b]} of {checked[b]}" for b in checked)
    )
    return int(whole < sets or not sets)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
