import itertools

import pytest

from equifinal.output.figures.paths.wires import heights_of_gates, heights_of_labels, turns


def test_gates_are_apart_and_hold_their_inputs():
    gates, end = heights_of_gates([1, 5, 10], 2, 2.6, 6.5, 3)
    for (y, height), n in zip(gates, (1, 5, 10), strict=True):
        assert height >= max(6.5, 2.6 * n)
        assert y + height / 2 <= end
    for (y, height), (below, other) in itertools.pairwise(gates):
        assert below - other / 2 - (y + height / 2) == pytest.approx(3)


@pytest.mark.parametrize("n", [1, 4, 10])
def test_labels_are_clear_of_all_wires_and_in_their_order(n):
    taken = [i * 2.6 for i in range(30)]
    found = heights_of_labels([5.2] * n, taken, 0, 78, 1)
    assert found == sorted(found)
    assert all(abs(y - other) >= 1 for y in found for other in taken)


@pytest.mark.parametrize("n", [2, 3, 8, 31])
def test_wires_that_meet_never_cross(n):
    """Each runs right at its gate's height, turns in its channel, and runs on at its place before the gate OR."""
    gates = [10.0 * i for i in range(n)]
    middle = gates[-1] / 2
    ends = [middle + 2 * (i - (n - 1) / 2) for i in range(n)]
    channel = turns(n)
    for i, j in itertools.permutations(range(n), 2):
        low, high = sorted((gates[i], ends[i]))
        assert not (low < gates[j] < high and channel[j] > channel[i])
        assert not (low < ends[j] < high and channel[j] < channel[i])
