import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.calibrate.drafts import (
    as_measured,
    as_memberships,
    as_scale,
    as_two_values,
    propose_anchors,
    round_between,
)
from tests.strategies import exact


@pytest.mark.parametrize(
    ("draft", "scores", "keys"),
    [
        (as_memberships, [0, 1, 1], {}),
        (as_memberships, [0.2, 1], {}),
        (as_memberships, [0, 1, 2, 3], {}),
        (as_memberships, [0, 1, 3], None),
        (as_memberships, [-0.1, 1], None),
        (as_two_values, [3, 7, 7], {"threshold": 7}),
        (as_two_values, [0.5, 1.5], None),
        (as_two_values, [1, 2, 3], None),
        (lambda scores: as_scale(scores, 6), [2, 6, 3], {"codes": [1, 2, 3, 4, 5, 6]}),
        (lambda scores: as_scale(scores, 6), [0, 6, 3], None),
        (lambda scores: as_scale(scores, 6), [1, 5, 3], None),
        (as_measured, [0, 3, 5, 5], {"exclusion": 0, "crossover": 3.0, "inclusion": 5}),
        (as_measured, [3.5, 3.5], None),
    ],
)
def test_what_scores_look_made_for(draft, scores, keys):
    found = draft(np.array(scores))
    assert (found and {key: value for key, value in found[0].items() if key != "rationale"}) == keys


def test_rounding_stays_between():
    assert round_between(0, 100) == 50
    assert round_between(-0.0131, -0.0118) == -0.0125 or -0.0131 < round_between(-0.0131, -0.0118) < -0.0118
    assert round_between(12345, 12346) == 12345.5


def test_anchors_stand_in_a_gap_that_leaves_no_skewed_set():
    # The widest gap, before 1000, would leave one case above.
    scores = [1, 2, 3, 4, 5, 16, 17, 18, 19, 1000]
    found = propose_anchors(scores)
    assert 5 < found["crossover"] < 16
    assert propose_anchors([3, 3, 3]) is None


@exact
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=15).filter(lambda x: min(x) < max(x)))
def test_proposed_anchors_are_in_order_and_part_the_cases(scores):
    found = propose_anchors(scores)
    assert found["exclusion"] < found["crossover"] < found["inclusion"]
    assert min(scores) < found["crossover"] < max(scores)
    assert found["crossover"] not in scores
    assert all(isinstance(value, float) for value in found.values())


def test_among_many_cases_a_gap_by_chance_is_none():
    scores = np.random.default_rng(1).uniform(0, 100, 1000)
    crossover = propose_anchors(scores)["crossover"]
    assert 0.49 <= (scores > crossover).mean() <= 0.51
    assert propose_anchors([*scores[scores < 60], *(scores[scores < 40] + 66)])["crossover"] == pytest.approx(63, abs=2)
