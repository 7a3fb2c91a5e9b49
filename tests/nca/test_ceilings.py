import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from equifinal.nca.ceilings import CEILINGS, LINES, corners_of, lines_of, zone_above, zones
from equifinal.nca.peers import Peers, peers_of
from tests.nca.small import area_above_line, area_above_steps, exact, scores


def in_unit_square(x, y):
    return (x - x.min()) / (x.max() - x.min()), (y - y.min()) / (y.max() - y.min())


@given(scores())
@exact
def test_steps_leave_the_area_that_strips_add_up_to(drawn):
    x, y = in_unit_square(*drawn)
    assert zones(peers_of(x, y), "ce_fdh")[0] == pytest.approx(area_above_steps(x, y), abs=1e-12)


@given(scores())
@exact
def test_the_hull_leaves_the_area_above_it(drawn):
    x, y = in_unit_square(*drawn)
    corners = corners_of(peers_of(x, y), "ce_vrs")
    under = np.sum(np.diff(corners.x) * (corners.y[1:] + corners.y[:-1]) / 2)
    assert zones(peers_of(x, y), "ce_vrs")[0] == pytest.approx(corners.x[-1] - under, abs=1e-9)
    assert 0 <= zones(peers_of(x, y), "ce_vrs")[0] <= zones(peers_of(x, y), "ce_fdh")[0] + 1e-12


@given(scores())
@exact
def test_regression_is_that_of_every_case_at_a_peer(drawn):
    x, y = in_unit_square(*drawn)
    for ceiling in ("cr_fdh", "cr_vrs"):
        points = corners_of(peers_of(x, y), ceiling)
        assume(len(points.x) > 1)
        slope, intercept = np.polyfit(np.repeat(points.x, points.count), np.repeat(points.y, points.count), 1)
        line = lines_of(peers_of(x, y), ceiling)
        assert [line.intercept[0], line.slope[0]] == pytest.approx([intercept, slope], abs=1e-9)


@given(scores())
@exact
def test_the_linear_programme_is_over_every_case_and_nearest_to_the_peers(drawn):
    x, y = in_unit_square(*drawn)
    peers = peers_of(x, y)
    assume(len(peers.x) > 1)
    (intercept,), (slope,) = lines_of(peers, "c_lp")
    assert (intercept + slope * x >= y - 1e-9).all()
    corners = corners_of(peers, "c_lp")
    slopes = np.diff(corners.y) / np.diff(corners.x)
    edges = corners.y[:-1, None] + slopes[:, None] * (peers.x - corners.x[:-1, None])
    distances = ((edges - peers.y) * peers.count).sum(axis=1)
    assert np.sum(peers.count * (intercept + slope * peers.x - peers.y)) == pytest.approx(min(distances), abs=1e-9)


def test_of_lines_that_tie_the_one_with_the_smaller_zone_is_taken():
    peers = peers_of(np.array([0.2, 0.6, 1]), np.array([0.2, 0.6, 0.9]))
    assert lines_of(peers, "c_lp").slope == pytest.approx(0.75)
    assert lines_of(peers, "c_lp").intercept == pytest.approx(0.15)


@given(st.floats(-3, 1), st.floats(0.01, 50))
@exact
def test_the_area_above_a_line_is_cut_to_the_scope(intercept, slope):
    found = zone_above(np.array([intercept]), np.array([slope]))
    assert found[0] == pytest.approx(area_above_line(intercept, slope), abs=1e-9)


@given(scores(), st.sampled_from(CEILINGS))
@exact
def test_an_effect_size_is_a_share(drawn, ceiling):
    x, y = in_unit_square(*drawn)
    assert -1e-12 <= zones(peers_of(x, y), ceiling)[0] <= 1 + 1e-12


def test_through_one_peer_no_line_is_drawn():
    one = Peers(np.array([0]), np.array([0.25]), np.array([0.75]), np.array([1]))
    for ceiling in LINES:
        assert zones(one, ceiling)[0] == 0
        assert np.isnan(zones(one, ceiling, np.nan)[0])
        assert np.isnan(lines_of(one, ceiling).slope[0])
    assert zones(one, "ce_fdh")[0] == zones(one, "ce_vrs")[0] == 0.25 + 0.25 - 0.0625
