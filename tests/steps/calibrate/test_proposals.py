import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.calibrate.proposals import proposal_table, propose_thresholds
from tests.strategies import exact

SCORES = [2, 3, 4, 20, 21, 50]


def test_gaps_and_clusters():
    assert propose_thresholds(SCORES, 1, "gaps") == [35.5]
    assert propose_thresholds(SCORES, 2, "gaps") == [12, 35.5]
    assert propose_thresholds(SCORES, 2) == [12, 35.5]


@pytest.mark.parametrize("by", ["gaps", "clusters"])
def test_too_few_scores(by):
    assert propose_thresholds([7, 7, 7], 1, by) == []
    assert propose_thresholds([7, 8, 8], 3, by) == [7.5]


@exact
@given(st.lists(st.integers(0, 60), min_size=1, max_size=15), st.integers(1, 4), st.sampled_from(["gaps", "clusters"]))
def test_proposed_thresholds_rise_and_part_the_cases(scores, n, by):
    found = propose_thresholds(scores, n, by)
    assert len(found) == min(n, len(set(scores)) - 1)
    counts = [sum(low < x < high for x in scores) for low, high in zip([-9, *found], [*found, 99], strict=True)]
    assert all(counts)
    assert sum(counts) == len(scores)


def test_the_table_has_measured_sets_only():
    raw = pd.DataFrame({"A": SCORES, "B": [0, 1, 0, 1, 0, 1]}, index=list("abcdef"), dtype=float)
    table = proposal_table(raw, {"A": {"method": "crisp", "threshold": 20}})
    assert set(table["set"]) == {"A"}
    first = table.iloc[0]
    assert first.tolist() == ["A", "gaps", 1, 1, 35.5, pytest.approx(29 / 48), 5, 1]
    assert len(table) == 12
    assert np.isfinite(table["gap"]).all()
    assert proposal_table(raw[["B"]], {}).empty
