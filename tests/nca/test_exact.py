import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.nca.exact import closed_form
from equifinal.nca.scope import plot_of
from tests.nca.small import scores
from tests.nca.test_permutation import share_of_orders


@given(scores(3, 6), st.sampled_from("xy"), st.booleans(), st.sampled_from(["ce_fdh", "cr_fdh"]))
@settings(max_examples=60, deadline=None)
def test_of_two_values_the_closed_form_is_the_share_of_all_orders(drawn, crisp, wide, ceiling):
    x, y = drawn
    x, y = (x > x.min(), y) if crisp == "x" else (x, y > y.min())
    scope = (0, 1, 0, 1) if wide and ceiling == "ce_fdh" else None
    found = closed_form(plot_of(x, y, scope=scope), ceiling)
    assert found == pytest.approx(share_of_orders(x.astype(float), y.astype(float), ceiling, scope))


def test_where_there_is_none_none_is_given():
    fuzzy, crisp = plot_of([0, 0.5, 1], [0, 0.5, 1]), plot_of([0, 0, 1], [0, 0.5, 1], scope=(0, 1, 0, 2))
    assert closed_form(fuzzy, "ce_fdh") is None
    assert closed_form(crisp, "cr_fdh") is None
    assert closed_form(crisp, "ce_vrs") is None


def test_a_thousand_cases_are_free():
    x = np.repeat([0, 1], 500)
    y = np.concatenate([np.linspace(0, 0.5, 500), np.linspace(0, 1, 500)])
    assert 0 < closed_form(plot_of(x, y), "ce_fdh") < 1e-90
