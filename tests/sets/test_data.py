import math

import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData, join, term_memberships

FRAME = pd.DataFrame(
    {"A": [1.0, 0.2, 0.5], "M": [0, 3, 1], "Y": [0.9, 0.1, 0.5], "Z": [0, 2, 1]}, index=["p", "q", "r"]
)


def changed(column, *values):
    return FRAME.assign(**{column: list(values)})


def test_from_frame_by_hand():
    data = CalibratedData.from_frame(FRAME, "Y", ["M", "A"])
    assert data.cases == ("p", "q", "r")
    assert data.conditions == ("M", "A")
    assert data.levels == (4, 2)
    assert data.x.tolist() == [[0, 1], [3, 0.2], [1, 0.5]]
    assert (data.outcome, data.y.tolist()) == ("Y", [0.9, 0.1, 0.5])


def test_a_value_of_a_multi_value_outcome():
    data = CalibratedData.from_frame(FRAME, "Z[2]", ["A"])
    assert (data.outcome, data.y.tolist()) == ("Z[2]", [0, 1, 0])
    assert CalibratedData.from_frame(FRAME, "Z[0]", ["A"]).y.tolist() == [1, 0, 0]


def test_negated_and_back():
    data = CalibratedData.from_frame(FRAME, "Y", ["A"])
    assert data.negated().outcome == "~Y"
    assert data.negated().y.tolist() == pytest.approx([0.1, 0.9, 0.5])
    assert data.negated().negated().outcome == "Y"
    assert data.negated().x is data.x
    assert CalibratedData.from_frame(FRAME, "Z[2]", ["A"]).negated().outcome == "~Z[2]"


def test_a_condition_that_is_never_present_has_two_levels():
    assert CalibratedData.from_frame(changed("A", 0, 0, 0), "Y", ["A"]).levels == (2,)


def test_memberships_in_the_terms_of_a_model_and_names_as_the_tables_join_them():
    data = CalibratedData.from_frame(FRAME, "Y", ["M", "A"])
    assert term_memberships(data, [(-1, 1), (3, 1), (-1, -1)]).tolist() == [[1, 0.2, 0.5], [0, 0.2, 0], [1, 1, 1]]
    assert join(data.cases) == "p;q;r"
    assert join([]) == ""


@pytest.mark.parametrize(("outcome", "level"), [("Z[3]", "Z"), ("A[1]", "A")])
def test_a_level_that_the_outcome_does_not_have(outcome, level):
    with pytest.raises(InputError) as caught:
        CalibratedData.from_frame(FRAME, outcome, ["M"])
    assert str(caught.value) == (
        f"the outcome {outcome} names a level that {level} does not have. Hint: levels are 0, 1, 2, …"
    )


@pytest.mark.parametrize(("outcome", "conditions", "missing"), [("Y", ["A", "B"], "B"), ("V", ["A"], "V")])
def test_a_column_that_is_not_there(outcome, conditions, missing):
    with pytest.raises(InputError) as caught:
        CalibratedData.from_frame(FRAME, outcome, conditions)
    assert str(caught.value) == f"the data have no column {missing}. Hint: the columns are A, M, Y, Z"


def test_one_case():
    data = CalibratedData.from_frame(FRAME[:1], "Y", ["A"])
    assert (data.cases, data.x.shape, data.levels) == (("p",), (1, 1), (2,))


def test_no_condition():
    with pytest.raises(InputError, match="there is no condition"):
        CalibratedData.from_frame(FRAME, "Y", [])


def test_names_of_cases_are_text():
    assert CalibratedData.from_frame(FRAME.set_axis([1, 2, 3]), "Y", ["A"]).cases == ("1", "2", "3")


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (FRAME.set_axis(["p", "q", "p"]), "case p stands in the data more than once. Hint: every case needs"),
        (FRAME.set_axis([1, "1", 2]), "case 1 stands in the data more than once."),
        (FRAME[:0], "the data hold no case."),
        (changed("A", 0.1, 1.2, 0.5), "A of case q is 1.2. Hint: memberships lie between 0 and 1"),
        (changed("A", 0.1, 0.2, -0.5), "A of case r is -0.5."),
        (changed("A", 0, -1, 2), "A of case q is -1."),
        (changed("A", 0.1, math.nan, 0.5), "A of case q is missing."),
        (changed("A", math.nan, math.nan, math.nan), "A of case p is missing."),
        (changed("A", 0.1, math.inf, 0.5), "A of case q is inf."),
        (changed("Y", 0.1, math.nan, 0.5), "Y of case q is missing."),
        (changed("Y", 0.1, 1.2, 0.5), "Y of case q is 1.2."),
        (
            changed("Y", 0, 2, 1),
            "the outcome Y has several levels. Hint: name the one to explain, such as Y[1]",
        ),
    ],
)
def test_bad_data(frame, message):
    with pytest.raises(InputError) as caught:
        CalibratedData.from_frame(frame, "Y", ["A"])
    assert str(caught.value).startswith(message)


def test_a_missing_level_is_said_of_the_case_where_it_is_missing():
    with pytest.raises(InputError, match="A of case q is missing"):
        CalibratedData.from_frame(changed("A", 2, math.nan, 0), "Y", ["A"])


def test_an_infinite_level():
    with pytest.raises(InputError, match="A of case q is inf"):
        CalibratedData.from_frame(changed("A", 2, math.inf, 0), "Y", ["A"])


def test_several_levels_of_an_outcome_are_explained_together():
    frame = pd.DataFrame({"A": [1, 0, 1, 0], "Y": [0, 1, 2, 3]}, index=list("pqrs"))
    data = CalibratedData.from_frame(frame, "Y[1,3]", ["A"])
    assert data.y.tolist() == [0, 1, 0, 1]
    assert data.negated().y.tolist() == [1, 0, 1, 0]
    for outcome, message in (("Y[0,1,2,3]", "names every level that the cases have"), ("Y[1,4]", "names a level that")):
        with pytest.raises(InputError, match=message):
            CalibratedData.from_frame(frame, outcome, ["A"])
