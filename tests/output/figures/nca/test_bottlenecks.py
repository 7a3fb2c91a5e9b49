import pytest

from equifinal.output.figures.nca.bottlenecks import bottlenecks_figure
from equifinal.output.words.nca import MOST_LEVELS
from tests.output.figures.nca.test_plots import made


def drawn(memberships, labels, outcome="OUT", **nca):
    _, found, settings = made(memberships, **nca)
    levels, effects = (found[name][found[name]["outcome"] == outcome] for name in ("bottlenecks", "nca"))
    return bottlenecks_figure(levels, effects, settings["nca"], labels), levels


def test_a_row_a_condition_a_column_a_level(memberships, labels, inside):
    figure, levels = drawn(memberships, labels)
    inside(figure)
    (axes,) = figure.axes
    names = [text.get_text().replace("\n", " ") for text in axes.get_yticklabels()]
    assert names == [f"{labels.literal(name)} (CR-FDH)" for name in ("A", "~A", "B", "~B", "C", "~C")]
    assert len(axes.patches) == len(axes.texts) == 6 * 11
    first = levels[(levels["ceiling"] == "cr_fdh")]
    words = {"not necessary": "NN", "not available": "NA"}
    wanted = [words.get(line.status, "") for line in first.itertuples()]
    assert [t.get_text() if t.get_text() in ("NN", "NA") else "" for t in axes.texts] == wanted
    assert [patch.get_gid() for patch in axes.patches] == first["status"].tolist()


@pytest.mark.parametrize("unit", ["actual", "percentile", "percentage.max"])
def test_other_units_and_many_levels(memberships, labels, inside, unit):
    figure, _ = drawn(
        memberships, labels, "~OUT", bottleneck_outcome=unit, bottleneck_condition=unit, bottleneck_steps=40
    )
    inside(figure)
    assert len(figure.axes[0].get_xticklabels()) == MOST_LEVELS
