import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.nca.ceilings import CEILINGS
from equifinal.nca.effects import effect_size
from equifinal.nca.outliers import Outlier, outliers
from equifinal.nca.scope import plot_of
from tests.nca.small import exact, scores


@given(scores(4, 9), st.sampled_from(CEILINGS), st.sampled_from([1, 2, 3, 4]), st.booleans())
@exact
def test_without_each_case_the_effect_is_that_of_the_others(drawn, ceiling, corner, wide):
    x, y = drawn
    scope = (0, 1, 0, 1) if wide else None
    whole = effect_size(plot_of(x, y, corner, scope), ceiling)
    told = {found.case: found.size for found in outliers(x, y, ceiling, corner, scope)}
    if np.isnan(whole):
        assert told == {}
        return
    for case in range(len(x)):
        rest = effect_size(plot_of(np.delete(x, case), np.delete(y, case), corner, scope), ceiling)
        assert told.get(case, whole) == pytest.approx(rest, nan_ok=True, abs=1e-9)


def test_the_case_that_decides_comes_first():
    x, y = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1], [0.1, 0.9, 0, 0.4, 0.6, 0.8, 1]
    first, *others = outliers(x, y, "ce_fdh")
    assert (first.case, first.peer, first.end) == (1, True, False)
    assert first.size > 2 * effect_size(plot_of(x, y), "ce_fdh")
    assert all(isinstance(other, Outlier) for other in others)


def test_of_a_constant_no_case_decides():
    assert outliers([1, 1, 1], [1, 2, 3], "ce_fdh") == []
