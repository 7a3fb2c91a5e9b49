import itertools

import pytest

from equifinal.steps.calibrate.orders import EITHER_WAY, FLANK, FLANKS, RISING


@pytest.mark.parametrize("numbers", list(itertools.product([1, 2, 3], repeat=3)))
def test_rising_and_either_way(numbers):
    a, b, c = numbers
    assert RISING.fits(numbers) == (a < b < c)
    assert EITHER_WAY.fits(numbers) == FLANK.fits(list(numbers)) == (a < b < c or a > b > c)


@pytest.mark.parametrize("numbers", list(itertools.product([1, 2, 3, 4], repeat=4)))
def test_two_flanks(numbers):
    a, b, c, d = numbers
    assert FLANKS.fits(numbers) == (a < b <= c < d or b < a <= d < c)


def test_one_number_is_in_order():
    assert RISING.fits([5])
    assert EITHER_WAY.fits([])
