import matplotlib
import matplotlib.pyplot as plt
import pytest

import equifinal as eq

from .test_panels import KINDS, cases, memberships

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def solved():
    return eq.minimise(eq.truth_table(memberships(), "Y"), directional_expectations=["A", "B"])


@pytest.fixture(scope="module")
def found(solved):
    return eq.panels(solved, cases(), KINDS)


def test_each_figure_has_its_panels(found):
    (axes,) = eq.plot_panels(found)
    assert {label.get_text() for label in axes.get_yticklabels()} == {f"t{i}" for i in range(8)}
    assert len(eq.plot_panels(found, "partitions", "~Y", {"Y": "Yield"})) == 3
    assert len(eq.plot_panels(found, "distances", labels=eq.Labels("zh"))) == 2


def test_what_cannot_be_drawn_is_one_sentence(found, solved):
    groups = eq.panels(solved, cases(), {"side": "group"})
    for call, words in (
        (lambda: eq.plot_panels(solved), "a figure cannot be drawn of Solutions. Hint: panels(…)"),
        (lambda: eq.plot_panels(found, "ways"), "figure is 'ways'. Hint: there are trajectories, partitions, dist"),
        (lambda: eq.plot_panels(found, outcome="B"), "outcome is 'B'"),
        (lambda: eq.plot_panels(groups), "there are no trajectories to draw."),
    ):
        with pytest.raises(eq.InputError) as error:
            call()
        assert str(error.value).startswith(words)
