import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.truth_table import pieces
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.pieces import truth_table_in_pieces
from equifinal.steps.truth_table.table import truth_table

CUTOFFS = Cutoffs(consistency=0.8, pri=0.5)
LEVELS = (2, 2, 3)


def data(seed, n, levels=LEVELS):
    """Return random data, some memberships at 0.5, the last condition with three levels."""
    rng = np.random.default_rng(seed)
    x = [rng.integers(0, 3, n) if m > 2 else rng.integers(0, 5, n) / 4 for m in levels]
    names = tuple(f"c{i}" for i in range(n))
    return CalibratedData(names, tuple("ABC"), levels, np.column_stack(x).astype(float), "Y", rng.integers(0, 5, n) / 4)


def part(whole, start, end):
    return CalibratedData(
        whole.cases[start:end], whole.conditions, whole.levels, whole.x[start:end], whole.outcome, whole.y[start:end]
    )


@given(st.integers(0, 10**6), st.lists(st.integers(1, 9), min_size=1, max_size=5), st.booleans())
def test_pieces_give_the_table_of_all_of_them(seed, sizes, twice):
    whole, ends = data(seed, sum(sizes)), np.cumsum(sizes).tolist()
    parts = [part(whole, start, end) for start, end in zip([0, *ends], ends, strict=False)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "ROWS", 1 if twice else 12)
        found = truth_table_in_pieces(parts if twice else iter(parts), CUTOFFS)
    wanted = truth_table(whole, CUTOFFS)
    assert found.rows.tolist() == wanted.rows.tolist()
    assert (found.numbers, found.n, found.values) == (wanted.numbers, wanted.n, wanted.values)
    np.testing.assert_allclose(found.consistency, wanted.consistency, rtol=1e-12)
    np.testing.assert_allclose(found.pri, wanted.pri, rtol=1e-12)


def test_no_piece_and_pieces_of_several_kinds_are_refused():
    with pytest.raises(InputError, match="hold no case"):
        truth_table_in_pieces([], CUTOFFS)
    with pytest.raises(InputError, match="not of the same conditions"):
        truth_table_in_pieces([data(1, 5), data(1, 5, (2, 2, 2))], CUTOFFS)
