import numpy as np
import pandas as pd
import pytest

from equifinal.steps.panels.design import design_table
from equifinal.steps.panels.dimensions import Dimension
from equifinal.steps.panels.notes import notes_before, notes_of

from .drawn import dimension


def test_a_balanced_panel_that_changes_is_not_noted():
    units, periods = dimension([0, 0, 1, 1], "unit"), dimension([0, 1, 0, 1])
    assert notes_of(design_table([units, periods], np.array([[1], [0], [0], [1]]))) == []


def test_what_is_uneven_is_told():
    units, periods = dimension([0, 0, 0, 1, 2, 2], "unit"), dimension([0, 0, 1, 0, 0, 1])
    notes = notes_of(design_table([units, periods], np.array([[1], [0], [0], [1], [1], [1]])))
    assert [str(note).split(":")[0] for note in notes] == [
        "unit",
        "The panel is not balanced",
        "1 of 6 cells of unit and period hold several cases",
        "unit",
    ]


def test_of_many_names_the_first_are_told():
    units, periods = dimension(list(range(9)), "unit"), dimension([0] * 8 + [1])
    (first, *_) = notes_of(design_table([units, periods], np.zeros((9, 1))))
    assert "t4, …" in str(first)
    assert "t5" not in str(first)


def test_before_calibration_raw_scores_tell_what_never_changes():
    cases = pd.DataFrame({"case": list("pqrs"), "A": [350.0, 350, 1, 2]})
    lines = [(case, "town", "unit", town) for case, town in zip("pqrs", ["Oak", "Oak", "Elm", "Elm"], strict=True)]
    clusters = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    assert ["Oak" in str(note) for note in notes_before(clusters, cases, ["A"])] == [True]
    assert notes_before(clusters[:0], cases, ["A"]) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("2019", "2020"), False),
        (("2019年", "2020年"), False),
        (("-1", "0"), False),
        (("before", "after"), True),
        (("2019", "2020-12-31"), True),
        (("1/2/2019", "3/4/2020"), True),  # day or month first
    ],
)
def test_an_order_that_the_periods_do_not_tell(names, told):
    periods = Dimension("wave", "period", names, np.array([0, 0, 1, 1]))
    design = design_table([periods], np.array([[1], [0], [0], [1]]))
    assert design["order"].tolist() == ["appearance" if told else "time"]
    assert [str(note).startswith("wave: its names do not tell") for note in notes_of(design)] == [True] * told
