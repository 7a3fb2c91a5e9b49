import numpy as np
import pytest

from equifinal.errors import InputError
from equifinal.steps.calibrate.indirect import grouped, indirect_curve

SCORES = np.array([0, 1, 2, 3, 5, 8, 13, 21, 34, 55], dtype=float)


def test_a_score_at_a_threshold_stays_in_the_lower_group():
    assert grouped([0, 2, 2.1, 13, 14], [2, 8, 13]).tolist() == [0, 0, 0.333, 0.667, 1]
    assert grouped([5], [13, 2]).tolist() == [0.5]


def test_fitted_memberships_sum_to_those_of_the_groups():
    """The likelihood's first equation: residuals of a logit with a constant add up to 0."""
    thresholds = [2, 8, 13]
    fitted = indirect_curve(SCORES, thresholds)(SCORES)
    assert fitted.sum() == pytest.approx(grouped(SCORES, thresholds).sum(), abs=2e-3)
    assert ((fitted >= 0) & (fitted <= 1)).all()


def test_few_cases_and_groups_that_part_cleanly():
    assert indirect_curve([1, 2], [1.5])([1, 2]).tolist() == [0, 1]
    assert indirect_curve([1, 1, 1], [0.5])([1]).tolist() == [1]
    assert indirect_curve(SCORES, [100])(SCORES).tolist() == [0] * 10


def test_negative_scores_are_refused():
    with pytest.raises(InputError, match=r"takes logarithms, and -3 is negative"):
        indirect_curve([1, -3], [0])
