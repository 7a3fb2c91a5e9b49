import matplotlib
import matplotlib.pyplot as plt
import pytest

import equifinal as eq

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def test_each_figure_has_its_panels(panel_found):
    (axes,) = eq.plot_panels(panel_found)
    assert {label.get_text() for label in axes.get_yticklabels()} == {f"t{i}" for i in range(8)}
    assert len(eq.plot_panels(panel_found, "partitions", "~Y", {"Y": "Yield"})) == 3
    assert len(eq.plot_panels(panel_found, "distances", labels=eq.Labels("zh"))) == 2


def test_what_cannot_be_drawn_is_one_sentence(panel_cases, panel_found, panel_solved):
    groups = eq.panels(panel_solved, panel_cases, {"side": "group"})
    for call, words in (
        (lambda: eq.plot_panels(panel_solved), "a figure cannot be drawn of Solutions. Hint: panels(…)"),
        (
            lambda: eq.plot_panels(panel_found, "ways"),
            "figure is 'ways'. Hint: there are trajectories, partitions, dist",
        ),
        (lambda: eq.plot_panels(panel_found, outcome="B"), "outcome is 'B'"),
        (lambda: eq.plot_panels(groups), "there are no trajectories to draw."),
    ):
        with pytest.raises(eq.InputError) as error:
            call()
        assert str(error.value).startswith(words)
