import numpy as np
import pytest

from equifinal.output.figures.labelling.cases import names_of_places, numbered

TOWNS = [f"town {a}{b}" for a in "abcdefghij" for b in "abcdefghij"]


def named(x, y, cases):
    return {name for name in names_of_places(np.asarray(x), np.asarray(y), cases)[0] if name}


def test_of_few_cases_all_are_named():
    x = np.linspace(0, 1, 20)
    assert named(x, x[::-1], TOWNS[:20]) == set(TOWNS[:20])


def test_of_more_than_twenty_the_irrelevant_ones_are_not():
    x, y = np.array([0.1, 0.1, 0.9, 0.8] * 6), np.array([0.2, 0.7, 0.9, 0.1] * 6)
    x, y = x + np.arange(24) / 1000, y + np.arange(24) / 1000
    assert named(x, y, TOWNS[:24]) == {town for i, town in enumerate(TOWNS[:24]) if i % 4}


def test_of_more_than_sixty_the_highest_members_are():
    x = np.linspace(0, 1, 100)
    assert named(x, x, TOWNS) == set(TOWNS[50:])
    assert named(0.6 + x / 3, x, TOWNS) == set(TOWNS[40:])


@pytest.mark.parametrize(("n", "some"), [(40, True), (41, False)])
def test_running_numbers_are_named_while_there_are_few(n, some):
    x = np.linspace(0, 1, n)
    assert bool(named(x, x, [f"R{i:03}" for i in range(n)])) == some


def test_cases_at_one_place_share_a_label_and_are_counted():
    names, counts = names_of_places(np.ones(12), np.ones(12), list("abcdefghijkl"))
    assert names == ["a, b, c\nd, e, f\ng, h, +4", *[None] * 11]
    assert counts == [8, *[0] * 11]


@pytest.mark.parametrize(
    ("cases", "expected"),
    [(["7", "12"], True), (["R1", "S2"], False), (["a"], False), ([], False), (["2020年1号", "2020年2号"], False)],
)
def test_which_names_are_running_numbers(cases, expected):
    assert numbered(cases) == expected
