import pandas as pd

from equifinal.output.warnings.sets import one_sided_sets, repeated_conditions, skewed_sets
from tests.output.small import crisp, study


def told(warning, frame, **options):
    return [warned.found for warned in warning(study(frame, **options))]


def fuzzy(**columns):
    length = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=[f"c{i}" for i in range(length)]).astype(float)


EVEN = [0.9, 0.2, 0.7, 0.1, 0.8]
OUTCOME = [0.8, 0.1, 0.3, 0.2, 0.9]


def test_more_than_four_fifths_on_one_side():
    assert told(skewed_sets, fuzzy(A=[0.9, 0.8, 0.7, 0.9, 0.2], Y=OUTCOME)) == []
    (one,) = told(skewed_sets, fuzzy(A=[0.9, 0.8, 0.7, 0.9, 0.6, 0.2], Y=[*OUTCOME, 0.1]))
    assert one == "1 set is skewed, more than 80 % of the cases on one side of it: A (83 %)."
    (one,) = told(skewed_sets, fuzzy(A=[*EVEN, 0.1], Y=[0.2, 0.1, 0.3, 0.2, 0.4, 0.9]))
    assert "Y (83 %)" in one


def test_a_level_that_nearly_all_cases_have():
    frame = fuzzy(A=[2, 2, 2, 2, 2, 1], Y=[1, 0, 1, 0, 1, 0])
    assert told(skewed_sets, frame) == ["1 set is skewed, more than 80 % of the cases on one side of it: A (83 %)."]


def test_a_set_that_divides_no_cases():
    assert told(one_sided_sets, fuzzy(A=EVEN, Y=OUTCOME)) == []
    frame = fuzzy(A=[0.1, 0.2, 0.5, 0.4, 0.3], B=[0.6, 0.5, 0.9, 1, 0.7], C=EVEN, Y=OUTCOME)
    assert told(one_sided_sets, frame) == [
        "Sets that do not divide the cases: A is never above 0.5; B is never below 0.5."
    ]
    assert told(skewed_sets, frame) == []
    assert told(one_sided_sets, fuzzy(A=EVEN, Y=[0.4, 0.1, 0.3, 0.2, 0.5])) == [
        "Sets that do not divide the cases: Y is never above 0.5."
    ]


def test_a_condition_that_repeats_another():
    frame = fuzzy(A=EVEN, B=[0.6, 0.4, 0.9, 0.3, 1], C=[0.1, 0.7, 0.2, 0.8, 0.3], D=[1, 1, 0, 0, 1], Y=OUTCOME)
    (one,) = told(repeated_conditions, frame)
    assert one.endswith("in the same way: A and B; A and C; B and C.")
    assert told(repeated_conditions, frame[["A", "D", "Y"]]) == []


def test_levels_under_other_names_repeat_each_other():
    frame = fuzzy(L=[0, 1, 2, 1, 0, 2], M=[2, 0, 1, 0, 2, 1], Y=[1, 0, 1, 0, 1, 0])
    assert told(repeated_conditions, frame)[0].endswith("L and M.")
    assert told(repeated_conditions, frame.assign(M=[2, 0, 1, 0, 2, 0])) == []


def test_a_case_at_half_tells_nothing_apart():
    assert told(repeated_conditions, fuzzy(A=EVEN, B=[0.6, 0.4, 0.5, 0.3, 1], Y=OUTCOME)) == []


def test_a_condition_with_the_memberships_of_the_outcome():
    assert told(repeated_conditions, fuzzy(A=OUTCOME, B=EVEN, Y=OUTCOME))[0].endswith("in the same way: A and Y.")
    assert told(repeated_conditions, fuzzy(A=[1 - y for y in OUTCOME], B=EVEN, Y=OUTCOME))[0].endswith("A and Y.")
    assert told(repeated_conditions, crisp(["11", "00", "11"], "AY")) == []
