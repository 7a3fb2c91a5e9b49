import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.steps.calibrate.stepwise import by_codes, by_thresholds, pass_through, reached
from tests.strategies import exact


def test_pass_through_keeps_memberships_and_levels():
    assert pass_through([0, 0.3, 1]).tolist() == [0, 0.3, 1]
    assert pass_through([0, 2, 1]).tolist() == [0, 2, 1]


@pytest.mark.parametrize(
    ("scores", "named"), [([0, 1.2], "1.2"), ([-0.1, 0.5], "-0.1"), ([-2, 1], "-2"), ([math.nan], "nan")]
)
def test_pass_through_of_other_scores(scores, named):
    with pytest.raises(InputError, match=f"^{named} is no membership"):
        pass_through(scores)


def test_a_score_at_a_threshold_has_reached_it():
    assert reached([549.9, 550, 550.1, 850], [550]).tolist() == [0, 1, 1, 1]
    assert reached([549.9, 550, 849, 850, 900], [550, 850]).tolist() == [0, 1, 1, 2, 2]
    assert reached([900, 850, 551, 550, 100], [850, 550]).tolist() == [0, 1, 1, 2, 2]


@pytest.mark.parametrize("thresholds", [[2, 2], [1, 3, 2], [3, 1, 2]])
def test_thresholds_out_of_order(thresholds):
    with pytest.raises(InputError, match="are out of order"):
        reached([1], thresholds)


def test_memberships_by_thresholds_and_by_codes():
    assert by_thresholds([9, 10, 20, 30], [10, 20, 30], (0, 0.33, 0.67, 1)).tolist() == [0, 0.33, 0.67, 1]
    assert by_codes([3, 1, 1, 2.0], {1: 0, 2: 0.5, 3: 1}).tolist() == [1, 0, 0, 0.5]
    with pytest.raises(InputError, match=r"the code 4 has no membership\. Hint: the codes are 1, 2"):
        by_codes([4], {1: 0, 2: 1})


@exact
@given(
    st.lists(st.integers(-20, 20), min_size=1, max_size=8),
    st.lists(st.integers(-20, 20), min_size=1, max_size=5, unique=True),
)
def test_levels_rise_with_the_scores_and_falling_thresholds_mirror_rising_ones(raw, thresholds):
    thresholds = sorted(thresholds)
    levels = reached(sorted(raw), thresholds)
    assert (np.diff(levels) >= 0).all()
    assert levels.tolist() == [sum(x >= t for t in thresholds) for x in sorted(raw)]
    if len(thresholds) > 1:
        assert reached([-x for x in sorted(raw)], [-t for t in thresholds]).tolist() == levels.tolist()
