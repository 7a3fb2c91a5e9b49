import pytest

from .windows import faults_in


@pytest.mark.parametrize(
    "name",
    ["a/con", "a/NUL.csv", "com1.txt", "a:b.csv", "a/b?.png", "a/b .", "a/b ", "a|b", "a\\b", "x" * 100, "lpt9/a.csv"],
)
def test_what_windows_does_not_take(name):
    assert len(faults_in([name])) >= 1


def test_what_windows_takes_for_one():
    assert faults_in(["tables/A.csv", "tables/a.csv"]) == ["tables/a.csv: tables/A.csv"]
    assert faults_in(["Tables/a.csv", "tables/b.csv"]) == ["tables/b.csv: Tables"]


def test_what_windows_takes():
    assert faults_in(["05_minimise/incl0.80/figures/zh/xy_outcome_configuration_3a.png", "console/nulls.csv"]) == []
