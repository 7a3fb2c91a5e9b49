import pytest

from equifinal.output.report.captions import caption
from equifinal.output.report.drawn import Drawn
from tests.output.panel import source


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["distances", "partitions_outcome", "partitions_negation", "trajectories_outcome"])
def test_each_figure_has_its_caption(language, name):
    drawn = Drawn("08_panels/figures", name)
    assert drawn.section == "panels"
    text = caption(source(language), drawn)
    assert text
    assert "{" not in text


def test_captions_count_what_the_tables_hold():
    made = source()
    ways = made.lines("ways", "Y")
    moved = int(((ways["enters"] > 0) | (ways["leaves"] > 0)).sum())
    shown, apart = (caption(made, Drawn("08_panels/figures", name)) for name in ("trajectories_outcome", "distances"))
    assert f"{moved} of them enter or leave the solution." in shown
    over = made.frames["distances"].query("solution == 'intermediate' and part == 'term'")["over"].sum()
    words = {0: "No distance of a configuration", 1: "One distance of a configuration"}
    assert words.get(over, f"{over} distances of configurations") in apart
