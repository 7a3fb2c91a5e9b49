from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.sets.fit import sufficiency
from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.frames import model_table
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.draws import generator
from equifinal.steps.robustness.permutation import (
    configuration_test,
    overlap,
    permuted_fits,
    solution_test,
)
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact

CUTOFFS = Cutoffs(0.8, 0.5, 1)


def fuzzy(seed, planted, cases=40):
    """Four conditions of random memberships; the outcome follows A*B, or nothing."""
    random = np.random.default_rng(seed)
    frame = pd.DataFrame(random.random((cases, 5)), columns=list("ABCDY"))
    if planted:
        frame["Y"] = np.clip(frame[["A", "B"]].min(axis=1) + random.normal(0, 0.05, cases), 0, 1)
    return CalibratedData.from_frame(frame, "Y", list("ABCD"))


def test_a_planted_path_is_solid():
    fits = permuted_fits(fuzzy(1, planted=True), CUTOFFS, Analyst(), draws=300)
    assert solution_test(fits)[["p", "p_ranked"]].max(axis=None) < 0.02
    assert configuration_test(fits, tried=1)["p"].min() < 0.02


def test_pure_noise_is_noise():
    found = []
    for seed in range(20):
        fits = permuted_fits(fuzzy(seed, planted=False, cases=20), Cutoffs(0.75, 0.3), Analyst(), "conservative", 60)
        found += solution_test(fits)["p_ranked"].tolist()
    assert len(found) >= 15
    assert np.mean(np.array(found) <= 0.05) <= 0.15
    assert np.median(found) > 0.25


def test_the_block_way_is_the_plain_way():
    data = fuzzy(2, planted=False, cases=15)
    cutoffs = Cutoffs(0.8, 0.4, 1)
    fits = permuted_fits(data, cutoffs, Analyst(), "parsimonious", draws=40, seed=9)
    whole = fits[fits["configuration"] == ""].set_index("draw")
    for draw in range(41):
        y = generator(9, draw).permutation(data.y) if draw else data.y
        permuted = replace(data, y=y)
        models = model_table(permuted, minimise(truth_table(permuted, cutoffs)))
        models = models[models["solution"] == "parsimonious"]
        expected = models[["consistency", "coverage"]].iloc[0].tolist() if len(models) else [np.nan, 0.0]
        assert whole.loc[draw, ["consistency", "coverage"]].tolist() == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("n", [2, 31])
def test_the_parts_below_each_other_are_the_whole(n):
    settings = (fuzzy(3, planted=True), CUTOFFS, Analyst(), "intermediate", 30, 7)
    whole = permuted_fits(*settings)
    parts = [permuted_fits(*settings, part=(i, n)) for i in range(1, n + 1)]
    assert pd.concat(parts).to_csv(index=False) == whole.to_csv(index=False)
    assert not whole.equals(permuted_fits(*settings[:-1], 8))


def test_counts_by_hand():
    lines = [(0, "", 0.9, 0.5), (0, "A", 0.8, 0.4), (1, "", 0.9, 0.6), (1, "A", 0.8, 0.4), (2, "", 0.95, 0.4)]
    lines += [(2, "A", 0.7, 0.35), (3, "", np.nan, 0.0), (3, "A", 0.6, 0.3)]
    fits = pd.DataFrame(lines, columns=["draw", "configuration", "consistency", "coverage"])
    # As good as draw 0: itself and 1; as draw 1 and as draw 2: themselves alone; as draw 3: all.
    assert solution_test(fits).drop(columns=["overlap", "p_overlap"]).values.tolist() == [[0.9, 0.5, 3, 1, 0.5, 0.75]]
    # Overlaps: 0.474, 0.563, 0.392 and none.
    assert solution_test(fits)["overlap"].tolist() == pytest.approx([0.45 / 0.95])
    assert solution_test(fits)["p_overlap"].tolist() == [0.5]
    assert configuration_test(fits, tried=4).values.tolist() == [["A", 0.8, 0.4, 1, 0.5, 1.0]]


@exact
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=9))
def test_the_overlap_follows_from_consistency_and_coverage(pairs):
    x, y = np.array(pairs).T
    if y.sum() > 1e-6 and x.sum() > 1e-6 and np.minimum(x, y).sum() > 1e-6:
        fit = sufficiency(x, y)
        expected = np.minimum(x, y).sum() / np.maximum(x, y).sum()
        assert overlap(np.array([fit.consistency]), np.array([fit.coverage])).tolist() == pytest.approx([expected])


def test_the_permuted_outcomes_of_noise_are_exchangeable():
    """Under the null hypothesis p by overlap is at most α in a share of α of the studies, up to what chance allows."""
    found = []
    for seed in range(40):
        fits = permuted_fits(fuzzy(seed, planted=False, cases=15), Cutoffs(0.7, 0.2), Analyst(), "conservative", 19)
        found += solution_test(fits)["p_overlap"].tolist()
    assert len(found) >= 30
    assert np.mean(np.array(found) <= 0.1) <= 0.25


@pytest.mark.parametrize("looks", [1, 2, 50])
def test_when_time_ends_the_draws_done_are_those_of_a_longer_search(looks):
    data, clock = fuzzy(5, planted=True, cases=25), iter(range(10**6)).__next__
    whole = permuted_fits(data, CUTOFFS, Analyst(), draws=250, seed=3)
    part = permuted_fits(data, CUTOFFS, Analyst(), draws=250, seed=3, budget=Budget(seconds=looks, clock=clock))
    assert len(part) <= len(whole)
    assert part.to_csv(index=False) == whole.head(len(part)).to_csv(index=False)


def test_the_first_model_alone_is_that_of_the_whole_analysis():
    data = fuzzy(6, planted=True, cases=25)
    table = truth_table(data, CUTOFFS)
    for expectations in ((), ("A", "~C")):
        for kind in SOLUTIONS:
            models = Analyst(expectations).solve(table)[kind].models
            assert Analyst(expectations).first(table, kind) == models[0]


def test_without_a_solution_there_is_nothing_to_test():
    fits = permuted_fits(fuzzy(4, planted=False), Cutoffs(1.0, 1.0), Analyst(), "conservative", draws=5)
    assert solution_test(fits).empty
    assert configuration_test(fits, tried=10).empty
