import math

import numpy as np
import pandas as pd
import pytest

from equifinal.api.asked import cases_of, checked, extended, numbers_of, plain, settled
from equifinal.errors import InputError

FRAME = pd.DataFrame({"A": [1, 0], "OUT": [0.9, 0.2]}, index=["p", "q"])


def test_cases_are_named_by_a_column_or_by_the_index():
    named = FRAME.rename_axis("case").reset_index()
    pd.testing.assert_frame_equal(cases_of(named), cases_of(FRAME))
    assert cases_of(FRAME.set_axis([1, 2])).index.tolist() == ["1", "2"]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        ([1, 2], "a DataFrame is wanted, not list."),
        (FRAME.set_axis(["p", "p"]), "the case p stands more than once."),
        (FRAME.set_axis(["p", None]), "row 2 of the frame names no case."),
        (FRAME.set_axis(["p", "q;r"]), "a case is called 'q;r'."),
        (FRAME.set_axis(["A", "A"], axis=1), "the frame has two columns A."),
        (FRAME.set_index("A", append=True), "the frame has an index of several levels."),
    ],
)
def test_what_is_no_table_of_cases_is_said_in_a_sentence(frame, words):
    with pytest.raises(InputError) as error:
        cases_of(frame)
    assert str(error.value).startswith(words)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (math.nan, "A of case q is missing."),
        ("high", "A of case q is 'high', no number."),
        (math.inf, "A of case q is inf."),
    ],
)
def test_a_value_that_is_no_number_is_named_with_its_case(value, words):
    frame = pd.DataFrame({"A": [1, value]}, index=["p", "q"], dtype=object)
    with pytest.raises(InputError) as error:
        numbers_of(frame, ["A"])
    assert str(error.value).startswith(words)


def test_numbers_of_numpy_become_those_of_a_configuration():
    found = plain({"a": np.float64(0.5), "b": np.arange(2), "c": (np.int64(1), {"x"}), "d": pd.Series([1.5])})
    assert found == {"a": 0.5, "b": [0, 1], "c": [1, ["x"]], "d": [1.5]}
    assert [type(value) for value in (found["a"], found["b"][0])] == [float, int]


def test_settings_are_those_of_the_configuration():
    memberships, settings = settled(FRAME, "OUT", pri_cutoff=0.7)
    assert memberships.columns.tolist() == ["A", "OUT"]
    assert (settings["conditions"], settings["pri_cutoff"], settings["consistency_cutoff"]) == (["A"], 0.7, 0.8)
    assert extended(settings, memberships, max_models=3)["max_models"] == 3


@pytest.mark.parametrize(
    ("outcome", "conditions", "given", "words"),
    [
        ("~OUT", None, {}, "outcome is ~OUT. Hint: name OUT"),
        (1, None, {}, "outcome is 1."),
        ("NONE", None, {}, "outcome names the column NONE"),
        ("OUT", "A", {}, "conditions is 'A'."),
        ("OUT", ["B"], {}, "conditions names the column B"),
        ("OUT", ["A"], {"pri_cutoff": 7}, "pri_cutoff is 7. Hint: a number from 0 to 1 is allowed"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_sentence(outcome, conditions, given, words):
    with pytest.raises(InputError) as error:
        settled(FRAME, outcome, conditions, **given)
    assert str(error.value).startswith(words)


def test_single_keys_are_checked():
    assert checked(half_membership=0.501) == {"half_membership": 0.501}
    with pytest.raises(InputError, match="half_membership is 5"):
        checked(half_membership=5)
