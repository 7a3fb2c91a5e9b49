"""The whole step, on a small panel whose steps before it are run first."""

import numpy as np

from equifinal.steps.panels import step

from .made import TOWNS, clusters, made, memberships, run


def test_pooled_figures_are_those_of_the_steps_before():
    tables, before, _ = made()
    models = before["models"].set_index(["outcome", "solution", "model"])
    fit = tables["fit"].query("part == 'model' and dimension == 'pooled'").set_index(["outcome", "solution", "model"])
    assert len(fit) == len(models)
    for name in ("consistency", "coverage", "pri"):
        assert np.allclose(fit[name].to_numpy(float), models.loc[fit.index, name], equal_nan=True)


def test_every_set_has_a_line_a_partition_and_a_distance_a_dimension():
    found = made()
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


def test_each_partition_has_its_status_and_its_cases():
    partitions = made()[0]["partitions"]
    assert len(partitions) == 2 * (3 + 8 + 2)
    assert partitions.groupby(["outcome", "dimension"])["n"].sum().unique().tolist() == [len(memberships())]
    assert (partitions["rows"] == partitions["positive"] + partitions["negative"]).all()
    assert partitions.query("dimension == 'year'")["units"].unique().tolist() == [8]


def test_cases_and_trajectories_are_complete():
    tables = made()[0]
    assert len(tables["standing"]) == 2 * 3 * len(memberships())
    assert len(tables["trajectories"]) == 2 * len(memberships())
    assert len(tables["ways"]) == 2 * len(TOWNS)
    assert step.notes(tables) == []


def test_a_frequency_cutoff_of_the_partitions_alone():
    tables, _, _ = run(memberships(), clusters(), cluster_frequency=9)
    assert set(tables["partitions"]["status"]) == {"no rows"}
    assert tables["partition_models"].empty
    assert tables["partition_rows"].columns.tolist()[3:7] == ["row", "A", "B", "C"]


def test_groups_alone_have_no_trajectories():
    tables, _, _ = run(memberships(), clusters()[clusters()["dimension"] == "side"])
    assert tables["trajectories"].empty
    assert tables["ways"].empty
    assert {"move", "unit"} <= set(tables["trajectories"])


def test_the_order_of_the_cases_does_not_matter():
    mixed = memberships().sample(frac=1, random_state=1)
    again, _, _ = run(mixed, clusters())
    keys = ["outcome", "relation", "solution", "expression", "dimension"]
    one, two = (
        tables["distances"].set_index(keys)["adjusted"].groupby(level=keys).first() for tables in (made()[0], again)
    )
    assert np.allclose(one, two.loc[one.index], equal_nan=True)
