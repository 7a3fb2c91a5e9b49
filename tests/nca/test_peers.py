import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.nca.peers import STRAIGHT, hull, peers_of
from tests.nca.small import exact, scores, staircase


def points(peers, order=0):
    at = peers.order == order
    return list(zip(peers.x[at].tolist(), peers.y[at].tolist(), strict=True))


@given(scores())
@exact
def test_peers_are_those_of_the_definition(drawn):
    x, y = drawn
    found = peers_of(x, y)
    assert points(found) == staircase(x, y)
    assert found.count.tolist() == [np.sum((x == a) & (y == b)) for a, b in staircase(x, y)]


@given(scores(), st.integers(1, 5), st.randoms(use_true_random=False))
@exact
def test_orders_are_analysed_side_by_side(drawn, number, random):
    x, y = drawn
    values, ranks = np.unique(y, return_inverse=True)
    orders = [random.sample(ranks.tolist(), len(ranks)) for _ in range(number)]
    found = peers_of(x, y, np.array(orders).T)
    assert [points(found, i) for i in range(number)] == [staircase(x, values[order]) for order in orders]
    assert found.number.tolist() == [len(staircase(x, values[order])) for order in orders]
    assert found.order[found.first].tolist() == list(range(number))


@given(scores())
@exact
def test_the_hull_is_over_every_peer_and_has_no_corner_too_many(drawn):
    peers = peers_of(*drawn)
    corners = hull(peers)
    assert set(points(corners)) <= set(points(peers))
    assert (np.interp(peers.x, corners.x, corners.y) >= peers.y - 1e-12).all()
    slopes = np.diff(corners.y) / np.diff(corners.x)
    assert (np.diff(slopes) < 0).all()


def test_a_peer_of_two_cases_under_the_hull_goes_too():
    assert points(hull(peers_of(np.array([0, 1, 1, 2]), np.array([0, 0.2, 0.2, 1])))) == [(0, 0), (2, 1)]


def test_on_a_straight_stretch_rounding_decides_nothing():
    corners = hull(peers_of(np.array([0, 0.2, 0.6, 1]), np.array([0.2, 0.6, 0.8, 1])))
    assert points(corners) == [(0, 0.2), (0.2, 0.6), (1, 1)]
    assert STRAIGHT < 1e-9
