import numpy as np

from equifinal.output.figures.paths.groups import groups_of


def test_every_case_is_in_one_group_by_brute_force():
    rng = np.random.default_rng(3)
    x, y = rng.random((4, 200)), rng.random(200)
    groups = groups_of(x, y)
    assert sum(g.cases for g in groups) == 200
    assert len({g.inside for g in groups}) == len(groups) == 16
    for group in groups:
        same = [i for i in range(200) if tuple(p for p in range(4) if x[p, i] > 0.5) == group.inside]
        assert (group.cases, group.members) == (len(same), sum(y[i] > 0.5 for i in same))


def test_the_largest_come_first_and_those_in_none_last():
    x = np.array([[1, 0, 0, 0, 0, 0, 1], [0, 1, 1, 0, 0, 0, 1]])
    assert [g.inside for g in groups_of(x, np.ones(7))] == [(1,), (0,), (0, 1), ()]


def test_half_is_in_no_set():
    assert groups_of([[0.5]], [0.5]) == [((), 1, 0)]
