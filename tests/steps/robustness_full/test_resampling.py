import numpy as np
import pandas as pd
import pytest
from numpy.random import PCG64, Generator, SeedSequence

from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness_full.resampling import drop_cases, generator, recode, recode_memberships, retention
from equifinal.steps.truth_table.cutoffs import Cutoffs

CUTOFFS = Cutoffs(0.8, 0.0, 1)


def crisp():
    """Y is A or B; the row A*B has one case, the others have two."""
    frame = pd.DataFrame({"A": [1, 1, 1, 0, 0, 0, 0], "B": [1, 0, 0, 1, 1, 0, 0]}, index=list("abcdefg"))
    return CalibratedData.from_frame(frame.assign(Y=frame.max(axis=1)), "Y", ["A", "B"])


def test_retention_over_all_subsets_by_hand():
    # Without case a the row A*B is a remainder, and the conservative terms are A*~B and ~A*B.
    draws = drop_cases(crisp(), CUTOFFS, [(1, -1), (-1, 1)], [1], Analyst(), "conservative")
    assert retention(draws).values.tolist() == [["A", 1, 7, pytest.approx(6 / 7)], ["B", 1, 7, pytest.approx(6 / 7)]]


@pytest.mark.parametrize("n", [2, 7])
def test_the_parts_below_each_other_are_the_whole(n):
    terms, analysis = [(1, -1), (-1, 1)], {"analyst": Analyst(), "kind": "conservative", "draws": 20}
    for function, amounts in ((drop_cases, [1, 3]), (recode_memberships, [0.05, 0.2])):
        whole = function(crisp(), CUTOFFS, terms, amounts, **analysis, seed=3)
        parts = [function(crisp(), CUTOFFS, terms, amounts, **analysis, seed=3, part=(i, n)) for i in range(1, n + 1)]
        assert pd.concat(parts).to_csv(index=False) == whole.to_csv(index=False)
        assert not whole.equals(function(crisp(), CUTOFFS, terms, amounts, **analysis, seed=4))


def test_the_seeds_are_spawned():
    spawned = SeedSequence(5).spawn(3)[2].spawn(8)[7]
    assert generator(5, 2, 7).random() == Generator(PCG64(spawned)).random()


def test_recoding_changes_so_many_memberships_as_their_kind_allows():
    frame = pd.DataFrame({"C": [0, 1, 0, 1], "F": [0.2, 0.7, 0.9, 0.4], "M": [0, 1, 2, 1], "Y": [0.1, 0.2, 0.8, 1]})
    data = CalibratedData.from_frame(frame, "Y", ["C", "F", "M"])
    changed = recode(data, 16, generator(1, 0))
    assert (changed.x[:, 0] == 1 - data.x[:, 0]).all()
    assert (changed.x != data.x).all()
    assert (changed.y != data.y).all()
    assert set(changed.x[:, 2]) <= {0, 1, 2}
    assert not (changed.x[:, 1] == 0.5).any()
    few = recode(data, 3, generator(1, 0))
    assert (np.column_stack([few.x, few.y]) != np.column_stack([data.x, data.y])).sum() == 3


def test_nothing_recoded_nothing_lost():
    draws = recode_memberships(crisp(), CUTOFFS, [(1, -1)], [0.0], Analyst(), "conservative", draws=3)
    assert draws["retained"].all()
