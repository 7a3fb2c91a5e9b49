import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.study.proposal.scales import level_of, scales_for


def test_what_never_crosses_a_half_is_measured_and_told():
    numbers = pd.DataFrame(
        {"low": [0.1, 0.3, 0.5], "high": [0.5, 0.9, 0.7], "both": [0.1, 0.9, 0.5], "low_fz": [0.1, 0.3, 0.2]}
    )
    found = scales_for(numbers, {}, {})
    assert [scale.how["method"] for scale in found.values()] == ["direct", "direct", "pass_through", "pass_through"]
    assert "never above 0.5" in found["low"].warning
    assert "never below 0.5" in found["high"].warning
    assert found["both"].warning == ""
    assert "never on both sides of 0.5" in found["low_fz"].warning


def test_per_cent_is_measured():
    numbers = pd.DataFrame({"A": [0.1, 0.9, 0.4]})
    assert scales_for(numbers, {"A": "percents"}, {})["A"].how["method"] == "direct"


def test_items_of_one_scale_are_calibrated_alike():
    numbers = pd.DataFrame({"t1": [1.0, 7, 3, 5], "t2": [2.0, 4, 4, 2], "x": [2.0, 4, 4, 2]})
    found = scales_for(numbers, {}, {"t": ["t1", "t2", "t9"]})
    assert found["t1"].how == found["t2"].how != found["x"].how


def test_a_score_that_never_varies_is_told():
    with pytest.raises(InputError, match=r"A is 3 in every case\."):
        scales_for(pd.DataFrame({"A": [3.0, 3.0]}), {}, {})


def test_the_highest_level_is_explained():
    assert level_of(3.0, {"method": "pass_through"}) == "[3]"
    assert level_of(1.0, {"method": "pass_through"}) == ""
    assert level_of(9.0, {"method": "direct"}) == ""
