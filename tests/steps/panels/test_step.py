"""The whole step, on a small panel whose steps before it are run first."""

import numpy as np
import pandas as pd
import pytest

from equifinal.steps.minimise import step as minimise
from equifinal.steps.necessity import step as necessity
from equifinal.steps.panels import step
from equifinal.steps.truth_table import step as truth_table
from equifinal.study.resolve import fill

YEARS, TOWNS = ("2019", "2020", "2021"), tuple(f"t{i}" for i in range(8))
CONFIG = {
    "study": "s",
    "data": "d.csv",
    "case_id": ["town", "year"],
    "clusters": {"year": "period", "town": "unit", "side": "group"},
    "outcome": "Y",
    "conditions": ["A", "B", "C"],
    "directional_expectations": ["A", "B"],
}


@pytest.fixture(scope="module")
def memberships():
    rng = np.random.default_rng(3)
    x = rng.integers(1, 20, (len(YEARS) * len(TOWNS), 3)) / 20
    x[x == 0.5] = 0.55
    y = np.maximum(np.minimum(x[:, 0], x[:, 1]), np.minimum(x[:, 2], 1 - x[:, 0]))
    cases = [f"{town} {year}" for town in TOWNS for year in YEARS]
    return pd.DataFrame(np.c_[x, y], columns=[*"ABC", "Y"], index=pd.Index(cases, name="case"))


@pytest.fixture(scope="module")
def clusters(memberships):
    lines = []
    for case in memberships.index:
        town, year = case.split()
        side = "north" if town < "t4" else "south"
        lines += [(case, "year", "period", year), (case, "town", "unit", town), (case, "side", "group", side)]
    return pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])


def run(memberships, clusters, **change):
    settings = fill(CONFIG | change)
    before = {**truth_table.run(memberships, settings, settings["consistency_cutoff"])}
    solved = minimise.run(memberships, before["truth_table"], before["excluded"], settings)
    before |= {name: solved[name] for name in ("models", "configurations", "paths")}
    before["excluded"] = pd.concat([before["excluded"], solved["excluded"]])
    before["combinations"] = necessity.run(memberships, settings)["combinations"]
    return step.run(memberships, clusters, before, settings), before


@pytest.fixture(scope="module")
def found(memberships, clusters):
    return run(memberships, clusters)


def test_pooled_figures_are_those_of_the_steps_before(found):
    tables, before = found
    models = before["models"].set_index(["outcome", "solution", "model"])
    fit = tables["fit"].query("part == 'model' and dimension == 'pooled'").set_index(["outcome", "solution", "model"])
    assert len(fit) == len(models)
    for name in ("consistency", "coverage", "pri"):
        assert np.allclose(fit[name].to_numpy(float), models.loc[fit.index, name], equal_nan=True)


def test_every_set_has_a_line_a_partition_and_a_distance_a_dimension(found):
    fit, distances = found[0]["fit"], found[0]["distances"]
    sets = fit[fit["dimension"] == "pooled"]
    assert fit["dimension"].value_counts().to_dict() == {
        "pooled": len(sets),
        "year": 3 * len(sets),
        "town": 8 * len(sets),
        "side": 2 * len(sets),
    }
    assert len(distances) == 3 * len(sets)
    assert (distances["over"] == (distances["adjusted"] > 0.2)).all()


def test_each_partition_has_its_status_and_its_cases(found, memberships):
    partitions = found[0]["partitions"]
    assert len(partitions) == 2 * (3 + 8 + 2)
    assert partitions.groupby(["outcome", "dimension"])["n"].sum().unique().tolist() == [len(memberships)]
    assert (partitions["rows"] == partitions["positive"] + partitions["negative"]).all()
    assert partitions.query("dimension == 'year'")["units"].unique().tolist() == [8]


def test_cases_and_trajectories_are_complete(found, memberships):
    tables = found[0]
    assert len(tables["standing"]) == 2 * 3 * len(memberships)
    assert len(tables["trajectories"]) == 2 * len(memberships)
    assert len(tables["ways"]) == 2 * len(TOWNS)
    assert step.notes(tables) == []


def test_a_frequency_cutoff_of_the_partitions_alone(memberships, clusters):
    tables, _ = run(memberships, clusters, cluster_frequency=9)
    assert set(tables["partitions"]["status"]) == {"no rows"}
    assert tables["partition_models"].empty
    assert tables["partition_rows"].columns.tolist()[3:7] == ["row", "A", "B", "C"]


def test_groups_alone_have_no_trajectories(memberships, clusters):
    tables, _ = run(memberships, clusters[clusters["dimension"] == "side"])
    assert tables["trajectories"].empty
    assert tables["ways"].empty
    assert {"move", "unit"} <= set(tables["trajectories"])


def test_the_order_of_the_cases_does_not_matter(memberships, clusters, found):
    mixed = memberships.sample(frac=1, random_state=1)
    again, _ = run(mixed, clusters)
    keys = ["outcome", "relation", "solution", "expression", "dimension"]
    one, two = (
        tables["distances"].set_index(keys)["adjusted"].groupby(level=keys).first() for tables in (found[0], again)
    )
    assert np.allclose(one, two.loc[one.index], equal_nan=True)
