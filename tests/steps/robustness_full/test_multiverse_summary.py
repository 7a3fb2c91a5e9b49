import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness_full.multiverse_summary import configuration_shares, first_breaks, holding_share

CELLS = pd.DataFrame(
    [
        ("as configured", 0.75, 0.5, 1, "A + B", "A + B", "superset"),
        ("as configured", 0.80, 0.5, 1, "A", "A", "same"),
        ("as configured", 0.85, 0.5, 1, "A", "A", "same"),
        ("as configured", 0.90, 0.5, 1, "", "", "none"),
        ("A crossover +10%", 0.80, 0.5, 1, "A*B", "A", "subset"),
    ],
    columns=["calibration", "consistency_cutoff", "pri_cutoff", "frequency_cutoff", "expression", "core", "relation"],
).assign(solution="intermediate")
PUBLISHED = {
    "calibration": "as configured",
    "consistency_cutoff": 0.8,
    "pri_cutoff": 0.5,
    "frequency_cutoff": 1,
    "solution": "intermediate",
}


def datasets():
    frame = pd.DataFrame({"A": [1, 1, 0], "B": [1, 0, 1], "Y": [1, 1, 0]}, index=list("pqr"), dtype=float)
    data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    return {"as configured": data, "A crossover +10%": data}


def test_shares_of_terms_core_conditions_and_cases():
    terms, core, cases = configuration_shares(CELLS, datasets())
    assert terms.values.tolist() == [["A", 0.6], ["A*B", 0.2], ["B", 0.2]]
    assert core.values.tolist() == [
        ["A", "present", 0.8],
        ["A", "absent", 0.0],
        ["B", "present", 0.2],
        ["B", "absent", 0.0],
    ]
    assert cases.values.tolist() == [["p", 0.8], ["q", 0.6], ["r", 0.2]]


def test_how_often_the_published_solution_holds():
    assert holding_share(CELLS).values.tolist() == [
        ["all", 5, 0.4, pytest.approx(0.6)],
        ["intermediate", 5, 0.4, pytest.approx(0.6)],
    ]


def test_the_first_break_in_each_direction():
    found = first_breaks(CELLS, PUBLISHED).set_index(["parameter", "direction"])
    assert found.loc[("consistency_cutoff", "lower"), ["holds_to", "breaks_at", "relation"]].tolist() == [
        *(0.8, 0.75, "superset"),
    ]
    assert found.loc[("consistency_cutoff", "higher"), ["holds_to", "breaks_at", "relation"]].tolist() == [
        *(0.85, 0.9, "none"),
    ]
    assert found.loc[("calibration", "other"), "breaks_at"] == "A crossover +10%"
    assert found.loc[("pri_cutoff", "higher"), "breaks_at"] is None


def test_a_grid_without_the_published_cell():
    with pytest.raises(InputError, match="does not hold the published settings"):
        first_breaks(CELLS, PUBLISHED | {"consistency_cutoff": 0.82})
