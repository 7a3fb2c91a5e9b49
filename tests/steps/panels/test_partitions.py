import numpy as np
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.panels.partitions import LISTED, model_lines, partition_line, row_lines
from equifinal.steps.panels.solutions import Minimiser
from equifinal.steps.truth_table.cutoffs import Cutoffs

KINDS = ("conservative", "parsimonious", "intermediate")
NONE = {kind: [] for kind in KINDS}


def solve(rows, y, frequency=1):
    x = np.array(rows, dtype=float)
    cases = tuple(f"c{i}" for i in range(len(x)))
    data = CalibratedData(cases, tuple("ABCDEF"[: x.shape[1]]), (2,) * x.shape[1], x, "Y", np.array(y, dtype=float))
    return Minimiser(Cutoffs(frequency=frequency)).solve(data), data


def test_shares_are_of_the_same_count_of_all_cases():
    part, data = solve([[1, 1], [0, 0]], [1, 0])
    whole, _ = solve([[1, 1], [0, 0], [1, 0], [0, 1]], [1, 0, 1, 1])
    line = partition_line(part, data, whole.table, units=2)
    assert [line[f"{name}_share"] for name in ("rows", "positive", "negative")] == [0.5, 1 / 3, 1]
    assert line["units"] == 2
    assert line["status"] == "solved"


def test_rows_below_the_frequency_cutoff_are_not_listed():
    part, _ = solve([[1, 1], [1, 1], [0, 0]], [1, 1, 0], frequency=2)
    assert [(line["row"], line["cases"]) for line in row_lines(part)] == [(4, "c0;c1")]


@pytest.mark.parametrize(
    ("pooled", "relation"),
    [
        ([((1, 1),)], "same"),
        ([((0, 0),), ((1, 1),)], "same"),
        ([((1, -1),)], "subset"),
        ([((0, -1),)], "disjoint"),
        ([], "none"),
    ],
)
def test_how_a_model_stands_to_the_pooled_one(pooled, relation):
    part, data = solve([[1, 1], [0, 1], [1, 0]], [1, 0, 0])
    lines = model_lines(part, data, dict.fromkeys(KINDS, pooled), {})
    assert [line["relation"] for line in lines] == [relation] * 3


def test_a_narrower_pooled_model_and_one_that_overlaps():
    part, data = solve([[1, 1], [1, 0], [0, 1], [0, 0]], [1, 1, 0, 0])
    for pooled, relation in (((1, 1), "superset"), ((-1, 1), "overlap")):
        lines = model_lines(part, data, {kind: [(pooled,)] for kind in KINDS}, {})
        assert {line["relation"] for line in lines} == {relation}


def test_of_many_tied_models_the_first_are_listed_and_all_counted():
    part, data = solve([[1] * 6, [0] * 6, [1, 0, 1, 0, 1, 0], [0, 1, 0, 1, 0, 1]], [1, 0, 0, 0])
    lines = [line for line in model_lines(part, data, NONE, {}) if line["solution"] == KINDS[1]]
    assert len(lines) <= LISTED
    assert {line["models"] for line in lines} == {part.solutions[KINDS[1]].count}
