import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.panels.distances import distances
from tests.strategies import exact

CONSISTENCIES = st.lists(st.one_of(st.integers(0, 20).map(lambda i: i / 20), st.just(math.nan)), min_size=1, max_size=9)


def by_definition(values):
    c = [value for value in values if not math.isnan(value)]
    if not sum(c):
        return math.nan, math.nan
    n = len(c)
    d = math.sqrt(sum((value / sum(c) - 1 / n) ** 2 for value in c))
    return d, d / math.sqrt(n / (n**2 + 3 * n + 2))


@exact
@given(CONSISTENCIES)
def test_distances_are_as_defined(values):
    found = distances(np.array([values]))
    for mine, wanted in zip((found.distance[0], found.adjusted[0]), by_definition(values), strict=True):
        assert mine == pytest.approx(wanted, abs=1e-9, nan_ok=True)
    known = [value for value in values if not math.isnan(value)]
    assert found.partitions[0] == len(known)
    assert found.undefined[0] == len(values) - len(known)
    if known:
        assert (found.lowest[0], found.highest[0]) == (min(known), max(known))


@exact
@given(CONSISTENCIES)
def test_the_adjusted_distance_is_a_coefficient_of_variation(values):
    c = np.array([value for value in values if not math.isnan(value)])
    if len(c) and c.sum():
        n, cv = len(c), c.std() / c.mean()
        assert distances(c[None]).adjusted[0] == pytest.approx(cv * math.sqrt((n + 1) * (n + 2)) / n, abs=1e-9)


def test_equal_consistencies_are_at_no_distance_however_low():
    assert distances(np.full((1, 7), 0.3)).distance.tolist() == [0]
