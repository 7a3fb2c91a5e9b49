import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.steps.sides import combinations, expectations_of, outcomes_of, search_options, sides_of

MEMBERSHIPS = pd.DataFrame(
    {"A": [1, 0.2, 0.6], "L": [0, 1, 2], "Y": [0.9, 0.3, 0.5]}, index=pd.Index(["p", "q", "r"], name="case")
)
SETTINGS = {
    "outcome": "Y",
    "conditions": ["A", "L"],
    "directional_expectations": ["A", "L[1,2]", "A*L[2]"],
    "directional_expectations_negation": None,
    "paths": {"high": {"terms": "A*L[2]", "en": "High"}},
}


def test_the_outcome_and_then_its_negation():
    outcome, negation = sides_of(MEMBERSHIPS, SETTINGS)
    assert (outcome.name, outcome.data.outcome) == ("outcome", "Y")
    assert (negation.name, negation.data.outcome) == ("negation", "~Y")
    assert outcome.data.levels == negation.data.levels == (2, 3)
    assert outcome.data.cases == ("p", "q", "r")
    assert negation.data.y.tolist() == pytest.approx([0.1, 0.7, 0.5])
    assert (outcome.data.x == negation.data.x).all()
    assert outcome.expectations == ("A", "L[1,2]", "A*L[2]")
    assert negation.expectations == ("~A", "~L[1,2]")
    assert outcome.paths == {"high": (1, 2)}
    assert negation.paths == {}


def test_a_step_without_expectations_and_paths_gets_none():
    sides = sides_of(MEMBERSHIPS, {"outcome": "Y", "conditions": ["A"]})
    assert [(side.expectations, side.paths) for side in sides] == [((), {}), ((), {})]


def test_expectations_for_the_negation_may_be_given_even_as_none_at_all():
    assert expectations_of(SETTINGS | {"directional_expectations_negation": ["A"]})[1] == ("A",)
    assert expectations_of(SETTINGS | {"directional_expectations_negation": []})[1] == ()
    assert expectations_of({}) == ((), ())


def test_outcomes_by_side_of_a_level_too():
    assert outcomes_of({"outcome": "L[2]"}) == {"outcome": "L[2]", "negation": "~L[2]"}


def test_irredundant_models_are_asked_for_by_name():
    given = {"models": "irredundant", "max_models": 5, "max_seconds": 2.5}
    assert search_options(given) == {"limit": 5, "seconds": 2.5, "irredundant": True}


def test_combinations_are_one_implicant_a_line():
    data = sides_of(MEMBERSHIPS, SETTINGS)[0].data
    assert combinations(pd.DataFrame({"combination": ["~A", "A*L[0]"]}), data) == [(0, -1), (1, 0)]
    assert combinations(pd.DataFrame({"combination": []}), data) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [({"outcome": "Z"}, "no column Z"), ({"conditions": ["A", "B"]}, "no column B"), ({"conditions": []}, "condition")],
)
def test_what_the_memberships_lack(change, message):
    with pytest.raises(InputError, match=message):
        sides_of(MEMBERSHIPS, SETTINGS | change)


def test_a_membership_out_of_bounds_names_its_case():
    with pytest.raises(InputError, match=r"A of case q is 1\.5"):
        sides_of(MEMBERSHIPS.assign(A=np.array([0.1, 1.5, 0.2])), SETTINGS)
