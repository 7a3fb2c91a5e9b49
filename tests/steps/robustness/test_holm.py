import pytest

from equifinal.steps.robustness.holm import holm


def test_holm_by_hand():
    assert holm([0.01, 0.02, 0.03], tried=5) == pytest.approx([0.05, 0.08, 0.09])
    assert holm([0.5], tried=5) == [1.0]
    assert holm([], tried=3) == []
