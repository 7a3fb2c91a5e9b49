import numpy as np

from equifinal.case_kinds import kinds_of_cases


def test_kinds_of_cases_at_the_borders():
    x = np.array([0.6, 0.9, 0.6, 0.5, 0.5, 0.6])
    y = np.array([0.9, 0.6, 0.5, 0.6, 0.5, 0.6])
    assert kinds_of_cases(x, y).tolist() == [
        "typical",
        "deviant in degree",
        "deviant in consistency",
        "deviant in coverage",
        "irrelevant",
        "typical",
    ]


def test_rounding_makes_no_case_deviant():
    # 1 - 0.33 is 0.6699999999999999, which stands for 0.67.
    assert kinds_of_cases(np.array([0.67]), np.array([1 - 0.33])).tolist() == ["typical"]
