import itertools

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import equifinal as eq
from equifinal.api.solutions import solutions_at

ROWS = list(itertools.product([0, 1], repeat=3))


def test_the_solution_of_the_towns(solved):
    found = solved.models.query("outcome == 'OUT'").set_index("solution")["expression"]
    assert found["intermediate"] == "STAFF + FUNDS"
    assert set(found.index) == {"conservative", "parsimonious", "intermediate"}


@settings(max_examples=25)
@given(st.lists(st.sampled_from([0, 1]), min_size=8, max_size=8).filter(lambda values: 0 < sum(values) < 8))
def test_a_conservative_solution_covers_the_rows_coded_1_and_no_other(values):
    frame = pd.DataFrame(ROWS, columns=list("ABC"), index=[f"c{i}" for i in range(8)]).assign(OUT=values)
    solved = eq.minimise(eq.truth_table(frame, "OUT"))
    line = solved.models.query("outcome == 'OUT' and solution == 'conservative'").iloc[0]
    covered = [
        any(
            all(row["ABC".index(x[-1])] == (x[0] != "~") for x in term.split("*"))
            for term in line["expression"].split(" + ")
        )
        for row in ROWS
    ]
    assert covered == [bool(value) for value in values]


def test_a_solution_at_another_cutoff(solved, memberships):
    again = eq.minimise(eq.truth_table(memberships, "OUT", ["STAFF", "FUNDS"], pri_cutoff=0.5, consistency_cutoff=0.9))
    pd.testing.assert_frame_equal(solutions_at(solved, 0.9).models, again.models)


def test_kinds_of_cases_and_which_to_study(solved):
    kinds = eq.case_kinds(solved)
    whole = kinds.case_kinds.query("outcome == 'OUT' and configuration == 'solution'").set_index("case")["kind"]
    assert whole["Fir"] == "typical"
    assert whole["Oak"] == "irrelevant"
    assert {"choice", "case"} <= {*kinds.case_selection}


@pytest.mark.parametrize("function", [eq.minimise, eq.case_kinds])
def test_what_comes_from_another_step_is_refused(function):
    with pytest.raises(eq.InputError, match="is of the type str"):
        function("tables")
