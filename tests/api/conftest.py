"""Six towns with two measured conditions and a fuzzy outcome, step by step."""

import pandas as pd
import pytest

import equifinal as eq
from tests.steps.panels import made

METHODS = {
    "STAFF": {"method": "direct", "exclusion": 10, "crossover": 25, "inclusion": 45},
    "FUNDS": {"method": "direct", "exclusion": 150, "crossover": 500, "inclusion": 900},
}
SMALL = {"multiverse_consistency": [0.8, 0.85, 0.05], "multiverse_pri": [0.5, 0.5, 0.1], "multiverse_frequency": [1]}


def towns():
    scores = {
        "STAFF": [12, 30, 45, 8, 50, 28],
        "FUNDS": [900, 200, 850, 300, 120, 800],
        "OUT": [0.8, 0.9, 1.0, 0.1, 0.9, 0.9],
    }
    return pd.DataFrame(scores, index=["Ash", "Elm", "Fir", "Oak", "Yew", "Bay"])


@pytest.fixture(scope="session")
def calibrated():
    with pytest.warns(UserWarning, match="skewed"):
        return eq.calibrate(towns(), METHODS)


@pytest.fixture(scope="session")
def memberships(calibrated):
    return calibrated.memberships


@pytest.fixture(scope="session")
def tables(memberships):
    return eq.truth_table(memberships, "OUT", ["STAFF", "FUNDS"], pri_cutoff=0.5)


@pytest.fixture(scope="session")
def solved(tables):
    return eq.minimise(tables)


@pytest.fixture(scope="session")
def robust(solved, calibrated):
    return eq.robustness(solved, calibrated, robustness=SMALL)


@pytest.fixture(scope="session")
def panel_cases():
    """The memberships of the shipped panel, with a column for each grouping."""
    return made.memberships().join(made.clusters().pivot(index="case", columns="dimension", values="partition"))


@pytest.fixture(scope="session")
def panel_solved():
    return eq.minimise(eq.truth_table(made.memberships(), "Y"), directional_expectations=["A", "B"])


@pytest.fixture(scope="session")
def panel_found(panel_solved, panel_cases):
    return eq.panels(panel_solved, panel_cases, made.CONFIG["clusters"])
