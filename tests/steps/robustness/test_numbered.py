import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.steps.robustness.numbered import numbered

COLUMNS = ["models", "expression", "core", "relation", "consistency", "coverage"]
FOUND = [
    (1, "A", "", "same", 0.9, 0.5),
    (2, "A", "", "same", 0.9, 0.5),  # one that ties with another
    (1, "B", "", "changed", 1.0, 0.25),
    (0, "", "", "none", np.nan, np.nan),
]


def told(columns, line):
    return [None if isinstance(value, float) and np.isnan(value) else value for value in line[columns].tolist()]


@settings(deadline=None)
@given(st.lists(st.sampled_from(FOUND), max_size=12))
def test_the_number_leads_to_what_the_cell_says(chosen):
    cells = pd.DataFrame(chosen, columns=COLUMNS).astype({"models": int})
    sweep, solutions = numbered(cells)
    assert sweep.columns.tolist() == ["models", "relation", "consistency", "coverage", "number"]
    assert solutions["number"].tolist() == list(range(1, len(solutions) + 1))
    assert len(solutions) == len({line for line in chosen if line[0]})
    by_number = solutions.set_index("number")
    for line, number in zip(chosen, sweep["number"], strict=True):
        if not line[0]:
            assert number == 0
            continue
        assert told(["models", "expression"], by_number.loc[number]) == [line[0], line[1]]
        assert told(["relation", "consistency", "coverage"], by_number.loc[number]) == list(line[3:])
    firsts = sweep["number"][sweep["number"] > 0].drop_duplicates()
    assert firsts.tolist() == sorted(firsts)


def test_without_a_cell_or_a_solution_there_is_none():
    for chosen in ([], FOUND[3:]):
        sweep, solutions = numbered(pd.DataFrame(chosen, columns=COLUMNS).astype({"models": int}))
        assert solutions.empty
        assert solutions.columns.tolist() == ["number", "models", "expression", "relation", "consistency", "coverage"]
        assert len(sweep) == len(chosen)
