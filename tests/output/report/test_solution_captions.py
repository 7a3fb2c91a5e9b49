"""Captions of the figures of a solution: their numbers are those of the tables."""

import pandas as pd
import pytest

from equifinal.output.report.captions import caption
from equifinal.output.report.drawn import Drawn
from equifinal.output.words.labels import Labels
from tests.output.small import study

# Two configurations, A*B and C: a case in each, two in both, one member of the outcome in none.
CASES = pd.DataFrame(
    [(1, 1, 0, 1), (0, 1, 1, 1), (1, 1, 1, 1), (1, 1, 1, 1), (0, 0, 0, 1), (0, 0, 0, 0), (0, 0, 0, 0), (1, 0, 0, 0),
     (0, 1, 0, 0), (1, 0, 1, 1), (0, 0, 1, 1)],
    [f"c{i}" for i in range(11)], list("ABCY"), dtype=float,
)  # fmt: skip


def captioned(name, language="en"):
    return caption(study(CASES, labels=Labels(language, sets={"Y": "Yield"})), Drawn("figures", name))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "of 11 cases, 4 are in one, 2 in several, 5 in none; of the last, 1 are members of the outcome.",
        ),
        ("zh", "11 个案例中，4 个属于一个组态，2 个属于多个组态，5 个不属于任何组态，其中 1 个具有结果。"),
    ],
)
@pytest.mark.parametrize("kind", ["upset", "venn"])
def test_cases_are_counted_by_the_configurations_that_they_are_in(kind, language, words):
    assert words in captioned(f"{kind}_outcome", language)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("logic_outcome", "Solution for Yield as a circuit"),
        (
            "strip_negation",
            "Memberships of the 11 cases in each condition, in each configuration, in the solution and in ~Yield",
        ),
        ("configurations_outcome", "2 configurations, solution consistency 1.000, solution coverage 0.857."),
        ("xy_outcome_configuration_1", "configuration 1 (C) against membership in Yield: consistency 1.000"),
        ("xy_outcome_solution", "Membership in the whole intermediate solution"),
    ],
)
def test_each_figure_is_told(name, words):
    assert words in captioned(name)
