import matplotlib
import pytest
from matplotlib.figure import Figure

from equifinal.api.drawing import drawable, of_kind, shown, side_of
from equifinal.errors import InputError

matplotlib.use("agg")


def test_the_outcome_unless_its_negation_is_asked_for():
    settings = {"outcome": "OUT"}
    assert [side_of(settings, side) for side in (None, "OUT", "~OUT")] == ["OUT", "OUT", "~OUT"]
    with pytest.raises(InputError, match=r"outcome is 'A'. Hint: there are OUT and ~OUT"):
        side_of(settings, "A")


def test_what_is_no_result_of_the_kind_is_named_with_its_maker():
    assert of_kind("text", str, "text") is None
    with pytest.raises(InputError, match=r"a figure cannot be drawn of int. Hint: text\(…\) makes what is wanted"):
        of_kind(1, str, "text")


def test_labels_may_be_a_mapping_or_nothing():
    assert drawable({"A": "Age"}).set("A") == "Age"
    assert drawable(None).set("A") == "A"


def test_a_figure_is_handed_to_pyplot():
    import matplotlib.pyplot as plt

    figure = shown(Figure())
    assert figure.number in plt.get_fignums()
    plt.close(figure)
