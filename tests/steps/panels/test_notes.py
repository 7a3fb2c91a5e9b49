import numpy as np

from equifinal.steps.panels.design import design_table
from equifinal.steps.panels.notes import notes_of

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
