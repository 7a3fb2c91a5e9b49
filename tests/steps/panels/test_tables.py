import math

import numpy as np
from hypothesis import given

from equifinal.sets.fit import necessity, sufficiency
from equifinal.steps.panels.asked import Asked
from equifinal.steps.panels.distances import distances
from equifinal.steps.panels.tables import distance_table, fit_tables
from tests.strategies import exact

from .drawn import cases_of, panels


def same(a, b):
    return (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, abs_tol=1e-12)


@exact
@given(panels())
def test_lines_are_in_order_and_each_relation_has_its_own_figures(panel):
    data, dimension = panel
    asked = [
        Asked("necessity", "", "condition", None, "A", data.x[:, 0]),
        Asked("sufficiency", "intermediate", "model", 1, "B", data.x[:, 1]),
    ]
    fit, apart = fit_tables(data, asked, [dimension])
    lines = fit[fit["dimension"] != "pooled"].reset_index(drop=True)
    assert lines["partition"].tolist() == list(dimension.partitions) * 2
    for i, line in lines.iterrows():
        members = cases_of(dimension, i % len(dimension.partitions))
        x, y = asked[i // len(dimension.partitions)].x[members], data.y[members]
        wanted = necessity(x, y) if line["relation"] == "necessity" else sufficiency(x, y)
        assert same(line["consistency"], wanted.consistency)
        assert same(line["coverage"], wanted.coverage)
        assert line["n"] == len(members)
        assert math.isnan(line["pri"]) if line["relation"] == "necessity" else same(line["pri"], wanted.pri)
    by_hand = distances(lines["consistency"].to_numpy().reshape(2, -1)).adjusted
    by_hand = np.where(apart["partitions"] < 2, np.nan, by_hand)
    assert np.allclose(apart["adjusted"], by_hand, equal_nan=True)
    assert distance_table(fit[fit["dimension"] == "pooled"], lines, dimension, 0)["over"].tolist() == [
        value > 0 for value in by_hand
    ]
