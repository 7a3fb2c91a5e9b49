import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.calibrate.proposals import proposal_table, propose_anchors, propose_thresholds, round_between
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


def test_rounding_stays_between():
    assert round_between(0, 100) == 50
    assert round_between(-0.0131, -0.0118) == -0.0125 or -0.0131 < round_between(-0.0131, -0.0118) < -0.0118
    assert round_between(12345, 12346) == 12345.5


def test_anchors_stand_in_a_gap_that_leaves_no_skewed_set():
    # The widest gap, before 1000, would leave one case above.
    scores = [1, 2, 3, 4, 5, 16, 17, 18, 19, 1000]
    found = propose_anchors(scores)
    assert 5 < found["crossover"] < 16
    assert propose_anchors([3, 3, 3]) is None


@exact
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=15).filter(lambda x: min(x) < max(x)))
def test_proposed_anchors_are_in_order_and_part_the_cases(scores):
    found = propose_anchors(scores)
    assert found["exclusion"] < found["crossover"] < found["inclusion"]
    assert min(scores) < found["crossover"] < max(scores)
    assert found["crossover"] not in scores
    assert all(isinstance(value, float) for value in found.values())


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


def test_among_many_cases_a_gap_by_chance_is_none():
    scores = np.random.default_rng(1).uniform(0, 100, 1000)
    crossover = propose_anchors(scores)["crossover"]
    assert 0.49 <= (scores > crossover).mean() <= 0.51
    assert propose_anchors([*scores[scores < 60], *(scores[scores < 40] + 66)])["crossover"] == pytest.approx(63, abs=2)
