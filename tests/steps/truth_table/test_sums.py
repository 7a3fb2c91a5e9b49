import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.steps.truth_table import sums as module
from equifinal.steps.truth_table.sums import rows_in_all, rows_of, sums

TENTHS = st.integers(0, 10).map(lambda n: n / 10)


@given(st.lists(st.tuples(TENTHS, TENTHS, st.integers(0, 2), TENTHS), min_size=1, max_size=12), st.integers(1, 40))
def test_sums_are_those_of_each_row_by_itself(cases, block):
    x, y = np.array([case[:3] for case in cases]), np.array([case[3] for case in cases])
    data = CalibratedData(tuple(map(str, range(len(cases)))), tuple("ABC"), (2, 2, 3), x, "Y", y)
    rows = rows_of(np.arange(12), data.levels)
    assert rows.tolist() == [list(row) for row in itertools.product(range(2), range(2), range(3))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", block)
        found = sums(data, rows)
    for row, (size, shared, ambiguous) in zip(rows.tolist(), found.T.tolist(), strict=True):
        members = [min(a if row[0] else 1 - a, b if row[1] else 1 - b, float(c == row[2])) for a, b, c in x.tolist()]
        assert size == pytest.approx(sum(members))
        assert shared == pytest.approx(sum(map(min, members, y)))
        assert ambiguous == pytest.approx(sum(min(m, v, 1 - v) for m, v in zip(members, y, strict=True)))


def test_too_many_rows_are_refused():
    assert rows_in_all((2,) * 61) == 2**61
    with pytest.raises(InputError, match="62 conditions"):
        rows_in_all((2,) * 62)
