import pandas as pd
import pytest

from equifinal.output.figures.panels import PANELS, on_map


def cells(frequencies, calibrations=("c0",)):
    lines = [(calibration, frequency) for calibration in calibrations for frequency in frequencies]
    return pd.DataFrame(lines, columns=["calibration", "frequency_cutoff"])


@pytest.mark.parametrize(
    ("frequencies", "reported", "shown"),
    [
        ([1], 1, [1]),
        ([1, 2, 3], 3, [1, 2, 3]),
        ([1, 2, 3, 4, 5], 1, [1, 2, 3]),
        ([1, 2, 3, 4, 5], 4, [3, 4, 5]),
        ([1, 2, 3, 4, 5], 5, [3, 4, 5]),
        ([1, 3, 5, 7], 4, [1, 3, 5]),
        ([2, 4, 6, 8], 0, [2, 4, 6]),
    ],
)
def test_the_frequency_cutoffs_next_to_the_reported_one(frequencies, reported, shown):
    found = on_map(cells(frequencies), reported)
    assert sorted(found["frequency_cutoff"]) == shown
    assert len(shown) <= PANELS


def test_of_several_calibrations_the_first():
    assert on_map(cells([1, 2], ("b", "a")), 1)["calibration"].tolist() == ["b", "b"]
