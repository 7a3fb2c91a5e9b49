import re

import pandas as pd
import pytest

from equifinal.output.text.panels import design_text, panel_text, panel_texts, standing_of
from tests.output.panel import frames, names

KINDS = {"year": "period", "town": "unit"}


def tables(whole, term, consistencies):
    """Distances of a solution and a term over the threshold or not, and the solution's consistency by year."""
    line = {"solution": "intermediate", "dimension": "year"}
    distances = [line | {"part": "model", "model": 1, "over": whole}, line | {"part": "term", "over": term}]
    fit = pd.DataFrame({"consistency": consistencies, "partition": list("abc")[: len(consistencies)]})
    return {"distances": pd.DataFrame(distances), "fit": fit.assign(part="model", model=1, **line)}


@pytest.mark.parametrize(
    ("whole", "term", "consistencies", "verdict"),
    [
        (False, False, [0.9, 0.8, None], "fair"),
        (False, True, [0.9, 0.9, 0.9], "reserved"),
        (False, False, [0.9, 0.9, 0.7], "reserved"),
        (False, False, [0.9, 0.7], "unfair"),
        (True, False, [0.9, 0.9], "unfair"),
        ("True", "False", [0.9, 0.9], "unfair"),
    ],
)
def test_the_verdict(whole, term, consistencies, verdict):
    assert standing_of(tables(whole, term, consistencies), KINDS, 0.8) == verdict


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_figure_is_one_of_a_table(language):
    found, settings = frames()
    text = panel_text(found, settings, "Y", language)
    lines = names(found["distances"], outcome="Y", solution="intermediate")
    known = {f"{value:.3f}" for key in ("lowest", "highest", "adjusted") for value in lines[key].dropna()}
    assert set(re.findall(r"\d\.\d{3}", text)) <= known
    assert re.findall(r"\d\.\d{3}", text)


def test_a_paragraph_on_the_design_and_one_an_outcome():
    found, settings = frames()
    design, outcome, negation, *end = panel_texts(found, settings, "en").split("\n\n")
    assert design.startswith("The 24 cases stand in 3 periods (year), 8 units (town) and 2 groups (side).")
    assert "for Y is" in outcome
    assert "for ~Y is" in negation
    assert end == [""]


def test_an_uneven_design():
    line = {"dimension": "town", "kind": "unit", "partitions": 4, "cases": 9, "empty_cells": 2, "constant": "Oak;Elm"}
    period = {"dimension": "year", "kind": "period", "partitions": 3, "cases": 9}
    text = design_text(pd.DataFrame([line | {"cells_with_several": 1}, period]), "en")
    assert "2 of 12 pairs of unit and period hold no case" in text
    assert "Of 12 pairs of unit and period 1 hold several cases" in text
    assert "In 2 units no condition ever changes" in text


def test_without_a_solution_nothing_is_held_against():
    found, settings = frames(solved=False)
    assert panel_text(found, settings, "Y", "en") == (
        "There is no solution for Y, so nothing can be held against its parts."
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_left_unsaid_in_a_third_place(language):
    assert "{" not in panel_texts(*frames(), language)
    assert "{" not in panel_texts(*frames(dimensions=("side",)), language)
