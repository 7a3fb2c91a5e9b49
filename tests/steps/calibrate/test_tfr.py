import pytest

from equifinal.errors import InputError
from equifinal.steps.calibrate.tfr import tfr_curve


def test_shares_above_the_lowest_category():
    # 2 of 8 at 1; of the other 6, 1 at 2, 3 up to 3, 6 up to 5.
    member = tfr_curve([1, 1, 2, 3, 3, 5, 5, 5])
    assert member([1, 2, 3, 4, 5]).tolist() == pytest.approx([0, 1 / 6, 3 / 6, 3 / 6, 1])
    assert member([0]).tolist() == [0]


def test_nobody_in_the_lowest_category():
    assert tfr_curve([2, 3])([2, 3]).tolist() == [0.5, 1]


def test_everybody_in_the_lowest_category():
    with pytest.raises(InputError, match=r"no score lies above 1, the lowest category\. Hint: name the lowest"):
        tfr_curve([1, 1])
