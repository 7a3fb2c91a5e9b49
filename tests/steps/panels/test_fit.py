import math

import numpy as np
from hypothesis import given

from equifinal.sets.fit import necessity, sufficiency
from equifinal.steps.panels.fit import pooled_sums, sums_by
from tests.strategies import exact

from .drawn import cases_of, panels


def close(a, b):
    return (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, abs_tol=1e-12)


@exact
@given(panels())
def test_figures_are_those_of_the_cases_alone(panel):
    data, dimension = panel
    x = np.vstack([data.x.T, 1 - data.x.T])
    sums = sums_by(x, data.y, dimension)
    for k in range(len(dimension.partitions)):
        members = cases_of(dimension, k)
        assert sums.n[k] == len(members)
        for i, row in enumerate(x):
            fit = sufficiency(row[members], data.y[members])
            need = necessity(row[members], data.y[members])
            found = [sums.consistency[i, k], sums.pri[i, k], sums.coverage[i, k]]
            assert all(map(close, found, fit)), (found, fit)
            assert close(sums.coverage[i, k], need.consistency)
            assert close(sums.consistency[i, k], need.coverage)


@exact
@given(panels())
def test_sums_of_partitions_add_up_to_the_pooled_ones(panel):
    data, dimension = panel
    parts, whole = sums_by(data.x.T, data.y, dimension), pooled_sums(data.x.T, data.y)
    for name in ("x", "y", "xy", "ambiguous"):
        assert np.allclose(getattr(parts, name).sum(axis=1, keepdims=True), getattr(whole, name))
    assert parts.n.sum() == whole.n.sum() == len(data.cases)


def test_several_outcomes_side_by_side():
    x, y = np.array([[1.0, 0.5], [1, 0.5]]), np.array([[1.0, 0], [0, 1]])
    assert pooled_sums(x, y).xy.tolist() == [[1.0], [0.5]]
