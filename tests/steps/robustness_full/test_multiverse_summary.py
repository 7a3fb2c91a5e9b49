import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.grid import PARAMETERS, grid
from equifinal.steps.robustness.multiverse import cells
from equifinal.steps.robustness_full.multiverse_summary import configuration_shares, first_breaks, holding_share
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

CONDITIONS = ["SYS", "ORG", "SVC", "STF", "INF", "INC"]
COUNTY = {
    "calibration": "coded",
    "consistency_cutoff": 0.8,
    "pri_cutoff": 0.7,
    "frequency_cutoff": 1,
    "solution": "intermediate",
}


@pytest.fixture(scope="module")
def county():
    frame = pd.read_csv("data/raw/county27.csv", index_col="case")
    return CalibratedData.from_frame(frame, "OUT", CONDITIONS)


@pytest.fixture(scope="module")
def baseline(county):
    return minimise(truth_table(county, Cutoffs(0.8, 0.7, 1)))["intermediate"].models


def test_first_breaks_of_the_county_study(county, baseline):
    settings = grid(["coded"], [0.7, 0.8, 0.85, 0.9], [0.6, 0.7, 0.75], [1, 2])
    table = first_breaks(cells({"coded": county}, settings, Analyst(), baseline), COUNTY)
    found = table.set_index(["parameter", "direction"])
    assert found.loc[("consistency_cutoff", "higher"), ["holds_to", "breaks_at"]].tolist() == [0.85, 0.9]
    assert found.loc[("consistency_cutoff", "lower"), "breaks_at"] is None
    assert found.loc[("pri_cutoff", "lower"), ["breaks_at", "relation"]].tolist() == [0.6, "superset"]
    assert found.loc[("frequency_cutoff", "higher"), ["breaks_at", "relation"]].tolist() == [2, "subset"]
    assert found.loc[("solution", "other"), "breaks_at"] == "parsimonious"


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


def study(**columns):
    """Data of four cases over A and B, Y being in either, with other memberships where given."""
    frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]} | columns, index=list("abcd"))
    return CalibratedData.from_frame(frame, "Y", ["A", "B"])


DRAWN = st.lists(
    st.tuples(
        st.sampled_from(["x", "y"]),
        st.sampled_from([("A", "A"), ("A + B", "A + B"), ("A*~B + ~A*B", "A + 1"), ("~A*~B", "~B"), ("", "")]),
        st.sampled_from(["same", "subset", "superset", "changed", "none"]),
    ),
    min_size=1,
    max_size=8,
)
INSIDE = {
    "A": lambda a, b: a,
    "A + B": lambda a, b: a or b,
    "A*~B + ~A*B": lambda a, b: a != b,
    "~A*~B": lambda a, b: not a and not b,
    "": lambda a, b: False,
}


@exact
@given(DRAWN)
def test_shares_are_counts_over_all_cells(drawn):
    datasets = {"x": study(), "y": study(A=[0, 1, 1, 0])}
    table = pd.DataFrame(
        [(name, *texts, word) for name, texts, word in drawn],
        columns=["calibration", "expression", "core", "relation"],
    ).assign(solution="parsimonious")
    terms, core, cases = configuration_shares(table, datasets)
    expressions = [texts[0].split(" + ") if texts[0] else [] for _, texts, _ in drawn]
    every = {term for found in expressions for term in found}
    counted = {term: sum(term in found for found in expressions) / len(drawn) for term in every}
    assert dict(terms.values.tolist()) == pytest.approx(counted)
    assert terms["share"].is_monotonic_decreasing
    cores = [texts[1].replace("*", " + ").split(" + ") for _, texts, _ in drawn]
    for line in core.itertuples():
        literal = line.condition if line.state == "present" else f"~{line.condition}"
        assert line.share == pytest.approx(sum(literal in found for found in cores) / len(drawn))
    for i, share in enumerate(cases["share"]):
        inside = [INSIDE[texts[0]](*(datasets[name].x[i] > 0.5).tolist()) for name, texts, _ in drawn]
        assert share == pytest.approx(sum(inside) / len(drawn))
    same = sum(word == "same" for *_, word in drawn) / len(drawn)
    either = sum(word in ("same", "subset") for *_, word in drawn) / len(drawn)
    assert holding_share(table).loc[0].tolist() == ["all", len(drawn), pytest.approx(same), pytest.approx(either)]


def test_states_of_a_condition_with_several_values():
    x = np.array([[0.0, 1], [1, 0], [2, 1]])
    data = CalibratedData(tuple("pqr"), ("M", "B"), (3, 2), x, "Y", np.array([1.0, 0, 1]))
    table = pd.DataFrame([("x", "M[2]*B", "M[2]")], columns=["calibration", "expression", "core"])
    _, core, cases = configuration_shares(table, {"x": data})
    assert core.values.tolist() == [
        ["M", "[2]", 1],
        ["M", "[1]", 0],
        ["M", "[0]", 0],
        ["B", "present", 0],
        ["B", "absent", 0],
    ]
    assert cases["share"].tolist() == [0, 0, 1]


def broken(relations, published=0.8):
    """The breaks along consistency cutoffs, each with its relation."""
    table = grid(["coded"], list(relations), [0.7], [1], ["intermediate"]).assign(relation=list(relations.values()))
    found = first_breaks(table, COUNTY | {"consistency_cutoff": published}).set_index(["parameter", "direction"])
    lines = (found.loc[("consistency_cutoff", side)] for side in ("lower", "higher"))
    return [line[["holds_to", "breaks_at", "relation"]].tolist() for line in lines]


def test_the_nearest_break_counts_on_either_side():
    words = {0.6: "superset", 0.7: "changed", 0.75: "same", 0.8: "same", 0.85: "same", 0.9: "none", 0.95: "same"}
    assert broken(words) == [[0.75, 0.7, "changed"], [0.85, 0.9, "none"]]
    assert broken({0.95: "same", 0.8: "same", 0.75: "subset"}) == [[0.8, 0.75, "subset"], [0.95, None, None]]


def test_published_cutoffs_are_found_up_to_rounding():
    assert broken({0.1 + 0.2: "same", 0.4: "none"}, published=0.3) == [[0.3, None, None], [0.3, 0.4, "none"]]


def test_every_parameter_has_its_lines():
    table = grid(["coded"], [0.8], [0.7], [1], ["intermediate"]).assign(relation="same")
    found = first_breaks(table, COUNTY)
    assert found["parameter"].tolist() == [
        "calibration",
        *(name for name in PARAMETERS[1:4] for _ in range(2)),
        "solution",
    ]
    assert found["breaks_at"].isna().all()
