import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.nca.scope import digits, is_crisp, limits_of, plot_of
from tests.nca.small import exact, scores


def test_the_scope_of_the_cases():
    plot = plot_of([3, 1, 2], [0.5, 0.1, 0.9])
    assert plot.limits == plot.own_limits == (1, 3, 0.1, 0.9)
    assert plot.is_observed
    assert plot.area == pytest.approx(1.6)


@pytest.mark.parametrize(
    ("corner", "limits"),
    [(1, (0, 5, 0, 1)), (2, (-5, 0, 0, 1)), (3, (0, 5, -1, 0)), (4, (-5, 0, -1, 0))],
)
def test_a_corner_mirrors_scores_and_scope_alike(corner, limits):
    plot = plot_of([1, 2, 3], [0.2, 0.3, 0.4], corner, (0, 5, 0, 1))
    assert plot.limits == limits
    assert plot.own_limits == (0, 5, 0, 1)
    assert not plot.is_observed
    assert (plot.own_x(plot.x).tolist(), plot.own_y(plot.y).tolist()) == ([1, 2, 3], [0.2, 0.3, 0.4])


def test_a_scope_is_as_wide_as_the_cases_at_least():
    assert plot_of([-1, 2], [0.5, 3], scope=(0, 1, 0, 1)).limits == (-1, 2, 0, 3)


def test_a_scope_of_whole_numbers_is_one():
    assert plot_of([0.2, 0.5], [0.1, 0.8], scope=(0, 1, 0, 1)).limits == (0, 1, 0, 1)


@given(scores(), st.sampled_from([1, 2, 3, 4]))
@exact
def test_shares_of_the_scope_run_from_0_to_1(drawn, corner):
    x, y = plot_of(*drawn, corner).unit
    assert (x.min(), x.max(), y.min(), y.max()) == (0, 1, 0, 1)


def test_numbers_that_print_alike_are_alike():
    assert digits([0.1 + 0.2, 1e300, -1 / 3]).tolist() == [0.3, 1e300, -0.333333333333333]
    assert limits_of(*map(digits, ([0.3, 0.1 + 0.2], [0, 1]))) == (0.3, 0.3, 0, 1)


def test_two_values_are_crisp_whatever_they_are():
    assert is_crisp([0.3, 0.1 + 0.2, 7])
    assert is_crisp([2, 2])
    assert not is_crisp([0, 1, 2])


@pytest.mark.parametrize(
    ("x", "y", "scope", "sentence"),
    [
        ([1, np.nan, 2], [1, 2, 3], None, "a score is missing"),
        ([1, 2, 3], [1, 2, np.inf], None, "a score is missing"),
        ([0.4], [0.5], None, "1 scores of the condition and 1 of the outcome are given. Hint: two or more are needed"),
        ([1, 2, 3], [1, 2], None, "3 scores of the condition and 2 of the outcome"),
        ([1, 2], [1, 2], (1, 0, 0, 1), r"the scope \[1, 0, 0, 1\] has no area"),
    ],
)
def test_what_is_no_plot_is_said(x, y, scope, sentence):
    with pytest.raises(InputError, match=sentence):
        plot_of(x, y, scope=scope)
