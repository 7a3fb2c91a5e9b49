from equifinal.output.figures.exploration import exploration_figures
from equifinal.output.words.labels import Labels
from tests.output.report.test_exploration import SETTINGS, multiverse

CELL = {
    "calibration": "as configured",
    "consistency_cutoff": 0.8,
    "pri_cutoff": 0.5,
    "frequency_cutoff": 1,
    "solution": "intermediate",
}
PUBLISHED = {"Y": CELL, "~Y": CELL}


def test_a_curve_and_a_map_for_each_side():
    found = list(exploration_figures(multiverse(), SETTINGS, PUBLISHED, Labels("en")))
    assert [name for name, _ in found] == ["curve_outcome", "map_outcome", "curve_negation", "map_negation"]
    widths = [round(figure.get_size_inches()[0] * 25.4) for _, figure in found]
    assert widths == [175, 85, 175, 85]


def test_only_the_lines_of_the_side_are_drawn():
    cells = multiverse()
    cells.loc[cells["outcome"] == "~Y", ["relation", "consistency"]] = ["none", float("nan")]
    figures = dict(exploration_figures(cells, SETTINGS, PUBLISHED, Labels("en")))
    texts = {name: [t.get_text() for legend in f.legends for t in legend.get_texts()] for name, f in figures.items()}
    assert any("50%" in text for text in texts["map_outcome"])
    assert any("100%" in text for text in texts["map_negation"])
