import pandas as pd

from equifinal.output.warnings.cases import cases_outside, few_cases
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.output.small import crisp, study


def told(warning, frame, **options):
    return [warned.found for warned in warning(study(frame, **options))]


def test_three_cases_a_condition_are_enough():
    rows = ["111", "101", "010", "000", "111", "000"]
    assert told(few_cases, crisp(rows)) == []
    (one,) = told(few_cases, crisp(rows[:5]))
    assert one.startswith("There are 5 cases for 2 conditions, fewer than 3 a condition: random data")
    assert "Marx & Dusa 2011, doi:10.4256/mio.2010.0037" in one


def test_more_than_a_fifth_of_the_cases_in_no_row():
    values = [[1, 1], [0, 0], [0.9, 0.8], [0.1, 0.2], [0.5, 0.6]]
    frame = pd.DataFrame(values, columns=["A", "Y"], index=list("pqrst"))
    assert told(cases_outside, frame) == []
    frame.loc["s", "A"] = 0.5
    (one,) = cases_outside(study(frame))
    assert one.found.startswith("2 of 5 cases are in no row that is analysed: 2 at exactly 0.5 in a condition, 0 in")
    assert "half_membership" in one.advice


def test_more_than_a_fifth_of_the_cases_in_rare_rows():
    rows = ["111", "111", "000", "000", "010", "101"]
    assert told(cases_outside, crisp(rows)) == []
    (one,) = cases_outside(study(crisp(rows), cutoffs=Cutoffs(0.8, 0.7, 2)))
    assert one.found.endswith("0 at exactly 0.5 in a condition, 2 in rows below the frequency cutoff.")
    assert one.advice.startswith("Lower frequency_cutoff")
