import numpy as np
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.nca.choice import why_not

FUZZY, CRISP = [0.1, 0.4, 0.7, 0.9], [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("x", "levels", "y", "reason"),
    [
        ([FUZZY, CRISP], (2, 2), FUZZY, None),
        ([CRISP, CRISP], (2, 2), FUZZY, "crisp"),
        ([FUZZY, FUZZY], (2, 2), CRISP, "crisp"),
        ([[0, 1, 2, 3], CRISP], (4, 2), FUZZY, "crisp"),
        ([FUZZY[:2], FUZZY[:2]], (2, 2), FUZZY[:2], "few"),
    ],
)
def test_degrees_need_fuzzy_sets(x, levels, y, reason):
    data = CalibratedData(tuple("pqrs"[: len(y)]), ("A", "B"), levels, np.array(x, dtype=float).T, "Y", np.array(y))
    assert why_not(data) == reason
