"""Each side asked for something of its own, against R's answers (`tests/reference/by_outcome`)."""

from pathlib import Path

import pandas as pd
import pytest

from equifinal.api import truth_tables
from equifinal.api.solutions import minimise
from equifinal.sets.expressions import parse
from equifinal.steps.sides import sides_of
from equifinal.steps.truth_table.recoded import recoded_rows

FOLDER = Path(__file__).parents[2] / "reference" / "by_outcome"
ANSWERS = pd.read_csv(FOLDER / "answers.csv", dtype=str, keep_default_na=False).to_dict("records")


def models(texts, conditions):
    """Models as sets of terms, the order of terms and literals being free."""
    levels = [2] * len(conditions)
    return {parse(text, conditions, levels).terms for text in texts}


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize(
    "answer", ANSWERS, ids=lambda a: f"{Path(a['file']).stem} {a['outcome']} {a['frequency']} {a['hand']}"
)
def test_as_r_answers(answer):
    frame, side = pd.read_csv(FOLDER / answer["file"], index_col=0), answer["outcome"]
    asked = {"consistency_cutoff": float(answer["consistency"]), "pri_cutoff": float(answer["pri"])}
    asked["frequency_cutoff"] = int(answer["frequency"])
    if side.startswith("~"):  # the outcome itself has cutoffs that no row would reach
        asked = {f"{name}_negation": value for name, value in asked.items()} | {"consistency_cutoff": 1.0}
    if answer["claim"]:
        asked["necessity_claims"] = {side: [answer["claim"]]}
    if answer["hand"] != "0":
        asked["row_outcomes"] = {side: {answer["hand"]: {"value": answer["value"], "reason": "as R is told"}}}
    tables = truth_tables.truth_table(frame, "OUTC", **asked)
    found = minimise(tables).models
    conditions = tables.settings["conditions"]
    for kind in ("conservative", "parsimonious"):
        own = found[(found["outcome"] == side) & (found["solution"] == kind)]["expression"]
        assert models(own, conditions) == models(filter(None, answer[kind].split(" | ")), conditions)
    data = sides_of(frame, tables.settings)[side.startswith("~")].data
    rows = recoded_rows(
        tables.truth_table, tables.excluded, data, tables.settings, tables.settings["consistency_cutoff"]
    )
    claimed = rows[rows["why"] == "necessity claim"]["row"].tolist()
    assert claimed == [int(row) for row in answer["recoded"].split(";") if row]
