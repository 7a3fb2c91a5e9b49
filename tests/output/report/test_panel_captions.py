import pandas as pd
import pytest

from equifinal.output.report.captions import caption
from equifinal.output.report.drawn import Drawn
from equifinal.output.tables.source import Source
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
    assert f"{moved} of the {len(ways)} units enter or leave the solution." in shown
    over = made.frames["distances"].query("solution == 'intermediate' and part == 'term'")["over"].sum()
    words = {0: "No distance of a configuration", 1: "One distance of a configuration"}
    assert words.get(over, f"{over} distances of configurations") in apart


@pytest.mark.parametrize(("language", "told"), [("en", "below, the ways of the 30 that move most often"), ("zh", "30")])
def test_of_many_units_the_caption_tells_which_are_drawn(language, told):
    made = source(language)
    ways = pd.concat([made.frames["ways"].assign(unit=lambda frame, i=i: frame["unit"] + str(i)) for i in range(10)])
    many = Source(made.settings, made.labels, {**made.frames, "ways": ways})
    text = caption(many, Drawn("08_panels/figures", "trajectories_outcome"))
    assert told in text
    assert "80" in text
    assert told not in caption(made, Drawn("08_panels/figures", "trajectories_outcome"))
