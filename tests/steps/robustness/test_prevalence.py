import numpy as np
import pytest

from equifinal.steps.robustness.prevalence import prevalence_adjusted_consistency


def test_adjusted_consistency_by_hand():
    x, y = np.array([0.6, 0.2, 0.9]), np.array([0.7, 0.4, 0.3])
    # shared 0.6+0.2+0.3, against 0.3+0.2+0.7, all four 0.3+0.2+0.1, w = 1.4/1.6
    assert prevalence_adjusted_consistency(x, y) == pytest.approx(1.1 / (1.1 + 1.4 / 1.6 * (1.2 - 0.6)))
    assert prevalence_adjusted_consistency(np.ones(2), np.ones(2)) == 1
    assert np.isnan(prevalence_adjusted_consistency(np.zeros(2), np.array([0.0, 1.0])))
