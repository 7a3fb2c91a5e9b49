import numpy as np
import pandas as pd

from equifinal.output.figures.truth_table import truth_table_figure, truth_table_figures


def table():
    rng = np.random.default_rng(3)
    rows = pd.DataFrame({"outcome": "OUT", "row": range(1, 17), "n": [0, 0, 1, 1, 2, 1, 3, 1, 6, 1, 1, 2, 1, 1, 4, 1]})
    rows["consistency"] = np.where(rows["n"] > 0, rng.uniform(0.6, 1, 16), np.nan)
    rows["pri"] = rows["consistency"] ** 3
    rows["value"] = np.select(
        [rows["n"] == 0, rows["row"] == 4, rows["row"] == 5, rows["pri"] > 0.6], ["?", "?", "C", "1"], "0"
    )
    return rows


def test_a_bubble_and_a_number_for_each_observed_row(labels, inside, apart, texts_of):
    rows = table()
    figure = truth_table_figure(rows, labels, "OUT", 0.8, 0.7)
    inside(figure)
    apart(texts_of(figure))
    bubbles = [c for c in figure.axes[0].collections if c.get_gid()]
    assert {c.get_gid(): len(c.get_offsets()) for c in bubbles} == rows[rows["n"] > 0]["value"].value_counts().to_dict()
    numbers = {text.get_text() for text in figure.axes[0].texts}
    assert set(rows.loc[rows["n"] > 0, "row"].astype(str)) <= numbers


def test_areas_go_by_the_number_of_cases(labels):
    figure = truth_table_figure(table(), labels, "OUT", 0.8, 0.7)
    sizes = np.concatenate([c.get_sizes() for c in figure.axes[0].collections if c.get_gid()])
    assert sizes.max() / sizes.min() == 6


def test_no_observed_row_gives_empty_axes(labels, inside):
    inside(truth_table_figure(table().assign(n=0), labels, "OUT", 0.8, 0.7))


def test_of_many_rows_those_with_most_cases_are_numbered(labels):
    spread = np.linspace(0.6, 1, 150)
    rows = pd.DataFrame({"outcome": "OUT", "row": range(1, 151), "value": "1", "consistency": spread, "pri": spread**3})
    figure = truth_table_figure(rows.assign(n=[1] * 70 + [2] * 80), labels, "OUT", 0.8, 0.7)
    numbers = {int(text.get_text()) for text in figure.axes[0].texts if text.get_text().isdigit()}
    assert len(numbers) > 20
    assert min(numbers) > 70


def test_outcome_and_negation_have_the_same_axes_which_hold_all_rows_of_both(labels):
    one, other = table(), table().assign(outcome="~OUT")
    other["consistency"], other["pri"] = other["consistency"] - 0.3, other["pri"] / 4
    settings = {"outcome": "OUT", "pri_cutoff": 0.7}
    made = dict(truth_table_figures(pd.concat([one, other]), settings, 0.8, labels))
    frames = {name: figure.axes[0].axis() for name, figure in made.items()}
    assert list(frames) == ["truth_table_outcome", "truth_table_negation"]
    assert frames["truth_table_outcome"] == frames["truth_table_negation"]
    x0, x1, y0, y1 = frames["truth_table_outcome"]
    for rows in (one, other):
        there = rows[rows["n"] > 0]
        assert there["consistency"].between(x0, x1).all()
        assert there["pri"].between(y0, y1).all()
    ticks = made["truth_table_outcome"].axes[0].get_yticks()
    assert y0 <= ticks[0] < y0 + 0.2
    assert ticks[-1] == 1
