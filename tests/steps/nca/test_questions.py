import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.steps.nca.questions import Axis, Question, questions_of
from tests.steps.nca.small import CASES, MEMBERSHIPS, RAW, settings


def asked(**nca):
    return {(q.outcome, q.condition): q for q in questions_of(MEMBERSHIPS, RAW, settings(**nca))}


def test_each_condition_before_its_negation_the_outcome_before_its_own():
    names = ["A", "~A", "B", "~B", "C", "~C"]
    assert list(asked()) == [(outcome, name) for outcome in ("Y", "~Y") for name in names]


def test_memberships_stand_in_the_upper_left_from_0_to_1():
    for (outcome, condition), question in asked().items():
        assert (question.corner, question.scope, question.plot.own_limits) == (1, (0, 1, 0, 1), (0, 1, 0, 1))
        member = MEMBERSHIPS[condition.removeprefix("~")]
        assert question.x.values.tolist() == pytest.approx(1 - member if condition.startswith("~") else member)
        assert question.y.values[0] == pytest.approx(0.9 if outcome == "~Y" else 0.1)


def test_the_scope_of_the_cases_on_request():
    assert asked(scope="observed")["Y", "A"].scope is None
    assert asked(scope="observed")["Y", "A"].plot.own_limits == (0.1, 0.9, 0.1, 0.9)


def test_raw_scores_stand_in_the_corner_that_their_calibration_says():
    found = asked(scores="raw", raw_scopes={"A": [0, 100]})
    corners = {names: question.corner for names, question in found.items() if "C" not in names[1]}
    assert corners == {
        ("Y", "A"): 1,
        ("Y", "~A"): 2,
        ("Y", "B"): 2,
        ("Y", "~B"): 1,
        ("~Y", "A"): 3,
        ("~Y", "~A"): 4,
        ("~Y", "B"): 4,
        ("~Y", "~B"): 3,
    }
    assert found["Y", "A"].plot.own_limits == (0, 100, 1, 9)
    assert found["Y", "B"].plot.own_limits == (1, 8, 1, 9)


def test_values_of_a_multi_value_condition_are_crisp_sets():
    frame = MEMBERSHIPS.assign(C=[0, 1, 2, 0, 1, 2])
    for scores in ("memberships", "raw"):
        found = [
            q for q in questions_of(frame, RAW.assign(C=frame["C"]), settings(scores=scores)) if "C" in q.condition
        ]
        assert [q.condition for q in found][:6] == ["C[0]", "~C[0]", "C[1]", "~C[1]", "C[2]", "~C[2]"]
        assert all(q.ceilings(["cr_fdh", "ce_fdh"]) == ("ce_fdh",) for q in found)


def test_of_two_values_the_steps_alone_are_read():
    found = asked()
    assert found["Y", "C"].ceilings(["cr_fdh", "c_lp"]) == ("ce_fdh",)
    assert found["Y", "C"].ceilings(["cr_fdh", "ce_vrs"]) == ("ce_vrs",)
    assert found["Y", "A"].ceilings(["cr_fdh", "ce_fdh", "cr_fdh"]) == ("cr_fdh", "ce_fdh")


def test_what_cannot_be_analysed_is_said():
    with pytest.raises(InputError, match="has 2 cases"):
        questions_of(MEMBERSHIPS[:2], RAW[:2], settings())
    with pytest.raises(InputError, match="no score of case q in B"):
        questions_of(MEMBERSHIPS, RAW.assign(B=[1, np.nan, 2, 3, 4, 5]), settings(scores="raw"))
    with pytest.raises(InputError, match="the scope of A is from 0 to 50, but case s has 60"):
        questions_of(MEMBERSHIPS, RAW, settings(scores="raw", raw_scopes={"A": [0, 50]}))
    constant = Question("Y", "A", Axis(np.ones(3), 1, None), Axis(pd.Series([1, 2, 3]), 1, None))
    assert constant.flaw == "constant"
    assert len(CASES) == 6
