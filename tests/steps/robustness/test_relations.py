import numpy as np
import pandas as pd
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.relations import comparison_table, moved_cases, relation

F = -1


@pytest.mark.parametrize(
    ("model", "baseline", "word"),
    [
        ([(1, F)], [[(1, F)]], "same"),
        ([(F, 1), (1, F)], [[(1, F), (F, 1)]], "same"),
        ([(1, 1)], [[(1, F)]], "subset"),
        ([(1, F)], [[(1, 1)]], "superset"),
        ([(1, F)], [[(1, 1), (1, 0)]], "subset"),  # the two terms together are A, though no single one is
        ([(1, F)], [[(F, 1)]], "changed"),
        ([], [[(1, F)]], "none"),
        ([(1, F)], [], "none"),
        ([(1, F)], [[(F, 1)], [(1, F)]], "same"),
    ],
)
def test_relation(model, baseline, word):
    assert relation(model, baseline, [2, 2]) == word


def test_comparison_has_a_line_for_a_cutoff_without_a_solution():
    columns = ["outcome", "solution", "model", "expression", "consistency", "coverage"]
    lines = [("Y", "intermediate", 1, "A + B", 0.9, 0.8)]
    models = {0.8: pd.DataFrame(lines, columns=columns), 0.9: pd.DataFrame([], columns=columns)}
    table = comparison_table(models, ["A", "B"], [2, 2], ["Y"])
    table = table[table["solution"] == "intermediate"].drop(columns=["outcome", "solution"])
    assert table.to_csv(index=False) == (
        "cutoff,model,expression,relation,consistency,coverage\n0.8,1,A + B,same,0.9,0.8\n0.9,,,none,,\n"
    )


def test_cases_that_leave_and_join_a_path():
    x = np.array([[1.0, 0], [0, 1], [1, 1], [0, 0]])
    data = CalibratedData(("p", "q", "r", "s"), ("A", "B"), (2, 2), x, "Y", np.array([1.0, 1, 1, 0]))
    columns = ["outcome", "solution", "expression"]
    models = {
        0.8: pd.DataFrame([("Y", "intermediate", "A + B")], columns=columns),
        0.9: pd.DataFrame([("Y", "intermediate", "A*B")], columns=columns),
    }
    assert moved_cases(models, data, {"with A": (1, F)}).to_csv(index=False) == (
        "outcome,cutoff,path,stayed,left,joined\nY,0.9,with A,r,p,\nY,0.9,B,,q;r,\n"
    )
